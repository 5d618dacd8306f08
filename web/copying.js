'use strict';

// Ctrl+C where the keyboard stands in a table and nothing is marked: the whole table goes to the clipboard, as spreadsheets
// (columns by tabs) and as texts (a table of HTML) take it. The browser asks for it, so that it may be done in any frame
// and from any file.
lagesbild.watchCopying = (root, say) => {
  const inTable = '[role="table"], table';
  const rowsOf = (table) => [...table.querySelectorAll('[role="row"], tr')].filter((row) => row.closest(inTable) === table);
  const wordsOf = (cell) => {
    const button = cell.querySelector('button');
    const words = (button ? button.firstChild : cell).textContent.replace(/\s+/g, ' ').trim();
    // What a spreadsheet would take for a formula is text.
    return /^[=@]|^[+-](?![\d\s]|$)/.test(words) ? `'${words}` : words;
  };
  const cellsOf = (row) => [...row.querySelectorAll('[role="cell"], [role="rowheader"], [role="columnheader"], th, td')].map((cell) => ({ words: wordsOf(cell), isHead: /head/.test(cell.getAttribute('role')) || cell.tagName === 'TH' }));
  const escaped = (words) => words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

  addEventListener('copy', (event) => {
    const active = document.activeElement;
    const table = root.contains(active) && !active.matches('input, textarea') && String(getSelection()) === '' ? active.closest(inTable) : null;
    const rows = table ? rowsOf(table).map(cellsOf).filter((cells) => cells.length > 0) : [];
    if (rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', rows.map((cells) => cells.map(({ words }) => words).join('\t')).join('\n'));
    const inHtml = ({ words, isHead }) => (isHead ? `<th>${escaped(words)}</th>` : `<td>${escaped(words)}</td>`);
    event.clipboardData.setData('text/html', `<table>${rows.map((cells) => `<tr>${cells.map(inHtml).join('')}</tr>`).join('')}</table>`);
    say(document.documentElement.lang === 'en' ? `The table is copied: ${rows.length - 1} rows and their headings.` : `Tabellen är kopierad: ${rows.length - 1} rader och deras rubriker.`);
  });
};
