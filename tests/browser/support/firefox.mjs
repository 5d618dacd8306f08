import { importPackage } from './packages.mjs';
import { startScreen } from './processes.mjs';

export async function openFirefox({ width, height, scale, dark, webgl, touch, system }) {
  const puppeteer = (await importPackage('puppeteer-core')).default;
  // WebGL wants a screen, though nothing is shown on it.
  const screen = webgl ? await startScreen(width, height) : undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: null,
    args: [`--width=${width}`, `--height=${height}`],
    env: { ...process.env, ...(screen && { DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' }) },
    extraPrefsFirefox: {
      'app.update.auto': false, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
      'browser.safebrowsing.downloads.remote.enabled': false, 'services.settings.server': '', 'extensions.getAddons.cache.enabled': false,
      'layout.css.devPixelsPerPx': String(scale), 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(touch && { 'dom.w3c_touch_events.enabled': 1, 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }),
      // Software, which it otherwise refuses to draw with.
      'webgl.force-enabled': webgl,
      'browser.display.document_color_use': system.ownColours ? 2 : 1, 'ui.useAccessibilityTheme': system.moreContrast ? 1 : 0,
      'ui.prefersReducedMotion': system.lessMotion ? 1 : 0,
    },
  });
  // A page of its own: Firefox does not take the first one's window as the one that has the keyboard.
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: scale }).catch(() => page.setViewport({ width, height }));
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  const mouse = { x: 0, y: 0 };
  const fingers = [];
  return {
    engine: 'firefox',
    complaints,
    goto: (url) => page.goto(url),
    evaluate: (body, ...args) => page.evaluate(`(${String(body)})(...${JSON.stringify(args)})`),
    /// The same in the page's one frame.
    inFrame: (body, ...args) => page.frames().find((each) => each !== page.mainFrame()).evaluate(`(${String(body)})(...${JSON.stringify(args)})`),
    screenshot: (path) => page.screenshot({ path }),
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    press: (key) => {
      const parts = key.split('+');
      const last = parts.pop();
      return parts.reduce(async (before, part) => { await before; await page.keyboard.down(part); }, Promise.resolve())
        .then(() => page.keyboard.press(last))
        .then(() => parts.reverse().reduce(async (before, part) => { await before; await page.keyboard.up(part); }, Promise.resolve()));
    },
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
    type: (text) => page.keyboard.type(text),
    move: (x, y) => { Object.assign(mouse, { x, y }); return page.mouse.move(x, y); },
    click: (x, y) => page.mouse.click(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY }),
    /// The fingers that are on the screen now, by where: one more or fewer is put down or lifted.
    fingers: async (...at) => {
      while (fingers.length > at.length) await fingers.pop().end();
      for (const [index, place] of at.entries()) {
        if (fingers[index]) await fingers[index].move(...place);
        else fingers.push(await page.touchscreen.touchStart(...place));
      }
    },
    resize: (size) => page.setViewport(size),
    inTree: async (role, name, nth, body, ...args) => {
      const found = (await page.$$(`aria/${name}[role="${role}"]`))[nth];
      const use = new Function('element', '...args', `return (${body})(element, ...args) ?? null`);
      return found ? { answer: await found.evaluate(use, ...args) } : null;
    },
    close: async () => {
      await browser.close();
      await screen?.stop();
    },
  };
}
