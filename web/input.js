'use strict';

// The gate: SDL listens on the canvas and would take every key, wheel and touch from the browser, so it hears nothing.
// Pointers go to the program by the functions given here; keys go to the real elements, as in any page.
lagesbild.watchInput = (canvasNow, mirrorRoot, program) => {
  const silence = (event) => event.stopImmediatePropagation();
  for (const name of ['mousedown', 'mouseup', 'mousemove', 'mouseenter', 'mouseleave', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])
    addEventListener(name, (event) => (event.target === canvasNow() || event.target === document ? silence(event) : undefined), { capture: true, passive: true });
  for (const name of ['keydown', 'keyup', 'keypress', 'resize', 'blur', 'focus'])
    addEventListener(name, (event) => (event.target === canvasNow() || event.target === window ? silence(event) : undefined), true);

  // These the browser handles itself: it places the caret, opens the list, follows the link.
  const isOwn = (target) => target instanceof Element && target.closest('.text, select, a[href]') !== null && mirrorRoot.contains(target);
  const onScrollbar = (event) => {
    const scroller = event.target instanceof Element ? event.target.closest('.scroller') : null;
    return scroller === event.target && event.offsetX >= scroller.clientWidth;
  };
  const isOurs = (target) => target === canvasNow() || (target instanceof Node && mirrorRoot.contains(target)) || target === document.body || target === document.documentElement;

  let pressed = null; // the pointer that holds the button down
  let apart = 0; // how far two fingers that pinch are from each other; 0: nobody pinches
  const touch = (event) => (event.pointerType === 'touch' ? 1 : 0);

  addEventListener(
    'pointermove',
    (event) => {
      if (!lagesbild.painting || apart > 0 || (pressed !== null && event.pointerId !== pressed)) return;
      program.moved(event.clientX, event.clientY, touch(event));
    },
    true,
  );
  addEventListener(
    'pointerdown',
    (event) => {
      if (!lagesbild.painting || event.button !== 0 || pressed !== null || !isOurs(event.target)) return;
      program.moved(event.clientX, event.clientY, touch(event));
      if (isOwn(event.target) || onScrollbar(event)) return;
      pressed = event.pointerId;
      if (event.target instanceof Element && event.pointerType !== 'touch') event.target.setPointerCapture(event.pointerId);
      program.pressed(1, touch(event));
    },
    true,
  );
  addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== pressed) return;
      pressed = null;
      program.moved(event.clientX, event.clientY, touch(event));
      program.pressed(0, touch(event));
      // A finger that is lifted points at nothing any more.
      if (touch(event)) program.left();
    },
    true,
  );
  const cancel = (event) => {
    if (pressed !== null && event.pointerId !== pressed) return;
    pressed = null;
    program.left();
  };
  addEventListener('pointercancel', cancel, true);
  document.documentElement.addEventListener('pointerleave', (event) => {
    if (pressed === null) cancel(event);
  });

  // Two fingers on a surface of ours zoom it about the place between them, as the wheel with Ctrl does: a step of the
  // wheel is a factor of 1.2 (ui/map/map_view.cpp).
  const surfaceAt = (event) => (event.target instanceof Element ? event.target.closest('.gesture') : null);
  const pinch = (event) => {
    if (!lagesbild.painting || event.touches.length !== 2 || !surfaceAt(event)) {
      if (apart > 0) program.left();
      apart = 0;
      return;
    }
    event.preventDefault();
    const [one, other] = event.touches;
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (apart === 0) {
      pressed = null;
      program.left();
    } else if (distance > 0) {
      program.moved((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2, 1);
      program.wheel(0, Math.log(distance / apart) / Math.log(1.2), 1);
    }
    apart = distance;
  };
  for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) addEventListener(name, pinch, { passive: false });

  // The wheel scrolls the page or the list under it, unless it is over a surface of ours and means it.
  addEventListener(
    'wheel',
    (event) => {
      const surface = surfaceAt(event);
      if (lagesbild.painting && surface && (event.ctrlKey || event.metaKey || surface.takesWheel)) {
        event.preventDefault();
        const unit = event.deltaMode === 1 ? 1 / 3 : event.deltaMode === 2 ? 1 : 1 / 100;
        program.moved(event.clientX, event.clientY, 0);
        program.wheel(-event.deltaX * unit, -event.deltaY * unit, event.ctrlKey || event.metaKey ? 1 : 0);
      }
      if (event.target === canvasNow()) silence(event);
    },
    { capture: true, passive: false },
  );

  // Text fields have an undo of their own.
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') program.left();
    if (event.altKey || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.matches('.text')) return;
    if (!(event.ctrlKey || event.metaKey)) {
      // What an element does with the key itself comes first: a slider is moved by arrows.
      const owns = event.target instanceof Element && event.target.matches('input, select, textarea, [role="menuitem"], [role="tab"], [role="dialog"] *');
      if (!owns && program.key(event.key)) event.preventDefault();
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) program.undo();
    else if ((key === 'z' && event.shiftKey) || key === 'y') program.redo();
    else return;
    event.preventDefault();
  });
};
