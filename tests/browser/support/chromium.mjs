import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importPackage } from './packages.mjs';
import { start, until } from './processes.mjs';

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-sandbox', '--allow-file-access-from-files=false'];

export async function openChromium({ width, height, scale, dark, webgl, touch, system }) {
  const { chromium } = (await importPackage('playwright-core')).default;
  const gl = webgl ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu', '--disable-3d-apis'];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...quiet, ...gl] });
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, hasTouch: touch,
    colorScheme: dark ? 'dark' : 'light', forcedColors: system.ownColours ? 'active' : 'none', contrast: system.moreContrast ? 'more' : 'no-preference',
    reducedMotion: system.lessMotion ? 'reduce' : 'no-preference', acceptDownloads: true });
  return drive(await context.newPage(), () => browser.close());
}

/// The tab's icon is fetched by the browser, not by the page. Where that is begun while one page goes and the next comes,
/// the request stands for neither, and Chromium's guard of the local network, where the tests' servers are, refuses it.
const ofTheTab = (text) => text.includes('/icon.') && text.includes('more-private address space');

function drive(page, close) {
  const complaints = [];
  let tree;
  let devtools;
  let down = 0;
  page.on('console', (message) => message.type() === 'error' && !ofTheTab(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  return {
    engine: 'chromium',
    playwright: page,
    complaints,
    goto: (url) => page.goto(url),
    evaluate: (body, ...args) => page.evaluate(`(${String(body)})(...${JSON.stringify(args)})`),
    /// The same in the page's one frame.
    inFrame: (body, ...args) => page.frames().find((each) => each !== page.mainFrame()).evaluate(`(${String(body)})(...${JSON.stringify(args)})`),
    screenshot: (path) => page.screenshot({ path }),
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    press: (key) => page.keyboard.press(key),
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
    type: (text) => page.keyboard.type(text),
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    wheel: (dx, dy) => page.mouse.wheel(dx, dy),
    /// The fingers that are on the screen now, by where: one more or fewer is put down or lifted.
    fingers: async (...at) => {
      const session = (devtools ??= await page.context().newCDPSession(page));
      const type = at.length === 0 ? 'touchEnd' : at.length > down ? 'touchStart' : 'touchMove';
      down = at.length;
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
    },
    resize: (size) => page.setViewportSize(size),
    inTree: async (role, name, nth, body, ...args) => {
      const session = (tree ??= await page.context().newCDPSession(page));
      const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
      const { nodes } = await session.send('Accessibility.queryAXTree', { objectId: result.objectId, role, accessibleName: name });
      const node = nodes.filter(({ ignored }) => !ignored)[nth];
      if (!node) {
        // The query may be answered from a tree of before; to ask for all of it brings it up to date.
        await session.send('Accessibility.getFullAXTree');
        return null;
      }
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId });
      const said = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, returnByValue: true,
        functionDeclaration: `function (...args) { return this.isConnected ? { answer: (${body})(this, ...args) ?? null } : null; }`, arguments: args.map((value) => ({ value })) });
      return said.result.value;
    },
    close,
  };
}

/// Chromium with a profile that outlives it, to be ended at once and unprepared: kill().
export async function openMortal(profile) {
  const { chromium } = (await importPackage('playwright-core')).default;
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const browserProcess = start('/usr/bin/chromium', [...quiet, '--disable-gpu', '--disable-3d-apis', '--headless=new', '--window-size=1440,900',
    `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']);
  const port = await until('Chromium', async () => Number((await readFile(portFile, 'utf8')).split('\n')[0]));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = drive(browser.contexts()[0].pages()[0], () => browserProcess.stop());
  return {
    ...page,
    async kill() {
      process.kill(-browserProcess.child.pid, 'SIGKILL');
      await browser.close().catch(() => {});
      await browserProcess.stop();
    },
  };
}
