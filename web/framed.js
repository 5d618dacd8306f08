'use strict';

// What a page that is shown in a frame may not do: it is told, with a way out.
lagesbild.frame = (() => {
  const isFramed = window.parent !== window;
  let sandbox; // what the frame lets it do, where the frame can be looked at and has such a list
  let isForeign = isFramed;
  try {
    if (window.frameElement?.hasAttribute('sandbox')) sandbox = window.frameElement.sandbox;
    isForeign = isFramed && !window.top.location.href;
  } catch {
    // of another site
  }
  const isSealed = (without) => sandbox !== undefined && !sandbox.contains(without);

  function forbids(what, sv, en) {
    if (!isFramed) return;
    const [address] = location.href.split('#');
    lagesbild.tell(`frame ${what}`, { sv: `${sv} Öppna Lägesbild i en egen flik: ${address}`, en: `${en} Open Lägesbild in a tab of its own: ${address}` },
      { sv: 'Öppna i egen flik', en: 'Open in a tab of its own', leadsOut: true });
  }

  // A print that is refused in a frame is refused in silence: no event says that it begins. Rejected where none has.
  async function printPage() {
    let begins = !isFramed;
    addEventListener('beforeprint', () => (begins = true), { once: true });
    print();
    if (!begins) await new Promise((resolve) => setTimeout(resolve, 1000));
    if (begins) return;
    forbids('print', 'Utskriften kom inte i gång: en sida som visar Lägesbild i en ram kan hindra den.',
      'The print did not begin: a page that shows Lägesbild in a frame may prevent it.');
    throw Object.assign(new Error('print'), { outcome: 'denied' });
  }

  return { isForeign, isSealed, forbids, print: printPage };
})();

// In a frame of another page: what is shown is told to it, and what it asks for is done, as embed.d.ts says. Only pages of
// this origin are answered, and those that embed.json beside this page names.
lagesbild.makeFramed = ({ link, go, height }) => {
  if (window.parent === window) return { changed: () => {}, settled: () => {} };
  const version = 1;
  const longest = 4000;
  let host = null; // the window's origin that said hello and may
  let told = '';
  let tall = 0;
  let allowed;
  let begin;
  const begun = new Promise((resolve) => (begin = resolve)); // with the first picture

  const origins = () => (allowed ??= fetch('embed.json', { credentials: 'same-origin' })
    .then((response) => (response.ok ? response.json() : {}))
    .then(({ origins }) => (Array.isArray(origins) ? origins.filter((each) => typeof each === 'string') : []))
    .catch(() => []));
  const mayHear = async (origin) => origin === location.origin || (origin !== 'null' && (await origins()).includes(origin));

  const say = (kind, more) => host && window.parent.postMessage({ lagesbild: version, kind, ...more }, host);
  const state = () => {
    const chosen = new URLSearchParams(link());
    return { link: link(), area: chosen.get('omrade') ?? '', page: chosen.get('sida') ?? '', title: document.title };
  };

  function tellState() {
    const now = state();
    const key = JSON.stringify(now);
    if (host && key !== told) say('state', now);
    told = key;
  }
  function tellHeight() {
    const now = Math.ceil(height());
    if (host && now > 0 && now !== tall) say('height', { height: now });
    if (host) tall = now;
  }

  const set = (key, value) => {
    const chosen = new URLSearchParams(link());
    if (value) chosen.set(key, value);
    else chosen.delete(key);
    go(chosen.toString().replaceAll('%2C', ','));
  };
  // A part stays the part that it is, in the colours and the language that the page has asked for.
  const keeping = (next) => {
    const [here, there] = [new URLSearchParams(link()), new URLSearchParams(next)];
    const kept = ['del', 'tema', 'sprak'].filter((key) => here.has(key) && !there.has(key)).map((key) => `${key}=${here.get(key)}`);
    return [next, ...kept].filter(Boolean).join('&');
  };
  const isText = (value) => typeof value === 'string' && value.length <= longest;
  const requests = {
    hello: () => {
      told = JSON.stringify(state());
      say('ready', state());
      tall = 0;
      tellHeight();
    },
    select: ({ area }) => isText(area) && set('omrade', area),
    navigate: ({ link }) => isText(link) && go(keeping(link)),
    theme: ({ theme }) => ['ljust', 'morkt', 'system'].includes(theme) && set('tema', theme === 'system' ? '' : theme),
    language: ({ language }) => ['sv', 'en'].includes(language) && set('sprak', language),
  };

  addEventListener('message', async (event) => {
    const message = event.data;
    if (event.source !== window.parent || !message || typeof message !== 'object' || message.lagesbild !== version) return;
    if (!Object.hasOwn(requests, message.kind) || !(await mayHear(event.origin))) return;
    await begun;
    if (message.kind !== 'hello' && host !== event.origin) return;
    host = event.origin;
    requests[message.kind](message);
  });

  return {
    changed: () => (begin(), tellHeight()),
    settled: tellState, // the title and the address are then those of what is shown
  };
};
