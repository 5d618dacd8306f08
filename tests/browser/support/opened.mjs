// What most files begin with: an output and one page on it, open from the first test of a group to its last.
import { after, before } from 'node:test';
import { openOutput } from './outputs.mjs';
import { openPage } from './page.mjs';

/// Within a describe: its page and its site, there once the tests run. `go` opens an address of the site anew.
export function opened(engine, { output = 'hosted', ...options } = {}) {
  const at = {
    async go(rest = '') {
      await at.page.goto('about:blank');
      await at.page.goto(`${at.site.address}${rest}`);
      await at.page.ready();
    },
  };
  before(async () => {
    at.site = await openOutput(output);
    at.page = await openPage(engine, options);
  });
  after(async () => {
    await at.page?.close();
    await at.site?.close();
  });
  return at;
}
