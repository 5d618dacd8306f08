'use strict';

// The gate: SDL listens on the canvas and would take every key, wheel and touch from the browser, so it hears nothing.
// Pointers go to the program by the functions given here; keys go to the real elements, as in any page.
lagesbild.watchInput = (canvasNow, mirrorRoot, program) => {
  let isCtrlDown = false; // heard before what follows silences
  for (const name of ['keydown', 'keyup', 'blur']) addEventListener(name, (event) => (isCtrlDown = Boolean(event.ctrlKey)), true);

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
  let lastPressed = ''; // by what: mouse, touch, pen
  let isAway = false; // the mouse is outside the page
  const touch = (event) => (event.pointerType === 'touch' ? 1 : 0);
  const isWithin = ({ clientX, clientY }) => clientX >= 0 && clientY >= 0 && clientX < innerWidth && clientY < innerHeight;
  const letGo = () => {
    pressed = null;
    program.left();
  };

  addEventListener(
    'pointermove',
    (event) => {
      // A finger that presses nothing has nothing to point at: it is left over from two.
      if (!lagesbild.painting || apart > 0 || (event.pointerId !== pressed && (pressed !== null || touch(event)))) return;
      // The button went up where nobody told us: beneath a menu of the browser, or while another button was down.
      if (event.pointerId === pressed && !(event.buttons & 1)) letGo();
      isAway = !isWithin(event);
      program.moved(event.clientX, event.clientY, touch(event));
    },
    true,
  );
  addEventListener(
    'pointerdown',
    (event) => {
      lastPressed = event.pointerType;
      if (event.pointerId === pressed) letGo();
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
      // A finger that is lifted points at nothing any more, nor does a mouse that has been dragged out of the page.
      if (touch(event) || !isWithin(event)) program.left();
    },
    true,
  );
  const cancel = (event) => {
    if (pressed === null || event.pointerId === pressed) letGo();
  };
  addEventListener('pointercancel', cancel, true);
  document.documentElement.addEventListener('pointerleave', (event) => {
    isAway ||= !touch(event);
    if (pressed === null) letGo();
  });

  // A finger that rests is told what a mouse that hovers is; a menu of the browser would lie over it. Texts, lists and
  // links have one that is of use.
  addEventListener('contextmenu', (event) => {
    if (lagesbild.painting && (event.pointerType ?? lastPressed) === 'touch' && isOurs(event.target) && !isOwn(event.target)) event.preventDefault();
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

  // Safari has events of its own for two fingers on a trackpad: how much further apart they are since they came there.
  // On a screen they come beside the touches above.
  let scale = 0; // 0: nobody pinches
  const gesture = (event) => {
    const begins = event.type === 'gesturestart';
    if (begins) scale = lagesbild.painting && apart === 0 && surfaceAt(event) ? 1 : 0;
    if (scale === 0 || apart > 0) return;
    event.preventDefault();
    if (event.scale > 0 && !begins) {
      program.moved(event.clientX, event.clientY, 0);
      program.wheel(0, Math.log(event.scale / scale) / Math.log(1.2), 1);
      scale = event.scale;
    }
    if (event.type === 'gestureend') scale = 0;
  };
  for (const name of ['gesturestart', 'gesturechange', 'gestureend']) addEventListener(name, gesture, { passive: false });

  // Two fingers on a trackpad come as a wheel with a Ctrl that nobody presses, in small steps: a hundredth of the
  // logarithm of how much further apart they are.
  const isTrackpadPinch = (event) => event.ctrlKey && !isCtrlDown && event.deltaMode === 0 && Math.abs(event.deltaY) < 40;
  const stepsPerDelta = (event) => (isTrackpadPinch(event) ? 1 / (100 * Math.log(1.2)) : event.deltaMode === 1 ? 1 / 3 : event.deltaMode === 2 ? 1 : 1 / 100);

  // The wheel scrolls the page or the list under it, unless it is over a surface of ours and means it. To what a series of
  // it began over the whole series belongs: a trackpad's goes on by itself when the fingers or the pointer have left, and
  // a page that is scrolled may come to rest with the map under the pointer. Only surfaces hear the wheel, and the whole
  // window while a series is theirs: WebKit takes what is heard in a frame no further to the page around it.
  const longestPause = 150;
  const series = { surface: null, zooms: false, last: -Infinity };
  let scrolledAt = -Infinity;
  addEventListener('scroll', (event) => (scrolledAt = event.timeStamp), { capture: true, passive: true });
  const takes = (surface, event) => (event.deltaY < 0 ? surface.takesWheelIn : surface.takesWheelOut);
  const wheel = (event) => {
    event.stopPropagation();
    const surface = surfaceAt(event);
    const zooms = event.ctrlKey || event.metaKey;
    const since = (instant) => event.timeStamp - instant;
    if (since(series.last) > longestPause || zooms !== series.zooms) {
      const isPages = !zooms && since(scrolledAt) <= longestPause;
      // Where the browser scrolls by itself already, the event cannot be kept from it.
      const isOurs = lagesbild.painting && event.cancelable && surface && !isPages && (zooms || takes(surface, event));
      series.surface = isOurs ? surface : null;
    } else if (!series.surface?.isConnected) series.surface = null;
    Object.assign(series, { zooms, last: event.timeStamp });
    if (!series.surface || !event.cancelable) return;
    event.preventDefault();
    hearAll();
    if (surface !== series.surface || !isWithin(event)) return;
    program.moved(event.clientX, event.clientY, 0);
    program.wheel(-event.deltaX * stepsPerDelta(event), -event.deltaY * stepsPerDelta(event), zooms ? 1 : 0);
    if (isAway) program.left();
  };
  const everywhere = { capture: true, passive: false };
  let hearing = 0;
  function hearAll() {
    addEventListener('wheel', wheel, everywhere);
    clearTimeout(hearing);
    hearing = setTimeout(() => removeEventListener('wheel', wheel, everywhere), longestPause);
  }
  lagesbild.watchSurface = (surface) => surface.addEventListener('wheel', wheel, { passive: false });

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
