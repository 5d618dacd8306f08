// The npm packages live under scripts/, whose lock file pins them; tests import them through here.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFile } from 'node:fs/promises';

const require = createRequire(new URL('../../../scripts/package.json', import.meta.url));

export const importPackage = (name) => import(pathToFileURL(require.resolve(name)).href);

export const packageSource = (path) => readFile(require.resolve(path), 'utf8');
