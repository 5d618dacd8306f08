'use strict';

// A second window for the room: it shows in large letters what is chosen in the first, which says so on a channel of this
// origin. Where there is none (in a frame, from a disk) it is a window of its own. `room`: the link of what the room is shown,
// by the program, which knows its pages and a meeting's steps; '' of what is read and not looked at.
lagesbild.makeFollowing = ({ room, go }) => {
  const name = 'lagesbild-visning';
  const longest = 4000;
  const isSecond = window.name === name;
  const channel = window.parent === window && location.protocol !== 'file:' && globalThis.BroadcastChannel
    ? new BroadcastChannel(`${name} ${location.pathname}`) : null;
  let hasOpened = false;
  let told = '';

  function open() {
    const there = window.open(`${location.href.split('#')[0]}#${room() || 'visning=ja'}`, name, 'popup,width=1280,height=720');
    hasOpened = Boolean(there);
    if (there) return there.focus();
    lagesbild.tell('second window', {
      sv: 'Webbläsaren hindrade det andra fönstret. Tillåt fönster från den här sidan och försök igen.',
      en: 'The browser stopped the second window. Allow windows from this page and try again.',
    });
  }

  function tell() {
    const now = hasOpened && !isSecond ? room() : '';
    if (!now || now === told) return;
    told = now;
    channel?.postMessage(now);
  }

  if (isSecond) {
    channel?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string' && data.length <= longest && data !== room()) go(data);
    });
  }

  return { open, settled: tell };
};
