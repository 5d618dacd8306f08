'use strict';

// A second window for the room: it shows in large letters the page, the area and the weeks that are chosen in the first, which
// says so on a channel of this origin. Where there is none (in a frame, from a disk) it is a window of its own.
lagesbild.makeFollowing = ({ link, go }) => {
  const name = 'lagesbild-visning';
  const longest = 4000;
  const isSecond = window.name === name;
  const channel = window.parent === window && location.protocol !== 'file:' && globalThis.BroadcastChannel
    ? new BroadcastChannel(`${name} ${location.pathname}`) : null;
  let hasOpened = false;
  let told = '';

  // What a meeting speaks of, whose own page has its draft in the first window alone and would stand there as if it had not
  // begun: the measures where they are followed up and decided on, else the area or all of them. Old minutes are read.
  function ofMeeting(chosen) {
    const area = chosen.get('fokus');
    const ofMeasures = ['1', '6'].includes(chosen.get('steg') ?? '1');
    for (const key of ['sida', 'steg', 'fokus', 'omrade', 'insats']) chosen.delete(key);
    if (ofMeasures) chosen.set('sida', 'insatser');
    else if (area) chosen.set('omrade', area);
  }

  // The same in large letters: the overview, when and where, measures. Nothing of other pages, which are read.
  function shown(text) {
    const chosen = new URLSearchParams(text);
    if (chosen.get('sida') === 'mote' && !chosen.has('mote')) ofMeeting(chosen);
    if (!['monster', 'insatser'].includes(chosen.get('sida') ?? 'monster')) return null;
    chosen.set('visning', 'ja');
    return chosen.toString().replaceAll('%2C', ',');
  }

  function open() {
    const there = window.open(`${location.href.split('#')[0]}#${shown(link()) ?? 'visning=ja'}`, name, 'popup,width=1280,height=720');
    hasOpened = Boolean(there);
    if (there) return there.focus();
    lagesbild.tell('second window', {
      sv: 'Webbläsaren hindrade det andra fönstret. Tillåt fönster från den här sidan och försök igen.',
      en: 'The browser stopped the second window. Allow windows from this page and try again.',
    });
  }

  function tell() {
    const now = hasOpened && !isSecond ? shown(link()) : null;
    if (now === null || now === told) return;
    told = now;
    channel?.postMessage(now);
  }

  if (isSecond) {
    channel?.addEventListener('message', ({ data }) => {
      const next = typeof data === 'string' && data.length <= longest ? shown(data) : null;
      if (next !== null && next !== shown(link())) go(next);
    });
  }

  return { open, settled: tell };
};
