'use strict';

// The page on paper. When the browser is about to print, the program describes the open page once more for A4, with its
// charts and its map as vectors; here that becomes elements, which only print shows (paper.css). All of it is set in one
// table, since the head and the foot of a table come again on each sheet in every browser.
lagesbild.makePaper = (describe) => {
  // The program writes the SVG itself, with every text escaped: so no elements need to be made one by one.
  const picture = (svg) => document.importNode(lagesbild.parseMarkup(svg, 'image/svg+xml').documentElement, true);

  // Signs that turn the direction around would do so with what stands beside them.
  const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

  function element([tag, ...children]) {
    const [name, kind] = tag.split('.');
    const made = document.createElement(name);
    if (kind) made.className = kind;
    for (const child of children) {
      made.append(typeof child === 'string' ? child.replace(turning, '') : child.svg ? picture(child.svg) : element(child));
    }
    return made;
  }

  function remove() {
    document.getElementById('paper')?.remove();
    document.documentElement.classList.remove('on-paper');
  }

  addEventListener('beforeprint', () => {
    remove();
    const json = describe();
    if (!json) return; // then the page of text is printed
    const [head, foot, main] = JSON.parse(json).map(element);
    const table = document.createElement('table');
    table.id = 'paper';
    table.createTHead().insertRow().insertCell().append(head);
    table.createTBody().insertRow().insertCell().append(main);
    table.createTFoot().insertRow().insertCell().append(foot);
    document.body.append(table);
    document.documentElement.classList.add('on-paper');
  });
  addEventListener('afterprint', remove);
};
