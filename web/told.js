'use strict';

// What the page itself has to tell while the program runs: a new version, old copies, no net. A line each with its buttons,
// beside what the program shows and never in its way: it is said once, and can be put away.
(() => {
  const lines = new Map(); // name → { texts, line }
  let place;
  const language = () => (document.documentElement.lang === 'en' ? 'en' : 'sv');

  function build() {
    place = document.createElement('div');
    place.id = 'told';
    place.setAttribute('role', 'status');
    document.body.append(place);
    new MutationObserver(() => lines.forEach(write)).observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  function write({ texts, line }) {
    [...line.children].forEach((part, index) => (part.textContent = texts[index][language()]));
  }

  function untell(name) {
    lines.get(name)?.line.remove();
    lines.delete(name);
  }

  // Of each text both languages: { sv, en }; an action is such a pair with `act`, a way out of a frame one with `leadsOut`.
  lagesbild.tell = (name, text, ...actions) => {
    if (!place) build();
    untell(name);
    const close = { sv: 'Stäng', en: 'Close', act: () => {} };
    const texts = [text, ...actions, close];
    const line = document.createElement('div');
    for (const each of texts) {
      const part = document.createElement(each.leadsOut ? 'a' : each.act ? 'button' : 'p');
      if (each.leadsOut) {
        const follow = () => (part.href = location.href); // what is shown may be another thing by then
        follow();
        Object.assign(part, { target: '_blank', rel: 'noopener' });
        for (const kind of ['pointerenter', 'focus', 'click']) part.addEventListener(kind, follow);
      }
      if (each.act) {
        part.type = 'button';
        part.addEventListener('click', () => (untell(name), each.act()));
      }
      line.append(part);
    }
    lines.set(name, { texts, line });
    write({ texts, line });
    place.append(line);
  };
  lagesbild.untell = untell;
})();
