'use strict';

// One real element for each kind of node of the record: how it is made, and how its state is set. A node's element is
// the one that is placed; its control is the one that has the focus and the state (an input within its label).
lagesbild.elements = (() => {
  const make = (tag, type) => {
    const element = document.createElement(tag);
    if (type) element.type = type;
    return element;
  };

  const containers = {
    banner: () => make('header'),
    main: () => make('main'),
    navigation: () => make('nav'),
    search: () => withRole('div', 'search'),
    complementary: () => make('aside'),
    content_info: () => make('footer'),
    region: () => make('section'),
    group: () => withRole('div', 'group'),
    radio_group: () => withRole('div', 'radiogroup'),
    list: () => withRole('ul', 'list'),
    ordered_list: () => withRole('ol', 'list'),
    list_item: () => make('li'),
    figure: () => make('figure'),
    dialog: () => withRole('div', 'dialog'),
    scroll_area: () => make('div'),
  };

  // Lists without bullets are no lists to Safari, unless it is told.
  function withRole(tag, role) {
    const element = make(tag);
    element.setAttribute('role', role);
    return element;
  }

  // More kinds of nodes, see web/forms/. Each: what makes its element, and how its state is set, if by more than a name.
  const added = {};
  function add(kinds) {
    for (const [role, kind] of Object.entries(kinds)) {
      added[role] = kind;
      (kind.isContainer ? containers : items)[role] = kind.make;
    }
  }

  function labelled(type) {
    const label = make('label');
    label.append(make('input', type), make('span'));
    return label;
  }

  // In the page of text a field stands with its label; over the canvas the label is painted.
  function field(control) {
    const box = make('div');
    box.className = 'field';
    const label = make('span');
    label.className = 'label';
    label.setAttribute('aria-hidden', 'true');
    box.append(label, control);
    return box;
  }

  const items = {
    heading: (node) => make(`h${node.level || 2}`),
    paragraph: (node, parent) => make(parent && /^[UO]L$/.test(parent.tagName) ? 'li' : 'p'),
    button: () => make('button', 'button'),
    toggle_button: () => make('button', 'button'),
    checkbox: () => labelled('checkbox'),
    radio: () => labelled('radio'),
    slider: () => field(make('input', 'range')),
    text_field: () => field(make('input', 'text')),
    search_field: () => field(make('input', 'search')),
    select: () => field(make('select')),
    link: () => make('a'),
    // In a box that scrolls where the table is wider than the page of text.
    table: () => {
      const box = make('div');
      box.append(make('table'));
      return box;
    },
    progress: () => make('progress'),
    status: () => withRole('p', 'status'),
    alert: () => withRole('p', 'alert'),
    gesture_surface: () => make('div'),
  };

  const isContainer = (role) => role in containers;

  function create(node, parent) {
    const element = (containers[node.role] || items[node.role])(node, parent);
    element.dataset.id = node.id;
    if (!isContainer(node.role)) element.classList.add(node.role === 'gesture_surface' ? 'gesture' : 'leaf');
    if (node.role === 'scroll_area' || added[node.role]?.scrolls) {
      element.classList.add('scroller');
      const content = make('div');
      content.className = 'content';
      element.append(content);
    }
    if (/field|select|slider/.test(node.role)) element.classList.add('field');
    const input = controlOf(element, node);
    if (node.role === 'text_field' || node.role === 'search_field' || added[node.role]?.isTyped) {
      element.classList.remove('leaf');
      input.classList.add('text');
      input.autocomplete = 'off';
      input.spellcheck = node.role === 'text_area';
    }
    if (node.role === 'gesture_surface') {
      element.setAttribute('aria-hidden', 'true');
      lagesbild.watchSurface(element);
    }
    return element;
  }

  function controlOf(element, node) {
    switch (node.role) {
      case 'checkbox':
      case 'radio':
        return element.firstChild;
      case 'slider':
      case 'text_field':
      case 'search_field':
      case 'text_area':
      case 'combo_box':
      case 'select':
        return element.querySelector('input, textarea, select');
      default:
        return element;
    }
  }

  function attribute(element, name, value) {
    if (value === undefined || value === null || value === '' || value === false) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, value);
    }
  }

  const text = (element, value) => {
    if (element.textContent !== value) element.textContent = value;
  };

  // A part of an element with a class of its own, there only while it has something to say.
  function part(element, name, value, tag = 'span') {
    let found = element.querySelector(`:scope > .${name}`);
    if (!value) {
      found?.remove();
      return;
    }
    if (!found) {
      found = make(tag);
      found.className = name;
      element.append(found);
    }
    text(found, value);
  }

  function fillTable(element, table) {
    const row = (cells, tag, scope) => {
      const line = make('tr');
      cells.forEach((cell, index) => {
        const heads = cell !== '' && (tag === 'th' || index === 0); // what says nothing heads nothing
        const box = make(heads ? 'th' : 'td');
        if (heads) box.scope = tag === 'th' ? scope : 'row';
        box.textContent = cell;
        line.append(box);
      });
      return line;
    };
    const head = make('thead');
    const body = make('tbody');
    head.append(row(table.columns, 'th', 'col'));
    for (const cells of table.rows) body.append(row(cells, 'td', ''));
    element.replaceChildren(head, body);
    if (table.caption) element.createCaption().textContent = table.caption;
  }

  function setOptions(select, options) {
    const same = select.options.length === options.length && options.every((each, index) => select.options[index].text === each);
    if (!same) select.replaceChildren(...options.map((each) => new Option(each)));
  }

  // An input's own state is only touched where it differs, so that a caret or a composition is left in peace; and not
  // at all while the user is ahead of the program.
  function setState(element, node, userIsAhead = false) {
    const control = controlOf(element, node);
    switch (node.role) {
      case 'heading':
      case 'paragraph':
      case 'status':
      case 'alert':
        text(element, node.name || '');
        break;
      case 'link':
        text(element, node.name);
        // Without an address: this page, out of its frame.
        attribute(element, 'href', node.href || location.href);
        attribute(element, 'target', node.href ? null : '_blank');
        element.onclick = element.onfocus = element.onpointerdown = node.href ? null : () => (element.href = location.href);
        break;
      case 'button':
      case 'toggle_button':
        if (element.firstChild?.nodeType !== Node.TEXT_NODE) element.prepend(document.createTextNode(''));
        if (element.firstChild.data !== node.name) element.firstChild.data = node.name;
        attribute(element, 'aria-pressed', node.role === 'toggle_button' ? String(Boolean(node.checked)) : null);
        attribute(element, 'aria-expanded', node.expanded === undefined ? null : String(node.expanded));
        attribute(element, 'aria-current', node.current ? 'true' : null);
        element.disabled = Boolean(node.disabled);
        describe(element, node);
        break;
      case 'checkbox':
      case 'radio':
        text(element.lastChild, node.name);
        if (control.checked !== Boolean(node.checked)) control.checked = Boolean(node.checked);
        if (node.role === 'radio') attribute(control, 'name', `group-${node.parent}`);
        control.disabled = Boolean(node.disabled);
        break;
      case 'slider':
        text(element.firstChild, node.name);
        attribute(control, 'aria-label', node.name);
        attribute(control, 'min', String(node.minimum || 0));
        attribute(control, 'max', String(node.maximum ?? 0));
        attribute(control, 'step', node.step ? String(node.step) : 'any');
        if (!userIsAhead && Number(control.value) !== (node.now || 0)) control.value = node.now || 0;
        attribute(control, 'aria-valuetext', node.value);
        attribute(control, 'aria-description', node.description);
        part(element, 'value', node.value);
        element.lastChild.setAttribute('aria-hidden', 'true');
        break;
      case 'text_field':
      case 'search_field':
      case 'text_area':
      case 'combo_box':
        text(element.firstChild, node.name);
        attribute(control, 'aria-label', node.name);
        attribute(control, 'aria-description', node.description);
        // While someone types, the program's answers come late: a text that was typed here itself is an echo.
        if (!userIsAhead && !control.dataset.composing && control.value !== (node.value || '') && !(document.activeElement === control && control.typed?.has(node.value || ''))) control.value = node.value || '';
        break;
      case 'select':
        text(element.firstChild, node.name);
        attribute(control, 'aria-label', node.name);
        setOptions(control, node.options || []);
        if (!userIsAhead && control.selectedIndex !== (node.chosen ?? -1)) control.selectedIndex = node.chosen ?? -1;
        break;
      case 'progress':
        attribute(element, 'aria-label', node.name);
        attribute(element, 'aria-valuetext', node.value);
        element.max = node.maximum || 1;
        element.value = node.now || 0;
        break;
      case 'table':
        if (element.shown !== node.table) fillTable(element.firstChild, node.table);
        element.shown = node.table;
        break;
      case 'figure':
        attribute(element, 'aria-label', node.name);
        part(element, 'description', node.description, 'figcaption');
        break;
      case 'scroll_area':
        element.firstChild.style.height = `${node.contentHeight || 0}px`;
        break;
      case 'gesture_surface':
        element.takesWheelIn = Boolean(node.takesWheelIn);
        element.takesWheelOut = Boolean(node.takesWheelOut);
        element.style.touchAction = node.takesFinger ? 'none' : 'pan-x pan-y';
        break;
      default:
        if (added[node.role]?.set) added[node.role].set(element, node);
        else attribute(element, 'aria-label', node.name);
    }
    lagesbild.setFormState?.(element, control, node);
  }

  // What a button's description says is part of the button in the page of text, but not of its name.
  function describe(element, node) {
    part(element, 'description', node.description);
    const description = element.querySelector(':scope > .description');
    if (description) {
      description.id = `description-${node.id}`;
      description.setAttribute('aria-hidden', 'true');
    }
    attribute(element, 'aria-describedby', description ? description.id : null);
  }

  return { create, setState, controlOf, isContainer, add, make, withRole, field, attribute, text, part };
})();
