'use strict';

// What forms do beyond being elements: keys that the program wants, what a dialog keeps from being reached, where the
// keyboard goes when something opens or closes.
lagesbild.watchForms = ({ root, entries, entryOf, tell, current }) => {
  const { controlOf } = lagesbild.elements;
  const takesKeyboard = /^(dialog|alert_dialog|menu)$/;
  const openers = new Map(); // id of what has opened → id of the element that had the keyboard, and where it is now
  let shut = [];
  const announcer = document.createElement('div');
  announcer.setAttribute('role', 'status');
  announcer.className = 'announcer';
  root.after(announcer);
  let announced = '';
  let shown = ''; // the view that the title named last

  // A landmark can be gone to, though it is no stop on the way.
  const focusOn = (entry, options) => {
    const control = controlOf(entry.element, entry.node);
    if (/^(region|main|group)$/.test(entry.node.role)) control.tabIndex = -1;
    control.focus(options);
  };
  const modal = () => current().map((id) => entries.get(id)).filter((entry) => entry.node.form?.modal).at(-1);

  root.addEventListener('click', (event) => {
    const entry = entryOf(event.target);
    if (entry && /^(tab|menu_item|option|combo_box|cell)$/.test(entry.node.role)) tell(entry, 'activate');
  });

  // A key goes to the innermost element that wants it; without a place, to the dialog.
  function passKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return false;
    const from = root.contains(event.target) ? event.target : modal()?.element;
    for (let entry = entryOf(from ?? null); entry; entry = entryOf(entry.element.parentElement)) {
      if (!entry.node.form?.keys?.split(' ').includes(event.key)) continue;
      event.preventDefault();
      // What the field says next is the program's answer, and no echo of what was written.
      delete event.target.typed;
      tell(entry, 'key', 0, event.key);
      return true;
    }
    return false;
  }

  // Radio buttons of one group are one stop.
  const isStop = (element) =>
    !element.disabled && element.tabIndex >= 0 && (element.type !== 'radio' || element.checked || !root.querySelector(`input[name="${element.name}"]:checked`));
  function goRound(event) {
    const top = modal();
    if (!top || !top.element.contains(event.target)) return;
    const stops = [...top.element.querySelectorAll('button, input, select, textarea, a[href], [tabindex="0"]')].filter(isStop);
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (!to || (event.target !== from && event.target !== top.element)) return;
    event.preventDefault();
    to.focus();
  }
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Tab') goRound(event);
      else passKey(event);
    },
    true,
  );

  // A press on the canvas must not take the keyboard from what is open, or it would close before it is pressed.
  addEventListener(
    'mousedown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || target.closest('.text, select, a[href]')) return;
      const opened = lagesbild.painting ? root.querySelector('.popup') : target.closest('[role="listbox"]');
      if (opened) event.preventDefault();
    },
    true,
  );

  root.addEventListener('focusout', (event) => {
    const menu = event.target.closest('[role="menu"]');
    const to = event.relatedTarget;
    if (!menu || !to || menu.contains(to) || to.getAttribute('aria-controls') === menu.id) return;
    const entry = entryOf(menu);
    if (entry) tell(entry, 'key', 0, 'Leave');
  });

  function before(update) {
    const active = document.activeElement;
    for (const opener of openers) opener[1].isInside = active === document.body || entries.get(opener[0])?.element.contains(active);
    for (const node of update.nodes) {
      if (takesKeyboard.test(node.role) && !entries.has(node.id)) openers.set(node.id, { from: entryOf(active)?.node.id, isInside: true });
    }
  }

  // Nothing outside the topmost dialog can be reached; what was just done may still be undone.
  function shutOut() {
    for (const element of shut) element.inert = false;
    shut = [];
    for (let inside = modal()?.element; inside && inside !== root; inside = inside.parentElement) {
      for (const beside of inside.parentElement.children) {
        if (beside === inside || !beside.dataset.id || entryOf(beside)?.node.role === 'toast') continue;
        beside.inert = true;
        shut.push(beside);
      }
    }
  }

  function comeBack() {
    for (const [id, { from, isInside }] of [...openers].reverse()) {
      if (entries.has(id)) continue;
      openers.delete(id);
      if (isInside && entries.has(from)) focusOn(entries.get(from), { preventScroll: true });
    }
  }

  // A live region that is there before its text is, or some screen readers stay silent; empty again when it has been read,
  // so that nobody meets what is over.
  let saying = 0;
  function say(words) {
    clearTimeout(saying);
    announcer.textContent = '';
    saying = setTimeout(() => {
      announcer.textContent = words;
      saying = setTimeout(() => (announcer.textContent = ''), 8000);
    }, 50);
  }

  // What was done is told; and which view has come, by the page's title, as the keyboard may stay where it was.
  function announce(update) {
    const toast = current().map((id) => entries.get(id)).filter(({ node }) => node.role === 'toast').at(-1);
    const done = toast?.element.querySelector('p')?.textContent ?? '';
    const view = update.title ? update.title.split(' – ').slice(0, -1).join(', ') : shown;
    const news = [shown && view !== shown && view, done !== announced && done].filter(Boolean);
    shown = view;
    announced = done;
    if (news.length) say(news.join('. '));
  }

  function describeAlerts(update) {
    for (const { id, role } of update.nodes) {
      const element = role === 'alert_dialog' ? entries.get(id)?.element : null;
      const words = element?.querySelector('p');
      if (!words) continue;
      words.id = `words-${id}`;
      element.setAttribute('aria-describedby', words.id);
    }
  }

  function after(update) {
    if (update.order || update.nodes.some(({ form }) => form?.modal)) shutOut();
    comeBack();
    describeAlerts(update);
    announce(update);
    const wanted = entries.get(update.focus);
    if (wanted) focusOn(wanted);
  }

  return { before, after, say };
};
