// Imported first by every script that a person runs: asked for --help, the script says what the comment at its head says,
// and does nothing else.

import { readFileSync } from 'node:fs';

const own = process.argv.slice(2, process.argv.indexOf('--') < 0 ? undefined : process.argv.indexOf('--'));
if (own.includes('--help') || own.includes('-h')) {
  const lines = readFileSync(process.argv[1], 'utf8').split('\n');
  const head = lines.slice(0, lines.findIndex((line) => !line.startsWith('//')));
  console.log(head.map((line) => line.replace(/^\/\/ ?/, '')).join('\n'));
  process.exit(0);
}
