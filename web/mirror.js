// The record of what the program shows, as real HTML elements: over the canvas they are what the keyboard, screen
// readers and tests use; without a canvas they are the page. See src/ui/record.hpp for what a node is.
'use strict';

window.LagesbildMirror = (() => {
  // MirrorEvent::Kind, in its order.
  const Event = { activate: 0, set_number: 1, set_text: 2, choose: 3, focus: 4, blur: 5 };

  const containers = {
    banner: 'header', main: 'main', navigation: 'nav', search: 'div', complementary: 'aside', content_info: 'footer',
    region: 'section', group: 'div', radio_group: 'div', list: 'ul', ordered_list: 'ol', list_item: 'li', figure: 'figure', dialog: 'div',
  };
  const containerRoles = { search: 'search', group: 'group', radio_group: 'radiogroup', dialog: 'dialog' };
  const inputTypes = { checkbox: 'checkbox', radio: 'radio', slider: 'range', text_field: 'text', search_field: 'search' };

  function setAttribute(element, name, value) {
    if (value === undefined || value === null || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }

  function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  // A field is a label, its control and, for sliders, the value in words beside it.
  function makeField(node, key) {
    const element = document.createElement('div');
    element.className = `field ${node.r}`;
    const label = document.createElement('label');
    const control = document.createElement(node.r === 'select' ? 'select' : 'input');
    if (node.r !== 'select') control.type = inputTypes[node.r];
    control.id = `control-${key}`;
    control.autocomplete = 'off';
    label.htmlFor = control.id;
    const before = node.r === 'checkbox' || node.r === 'radio' ? [control, label] : [label, control];
    element.append(...before);
    if (node.r === 'slider') {
      const words = document.createElement('span');
      words.className = 'value';
      words.ariaHidden = 'true';
      element.append(words);
    }
    return { element, control };
  }

  function makeElement(node, key) {
    if (inputTypes[node.r] || node.r === 'select') return makeField(node, key);
    if (containers[node.r]) {
      const element = document.createElement(containers[node.r]);
      if (containerRoles[node.r]) element.setAttribute('role', containerRoles[node.r]);
      // A list without markers loses its role in WebKit unless it is said.
      if (node.r === 'list' || node.r === 'ordered_list') element.setAttribute('role', 'list');
      return { element };
    }
    const tags = { heading: `h${node.l || 2}`, paragraph: 'p', button: 'button', toggle_button: 'button', link: 'a', table: 'table', progress: 'div', status: 'div', alert: 'div' };
    const element = document.createElement(tags[node.r] || 'div');
    if (element.tagName === 'BUTTON') element.type = 'button';
    if (node.r === 'progress') element.setAttribute('role', 'progressbar');
    if (node.r === 'status' || node.r === 'alert') element.setAttribute('role', node.r);
    return { element, control: element };
  }

  function fillTable(table, content) {
    const text = JSON.stringify(content);
    if (table.lagesbildContent === text) return;
    table.lagesbildContent = text;
    const row = (cells, heading) => {
      const tr = document.createElement('tr');
      cells.forEach((cell, column) => {
        const isHeading = heading || column === 0;
        const td = document.createElement(isHeading && cell !== '' ? 'th' : 'td');
        if (td.tagName === 'TH') td.scope = heading ? 'col' : 'row';
        td.textContent = cell;
        tr.append(td);
      });
      return tr;
    };
    const caption = document.createElement('caption');
    caption.textContent = content.caption;
    const head = document.createElement('thead');
    head.append(row(content.columns, true));
    const body = document.createElement('tbody');
    body.append(...content.rows.map((cells) => row(cells, false)));
    table.replaceChildren(...(content.caption ? [caption] : []), head, body);
  }

  function updateContainer(entry, node) {
    const { element } = entry;
    if (node.n && node.r !== 'list_item') setAttribute(element, 'aria-label', node.n);
    else element.removeAttribute('aria-label');
    if (node.r === 'dialog') setAttribute(element, 'aria-modal', 'true');
    if (node.r === 'figure' && node.t) {
      if (!entry.table) {
        entry.table = document.createElement('table');
        element.prepend(entry.table);
      }
      fillTable(entry.table, node.t);
    }
  }

  function updateField(entry, node, lastText) {
    const { element, control } = entry;
    setText(element.querySelector('label'), node.n);
    control.disabled = Boolean(node.x);
    setAttribute(control, 'aria-description', node.d || undefined);
    if (node.r === 'checkbox' || node.r === 'radio') {
      if (control.checked !== Boolean(node.c)) control.checked = Boolean(node.c);
      if (node.r === 'radio') control.name = `group-${entry.parentKey}`;
    } else if (node.r === 'slider') {
      for (const [name, value] of [['min', node.m], ['max', node.b], ['step', node.s]]) setAttribute(control, name, value ?? 0);
      if (Number(control.value) !== (node.a ?? 0)) control.value = node.a ?? 0;
      setAttribute(control, 'aria-valuetext', node.v || undefined);
      setText(element.lastElementChild, node.v || '');
    } else if (node.r === 'select') {
      const options = JSON.stringify(node.o || []);
      if (entry.options !== options) {
        entry.options = options;
        control.replaceChildren(...(node.o || []).map((text) => new Option(text)));
      }
      if (control.selectedIndex !== (node.k ?? -1)) control.selectedIndex = node.k ?? -1;
    } else {
      // While someone types, the field is ahead of the program: only a text that the program itself changed goes in.
      const text = node.v || '';
      if (control.value !== text && (document.activeElement !== control || text !== lastText)) control.value = text;
    }
  }

  function updateItem(entry, node) {
    const { element } = entry;
    if (node.r === 'table') return fillTable(element, node.t);
    if (node.r === 'progress') {
      setAttribute(element, 'aria-label', node.n);
      setAttribute(element, 'aria-valuemin', node.m ?? 0);
      setAttribute(element, 'aria-valuemax', node.b ?? 1);
      setAttribute(element, 'aria-valuenow', node.a ?? 0);
      setAttribute(element, 'aria-valuetext', node.v || undefined);
      return setText(element, [node.n, node.v].filter(Boolean).join(': '));
    }
    setText(element, node.n || '');
    if (node.r === 'link') setAttribute(element, 'href', node.h);
    if (element.tagName === 'BUTTON') {
      element.disabled = Boolean(node.x);
      setAttribute(element, 'aria-pressed', node.r === 'toggle_button' ? String(Boolean(node.c)) : undefined);
      setAttribute(element, 'aria-expanded', node.e === undefined ? undefined : String(Boolean(node.e)));
      setAttribute(element, 'aria-current', node.u ? 'true' : undefined);
      setAttribute(element, 'aria-description', node.d || undefined);
    }
  }

  class Mirror {
    constructor(root, send) {
      this.root = root;
      this.send = send;
      this.entries = new Map();
      this.order = [];
      this.sentTexts = new Map();
      this.listen();
    }

    idOf(target) {
      const element = target.closest('[data-id]');
      return element ? Number(element.dataset.id) : undefined;
    }

    listen() {
      const on = (type, act) => this.root.addEventListener(type, (event) => {
        const id = this.idOf(event.target);
        if (id !== undefined) act(event.target, id, event);
      });
      on('click', (target, id, event) => {
        const role = target.closest('[data-id]').dataset.role;
        if (role === 'button' || role === 'toggle_button') this.send(Event.activate, id);
        if (role === 'link' && target.getAttribute('href') === '#') event.preventDefault(), this.send(Event.activate, id);
      });
      on('input', (target, id) => {
        if (target.type === 'range') this.send(Event.set_number, id, Number(target.value));
        if (target.type === 'text' || target.type === 'search') {
          this.sentTexts.set(id, target.value);
          this.send(Event.set_text, id, 0, target.value);
        }
      });
      on('change', (target, id) => {
        if (target.type === 'checkbox' || target.type === 'radio') this.send(Event.activate, id);
        if (target.tagName === 'SELECT') this.send(Event.choose, id, target.selectedIndex);
      });
      on('focusin', (target, id) => this.send(Event.focus, id, target.matches(':focus-visible') ? 1 : 0));
      on('focusout', (target, id) => this.send(Event.blur, id));
    }

    /// Makes the elements be what the record says, touching only what differs; the focused element never moves.
    apply(record) {
      document.title = record.title;
      document.documentElement.lang = record.language;
      this.root.style.height = `${record.height}px`;
      const seen = new Map();
      const before = this.entries;
      const kept = new Map();
      const places = new Map();
      this.order = record.nodes.map((node, index) => {
        const base = `${node.r}-${node.i}`;
        const times = seen.get(base) ?? 0;
        seen.set(base, times + 1);
        const key = times === 0 ? base : `${base}-${times}`;
        let entry = before.get(key);
        if (!entry || (node.r === 'heading' && entry.level !== node.l)) {
          entry = { ...makeElement(node, key), level: node.l };
          entry.element.dataset.id = node.i;
          entry.element.dataset.role = node.r;
        }
        kept.set(key, entry);
        entry.key = key;
        entry.role = node.r;
        return { entry, node, index };
      });
      const focused = document.activeElement;
      for (const [key, entry] of before) {
        if (kept.get(key) === entry) continue;
        entry.element.remove();
      }
      for (const { entry, node } of this.order) {
        const parent = node.p === undefined ? undefined : this.order[node.p].entry;
        entry.parentKey = parent ? parent.key : '';
        const holder = parent ? parent.element : this.root;
        if (containers[node.r]) updateContainer(entry, node);
        else if (inputTypes[node.r] || node.r === 'select') updateField(entry, node, this.sentTexts.get(node.i));
        else updateItem(entry, node);
        this.place(holder, entry.element, places, parent && parent.table ? 1 : 0);
      }
      this.entries = kept;
      if (focused && focused !== document.body && !focused.isConnected) this.send(Event.blur, this.idOf(focused) ?? 0);
    }

    place(holder, element, places, first) {
      const at = places.get(holder) ?? first;
      places.set(holder, at + 1);
      if (holder.children[at] === element) return;
      if (element.parentNode === holder && element.contains(document.activeElement)) {
        while (holder.children[at] !== element) holder.append(holder.children[at]);
      } else {
        holder.insertBefore(element, holder.children[at] ?? null);
      }
    }

    /// x, y, width and height of every node in the record's order, in CSS pixels of the page.
    layOut(rects) {
      this.order.forEach(({ entry }, index) => {
        const target = entry.table ?? (containers[entry.role] ? undefined : entry.element);
        if (!target) return;
        const [x, y, width, height] = rects.subarray(index * 4, index * 4 + 4);
        const last = entry.rect;
        if (last && last[0] === x && last[1] === y && last[2] === width && last[3] === height) return;
        entry.rect = [x, y, width, height];
        const style = target.style;
        style.left = `${x}px`;
        style.top = `${y}px`;
        style.width = `${width}px`;
        style.height = `${height}px`;
      });
    }

    /// Puts a control back to what the program says, where the browser has already changed it and the program did not.
    resync() {
      for (const { entry, node } of this.order) {
        if (inputTypes[node.r] || node.r === 'select') updateField(entry, node, this.sentTexts.get(node.i));
      }
    }

    focus(id) {
      const found = this.order.find(({ node }) => node.i === id && !containers[node.r]);
      const control = found && (found.entry.control ?? found.entry.element);
      if (control) control.focus({ preventScroll: true });
    }
  }

  return { Mirror };
})();
