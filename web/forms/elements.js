'use strict';

// The elements of forms, of what opens above the page, and of tables: what src/ui/kit/forms.hpp and its neighbours record.
(() => {
  const { add, make, withRole, field, attribute, text, part } = lagesbild.elements;

  const buttonAs = (role) => () => {
    const button = make('button', 'button');
    button.setAttribute('role', role);
    return button;
  };
  const says = (element, node) => text(element, node.name || '');
  const named = (element, node) => attribute(element, 'aria-label', node.name);
  const headed = (element, node) => {
    if (node.name || !element.firstElementChild) says(element, node);
  };
  const asPopup = (tag, role) => () => {
    const element = withRole(tag, role);
    element.classList.add('popup');
    return element;
  };

  function fieldSet(role) {
    const set = make('fieldset');
    set.append(make('legend'));
    if (role) set.setAttribute('role', role);
    return set;
  }
  function setFieldSet(element, node) {
    text(element.firstChild, node.name);
    attribute(element, 'aria-label', element.hasAttribute('role') ? node.name : null);
  }
  const setScroller = (element, node) => {
    named(element, node);
    element.firstChild.style.height = `${node.contentHeight || 0}px`;
  };
  const setDialog = (element, node) => {
    named(element, node);
    element.tabIndex = -1;
    attribute(element, 'aria-modal', node.form?.modal ? 'true' : null);
  };

  add({
    field_set: { isContainer: true, make: () => fieldSet(), set: setFieldSet },
    radio_set: { isContainer: true, make: () => fieldSet('radiogroup'), set: setFieldSet },
    text_area: { isTyped: true, make: () => field(make('textarea')) },
    combo_box: {
      isTyped: true,
      make: () => {
        const input = make('input', 'text');
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        return field(input);
      },
    },
    list_box: { isContainer: true, scrolls: true, make: asPopup('div', 'listbox'), set: setScroller },
    option: { make: () => withRole('div', 'option'), set: says },
    dialog: { isContainer: true, make: asPopup('div', 'dialog'), set: setDialog },
    alert_dialog: { isContainer: true, make: asPopup('div', 'alertdialog'), set: setDialog },
    tab_list: { isContainer: true, make: () => withRole('div', 'tablist'), set: named },
    tab: { make: buttonAs('tab'), set: says },
    tab_panel: { isContainer: true, make: () => withRole('div', 'tabpanel'), set: named },
    data_table: { isContainer: true, make: () => withRole('div', 'table'), set: named },
    row_group: { isContainer: true, scrolls: true, make: () => withRole('div', 'rowgroup'), set: setScroller },
    row: { isContainer: true, make: () => withRole('div', 'row'), set: () => {} },
    column_header: { make: () => withRole('div', 'columnheader'), set: headed },
    row_header: { make: () => withRole('div', 'rowheader'), set: headed },
    cell: { make: (node) => (node.form?.keys ? buttonAs('gridcell')() : withRole('div', 'cell')), set: headed },
    grid: { isContainer: true, make: () => withRole('div', 'grid'), set: named },
    menu: { isContainer: true, make: asPopup('div', 'menu'), set: named },
    menu_item: { make: buttonAs('menuitem'), set: says },
    toast: { isContainer: true, make: asPopup('div', 'group'), set: named },
    disclosure: { isContainer: true, make: (node) => make(`h${node.level}`), set: () => {} },
  });

  const idOf = (id) => `node-${id}`;
  const referredTo = /^(list_box|option|dialog|alert_dialog|tab_panel|menu)$/;
  const isField = /field$|^(text_area|combo_box|field_set|radio_set)$/;

  // Help, and what is wrong, are part of the field, before its control: seen in the page of text, read with the field.
  function note(element, name, value, node) {
    const before = element.firstChild.nextSibling;
    part(element, name, value);
    const made = element.querySelector(`:scope > .${name}`);
    if (!made) return null;
    if (!made.id) {
      made.id = `${name}-${node.id}`;
      element.insertBefore(made, before);
    }
    return made.id;
  }

  function setField(element, control, node, form) {
    attribute(control, 'aria-description', null);
    const error = note(element, 'error', form.error, node);
    const help = note(element, 'help', node.description, node);
    attribute(control, 'aria-describedby', [help, error].filter(Boolean).join(' '));
    control.disabled = Boolean(node.disabled);
    if (node.role === 'field_set') return;
    attribute(control, 'aria-invalid', form.error ? 'true' : null);
    attribute(control, 'aria-required', form.required ? 'true' : null);
  }

  lagesbild.setFormState = (element, control, node) => {
    const form = node.form || {};
    if (referredTo.test(node.role)) element.id = idOf(node.id);
    if (isField.test(node.role) && (node.form || node.description || control.hasAttribute('aria-describedby') || control.disabled)) setField(element, control, node, form);
    attribute(control, 'inputmode', form.inputMode);
    attribute(control, 'aria-haspopup', form.opens);
    attribute(control, 'aria-controls', form.controls ? idOf(form.controls) : null);
    switch (node.role) {
      case 'combo_box':
        attribute(control, 'aria-expanded', String(Boolean(node.expanded)));
        attribute(control, 'aria-activedescendant', form.active ? idOf(form.active) : null);
        break;
      case 'list_box':
        attribute(element, 'aria-multiselectable', form.multiple ? 'true' : null);
        break;
      case 'option':
        attribute(element, 'aria-selected', String(Boolean(node.checked)));
        attribute(element, 'aria-posinset', form.position);
        attribute(element, 'aria-setsize', form.count);
        break;
      case 'tab':
        attribute(element, 'aria-selected', String(Boolean(node.checked)));
        break;
      case 'cell':
        attribute(element, 'aria-selected', form.keys ? String(Boolean(node.checked)) : null);
        attribute(element, 'aria-current', node.current ? 'date' : null);
        attribute(element, 'aria-label', form.keys ? node.name : null);
        if (form.keys) text(element, /\d+/.exec(node.name)?.[0] ?? node.name);
        break;
      case 'menu_item':
        attribute(element, 'aria-disabled', node.disabled ? 'true' : null);
        break;
      case 'data_table':
        attribute(element, 'aria-rowcount', form.count);
        break;
      case 'row':
        attribute(element, 'aria-rowindex', form.position);
        break;
      case 'column_header':
        attribute(element, 'aria-sort', form.sort);
        break;
      case 'row_group':
        attribute(element, 'tabindex', form.noTabStop ? null : '0');
        break;
    }
    if (/^(tab|menu_item|cell)$/.test(node.role) && form.keys) element.tabIndex = form.noTabStop ? -1 : 0;
  };
})();
