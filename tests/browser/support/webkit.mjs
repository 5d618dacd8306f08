// WebKitGTK's MiniBrowser by plain WebDriver: it has no package of its own on npm, and the protocol is small.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, start, startScreen, temporaryFolder, until } from './processes.mjs';

const browsers = ['4.1', '4.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const named = { Tab: '\uE004', Enter: '\uE007', Space: ' ', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', End: '\uE010', Home: '\uE011', PageUp: '\uE00E', PageDown: '\uE00F', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Backspace: '\uE003', Delete: '\uE017', F5: '\uE035' };

// MiniBrowser's own bar is wider than a phone; with nothing in it, it takes any width.
const narrowBar = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-source: none; }\n';

/// GTK's own settings, which WebKitGTK takes what the system asks for from.
async function gtkSettings({ moreContrast, lessMotion }, width) {
  const folder = await temporaryFolder('gtk');
  await mkdir(join(folder.path, 'gtk-3.0'));
  await writeFile(join(folder.path, 'gtk-3.0', 'settings.ini'),
    `[Settings]\ngtk-enable-animations=${lessMotion ? 0 : 1}\n${moreContrast ? 'gtk-theme-name=HighContrast\n' : ''}`);
  if (width < 480) await writeFile(join(folder.path, 'gtk-3.0', 'gtk.css'), narrowBar);
  return folder;
}

export async function openWebKit({ width, height, scale, dark, system }) {
  const settings = await gtkSettings(system, width);
  const screen = await startScreen((width + 40) * scale, (height + 120) * scale);
  const port = await freePort();
  const environment = { ...process.env, DISPLAY: screen.display, XDG_CONFIG_HOME: settings.path, GDK_SCALE: String(scale),
    GTK_THEME: system.moreContrast ? 'HighContrast' : dark ? 'Adwaita:dark' : 'Adwaita',
    LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
  const driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env: environment });
  let session = '';

  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, headers: { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(90_000) });
    const { value } = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message}`), { sessionLost: value.error === 'invalid session id' });
    return value;
  }
  const send = (method, path, body) => call(method, `/session/${session}${path}`, body);

  async function stop() {
    if (session) await send('DELETE', '').catch(() => {});
    await driver.stop();
    await screen.stop();
    await settings.remove();
  }

  async function openSession() {
    const binary = browsers.find(existsSync);
    if (!binary) throw new Error('MiniBrowser is not installed (package webkit2gtk-driver)');
    const answer = await call('POST', '/session', { capabilities: { alwaysMatch: {
      'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } });
    session = answer.sessionId;
    await send('POST', '/window/rect', { x: 0, y: 0, width, height });
    const inner = await send('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    await send('POST', '/window/rect', { x: 0, y: 0, width: 2 * width - inner[0], height: 2 * height - inner[1] });
  }

  try {
    await until('WebKitWebDriver', () => call('GET', '/status'));
    await openSession();
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${driver.output()}`);
  }

  const complaints = [];
  const position = { x: 0, y: 0 };
  const turned = { x: 0, y: 0 };
  let address = '';
  let reopened = false;
  const pointer = (...actions) => send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const move = (x, y) => { Object.assign(position, { x, y }); return { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }; };
  const evaluate = async (body, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${String(body)})(...Array.from(arguments).slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`;
    const answer = await send('POST', '/execute/async', { script, args });
    if (answer.error) throw new Error(answer.error);
    return answer.value ?? undefined;
  };
  return {
    engine: 'webkit',
    complaints,
    goto: (url) => send('POST', '/url', { url: (address = url) }),
    /// MiniBrowser may end by itself while a page loads (once in a run of all tests). One such end a page is told
    /// and mended by opening the address again; a page that ends its browser does so a second time, and fails.
    reopen: async () => {
      if (reopened) return false;
      reopened = true;
      console.error(`WebKitGTK's MiniBrowser ended by itself at ${address}; opened again`);
      await openSession();
      await send('POST', '/url', { url: address });
      return true;
    },
    evaluate,
    /// The same in the page's one frame.
    inFrame: async (body, ...args) => {
      await send('POST', '/frame', { id: 0 });
      try {
        return await evaluate(body, ...args);
      } finally {
        await send('POST', '/frame', { id: null });
      }
    },
    inTree: async (role, name, nth, body, ...args) => {
      const script = `const [name] = arguments;
        return [...document.querySelectorAll('#mirror *, #told *')].filter((element) => [element.getAttribute('aria-label'), element.textContent, element.labels?.[0]?.textContent]
          .some((text) => text && text.replace(/\\s+/g, ' ').includes(name)) && (element.matches('select') || element.children.length < 4)).slice(0, 40);`;
      let met = 0;
      for (const element of await send('POST', '/execute/sync', { script, args: [name] })) {
        const [id] = Object.values(element);
        const told = await send('GET', `/element/${id}/computedrole`);
        // A list to choose one of is in WebKit's tree a button that opens it.
        if (told !== role && !(role === 'combobox' && told === 'button' && (await send('GET', `/element/${id}/name`)).toLowerCase() === 'select')) continue;
        if ((await send('GET', `/element/${id}/computedlabel`)).replace(/\s+/g, ' ').trim() !== name) continue;
        if (met++ < nth) continue;
        return { answer: await send('POST', '/execute/sync', { script: `return (${body})(...arguments) ?? null`, args: [element, ...args] }) };
      }
      return null;
    },
    screenshot: async (path) => writeFile(path, Buffer.from(await send('GET', '/screenshot'), 'base64')),
    press: (key) => {
      const values = key.split('+').map((part) => named[part] ?? part);
      return send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [
        ...values.map((value) => ({ type: 'keyDown', value })), ...[...values].reverse().map((value) => ({ type: 'keyUp', value }))] }] });
    },
    keyDown: (key) => send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value: named[key] ?? key }] }] }),
    keyUp: (key) => send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyUp', value: named[key] ?? key }] }] }),
    /// A tab is put in as the other drivers do it, since its key leaves the field.
    type: async (text) => {
      const insertTab = () => send('POST', '/execute/sync', { script: `document.execCommand('insertText', false, '\\t')`, args: [] });
      for (const [index, part] of text.split('\t').entries()) {
        if (index > 0) await insertTab();
        const values = [...part].map((letter) => (letter === '\n' ? named.Enter : letter));
        await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions:
          values.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] });
      }
    },
    move: (x, y) => pointer(move(x, y)),
    click: (x, y) => pointer(move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    down: () => pointer({ type: 'pointerDown', button: 0 }),
    up: () => pointer({ type: 'pointerUp', button: 0 }),
    /// The driver takes what it is told for how far the wheel has been turned in all.
    wheel: (deltaX, deltaY) => {
      turned.x += deltaX;
      turned.y += deltaY;
      return send('POST', '/actions', { actions: [{ type: 'wheel', id: 'wheel', actions: [
        { type: 'scroll', duration: 0, x: Math.round(position.x), y: Math.round(position.y), deltaX: turned.x, deltaY: turned.y }] }] });
    },
    resize: (size) => send('POST', '/window/rect', size),
    close: stop,
  };
}
