// A page of an intranet that uses every part of embed.d.ts; tests/site/embed_types.test.mjs compiles it.
import type { LagesbildElement, LagesbildMessage, LagesbildRequest, LagesbildState, LagesbildView } from '../../../web/embed.js';

const view: LagesbildView = 'prioritering';
const made: LagesbildElement = document.createElement('est-lagesbild');
made.setAttribute('vy', view);
made.select('0163R006');
made.navigate('sida=insatser');

const found = document.querySelector('est-lagesbild');
const shown: string = found && 'link' in found.state ? found.state.link : '';

for (const name of ['lagesbild-ready', 'lagesbild-state', 'lagesbild-select'] as const) {
  made.addEventListener(name, (event) => {
    const state: LagesbildState = event.detail;
    document.title = [state.title, state.page, state.area, state.link, shown].join();
  });
}

const asked: LagesbildRequest[] = [
  { lagesbild: 1, kind: 'hello' },
  { lagesbild: 1, kind: 'select', area: '0163R006' },
  { lagesbild: 1, kind: 'navigate', link: 'sida=mote' },
  { lagesbild: 1, kind: 'theme', theme: 'system' },
  { lagesbild: 1, kind: 'language', language: 'en' },
];
const frame = document.querySelector('iframe');
for (const each of asked) frame?.contentWindow?.postMessage(each, 'https://lagesbild.example.se');

addEventListener('message', (event: MessageEvent<LagesbildMessage>) => {
  const message = event.data;
  if (message.kind === 'height') frame?.setAttribute('height', String(message.height + 0));
  else document.title = `${message.title} ${message.area}`;
});
