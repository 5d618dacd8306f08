'use strict';

// Keeps real elements in step with the record. The program sends what changed; here each node is an element that stays
// the same as long as its id does, so that focus, carets and scroll positions are the browser's own affair.
lagesbild.makeMirror = (root, send) => {
  const { create, setState, controlOf, isContainer } = lagesbild.elements;
  const entries = new Map(); // id → { node, element, rect }
  let order = [];
  const touched = new Set();
  let byKeyboard = false;
  const isTyped = (node) => /field$|^(text_area|combo_box)$/.test(node.role);
  const scrolls = (node) => /^(scroll_area|row_group|list_box)$/.test(node.role);

  const entryOf = (target) => {
    const element = target instanceof Element ? target.closest('[data-id]') : null;
    return element ? entries.get(Number(element.dataset.id)) : undefined;
  };

  // What the element did by itself must not stay if the program thinks otherwise.
  function tell(entry, kind, number = 0, text = '') {
    touched.add(entry.node.id);
    send(kind, entry.node.id, number, text);
  }

  root.addEventListener('click', (event) => {
    const entry = entryOf(event.target);
    if (entry && /button$/.test(entry.node.role)) tell(entry, 'activate');
  });
  root.addEventListener('change', (event) => {
    const entry = entryOf(event.target);
    if (!entry) return;
    if (entry.node.role === 'select') tell(entry, 'choose', event.target.selectedIndex);
    if (entry.node.role === 'checkbox' || entry.node.role === 'radio') tell(entry, 'activate');
  });
  root.addEventListener('input', (event) => {
    const entry = entryOf(event.target);
    if (!entry) return;
    if (entry.node.role === 'slider') tell(entry, 'set_number', Number(event.target.value));
    if (isTyped(entry.node)) {
      (event.target.typed ??= new Set([entry.node.value || ''])).add(event.target.value);
      tell(entry, 'set_text', 0, event.target.value);
    }
  });
  root.addEventListener('compositionstart', (event) => (event.target.dataset.composing = '1'));
  root.addEventListener('compositionend', (event) => delete event.target.dataset.composing);
  root.addEventListener(
    'scroll',
    (event) => {
      const entry = entryOf(event.target);
      if (!entry || !scrolls(entry.node) || entry.element !== event.target) return;
      entry.node.scrollTop = entry.scrolledTo = event.target.scrollTop;
      send('scroll', entry.node.id, event.target.scrollTop, '');
    },
    true,
  );

  // The ring is for those who came by keyboard; a text field always shows that it has the caret.
  addEventListener('keydown', () => (byKeyboard = true), true);
  addEventListener('pointerdown', () => (byKeyboard = false), true);
  root.addEventListener('focusin', (event) => {
    const entry = entryOf(event.target);
    if (entry && (byKeyboard || isTyped(entry.node))) send('focus', entry.node.id, 0, '');
  });
  root.addEventListener('focusout', (event) => {
    delete event.target.typed;
    const entry = entryOf(event.target);
    if (entry) send('blur', entry.node.id, 0, '');
  });

  // Puts every element where the record says, as last child but for the parts of its own (a figure's caption).
  function arrange() {
    // What stands behind it is looked for when it is needed: until then that may be moved elsewhere.
    const lastOf = new Map();
    for (const id of order) {
      const { node, element } = entries.get(id);
      const parent = node.parent ? entries.get(node.parent).element : root;
      const before = lastOf.has(parent) ? lastOf.get(parent).nextSibling : firstOf(parent);
      if (before !== element) parent.insertBefore(element, before);
      lastOf.set(parent, element);
    }
  }

  const firstOf = (parent) => {
    let child = parent.firstChild;
    while (child && !child.dataset?.id) child = child.nextSibling;
    return child ?? null;
  };

  const focusable = () =>
    order.map((id) => entries.get(id)).filter((entry) => /button|checkbox|radio$|slider|field$|text_area|combo_box|select|link|^tab$/.test(entry.node.role) && !entry.node.disabled);

  // If the focused element goes, the one that took its place among those that can be focused gets the focus: the first
  // behind what stood before it and is still there. While the program works on, what comes may stand nearer.
  let moved = null; // { before, place, to }
  const takeItsPlace = ({ before, place }) => {
    const left = focusable();
    const stayed = before.slice(0, place).reverse().find((entry) => left.includes(entry));
    const next = left[Math.min(left.indexOf(stayed) + 1, left.length - 1)];
    if (!next) return null;
    const to = controlOf(next.element, next.node);
    to.focus({ preventScroll: true });
    return { before, place, to };
  };

  function withFocusKept(change) {
    const active = document.activeElement;
    const before = focusable();
    const place = root.contains(active) ? before.findIndex((entry) => controlOf(entry.element, entry.node) === active) : -1;
    const waits = moved?.to === active && !lagesbild.idle;
    change();
    if (waits) {
      moved = takeItsPlace(moved);
      return;
    }
    moved = null;
    if (place < 0 || (document.activeElement === active && root.contains(active))) return;
    if (root.contains(active) && !active.disabled) {
      active.focus({ preventScroll: true });
      return;
    }
    moved = takeItsPlace({ before, place });
  }

  function applyNodes(update) {
    const remade = [];
    for (const node of update.nodes) {
      const before = entries.get(node.id);
      if (before && (before.node.role !== node.role || before.node.level !== node.level)) {
        before.element.remove();
        entries.delete(node.id);
      }
      const kept = entries.get(node.id);
      if (kept) {
        const moved = kept.node.parent !== node.parent;
        kept.node = node;
        if (moved) remade.push(node.id);
      } else {
        const parent = node.parent ? entries.get(node.parent)?.element : root;
        entries.set(node.id, { node, element: create(node, parent), rect: [NaN, NaN, NaN, NaN] });
        remade.push(node.id);
      }
      const entry = entries.get(node.id);
      setState(entry.element, node, touched.has(node.id));
    }
    if (update.order) {
      const stays = new Set(update.order);
      for (const id of order) {
        if (stays.has(id)) continue;
        entries.get(id)?.element.remove();
        entries.delete(id);
      }
      order = update.order;
    }
    if (update.order || remade.length) arrange();
  }

  // An element is placed within its parent's, which is placed itself: what moves together is written once.
  function place(rects) {
    const at = new Map();
    order.forEach((id, index) => {
      const entry = entries.get(id);
      const [x, y, width, height] = rects.subarray(4 * index, 4 * index + 4);
      at.set(id, [x, y]);
      const [originX, originY] = entry.node.parent ? at.get(entry.node.parent) : [0, 0];
      const rect = [x - originX, y - originY, width, height];
      const style = entry.element.style;
      const names = ['left', 'top', 'width', 'height'];
      rect.forEach((value, side) => {
        if (entry.rect[side] !== value) style[names[side]] = `${value}px`;
      });
      entry.rect = rect;
    });
  }

  // An element's own scrollTop is not asked for: that would lay out the whole page in the middle of a frame.
  function scroll() {
    for (const entry of entries.values()) {
      if (!scrolls(entry.node)) continue;
      const wanted = entry.node.scrollTop || 0;
      if (Math.abs((entry.scrolledTo ?? 0) - wanted) > 1) entry.element.scrollTop = entry.scrolledTo = wanted;
    }
  }

  function apply(json, rects) {
    const update = JSON.parse(json);
    if (document.title !== update.title && update.title) document.title = update.title;
    if (update.lang) document.documentElement.lang = update.lang;
    root.style.height = `${update.height}px`;
    forms?.before(update);
    withFocusKept(() => applyNodes(update));
    place(rects);
    if (update.nodes.length) scroll();
    forms?.after(update);
  }

  // Once nothing is under way any more: what the user did to an element and the program did not take on is undone.
  // Before that the user is ahead of the program: a record of an earlier key must not take a later one back.
  function settle() {
    for (const id of touched) {
      const entry = entries.get(id);
      if (entry) setState(entry.element, entry.node);
    }
    touched.clear();
    letScroll();
  }

  // In the page of text a table that is wider than the page scrolls by itself, for the keyboard too.
  let scrolling = [];
  function letScroll() {
    const boxes = lagesbild.painting ? [] : [...root.querySelectorAll('div:has(> table), [role="table"]')];
    const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth);
    for (const box of scrolling) if (!wide.includes(box)) box.removeAttribute('tabindex');
    for (const box of wide) box.tabIndex = 0;
    scrolling = wide;
  }

  // A press on the canvas moves the keyboard's place to what was pressed, as a press on a real button would.
  function focusPressed(id) {
    const entry = entries.get(id);
    if (entry) controlOf(entry.element, entry.node).focus({ preventScroll: true });
  }

  // What only forms need, where the page has them.
  const forms = lagesbild.watchForms?.({ root, entries, entryOf, tell, current: () => order });

  const nodes = () =>
    order.map((id) => {
      const { node, rect } = entries.get(id);
      return { ...node, rect: entries.get(id).element.getBoundingClientRect?.() ?? rect };
    });

  if (forms) lagesbild.watchCopying(root, forms.say);

  return { apply, settle, focusPressed, nodes, entryOf, isContainer };
};
