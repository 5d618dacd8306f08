'use strict';

// In a frame of another page: what is shown is told to it, and what it asks for is done, as embed.d.ts says. Only pages of
// this origin are answered, and those that embed.json beside this page names.
lagesbild.makeFramed = ({ link, go, height }) => {
  if (window.parent === window) return { told: () => {}, changed: () => {} };
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
  const isText = (value) => typeof value === 'string' && value.length <= longest;
  const requests = {
    hello: () => {
      told = JSON.stringify(state());
      say('ready', state());
      tall = 0;
      tellHeight();
    },
    select: ({ area }) => isText(area) && set('omrade', area),
    navigate: ({ link }) => isText(link) && go(link),
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
    told: () => setTimeout(tellState), // the address and the title follow first
    changed: () => (begin(), tellHeight()),
  };
};
