import { importPackage } from './packages.mjs';

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-sandbox', '--allow-file-access-from-files=false'];

export async function openChromium({ width, height, scale, dark, webgl, touch }) {
  const { chromium } = (await importPackage('playwright-core')).default;
  const gl = webgl ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu', '--disable-3d-apis'];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...quiet, ...gl] });
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, hasTouch: touch,
    colorScheme: dark ? 'dark' : 'light', acceptDownloads: true });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  return {
    engine: 'chromium',
    playwright: page,
    complaints,
    goto: (url) => page.goto(url),
    evaluate: (body, ...args) => page.evaluate(`(${String(body)})(...${JSON.stringify(args)})`),
    screenshot: (path) => page.screenshot({ path }),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    wheel: (dx, dy) => page.mouse.wheel(dx, dy),
    resize: (size) => page.setViewportSize(size),
    close: () => browser.close(),
  };
}
