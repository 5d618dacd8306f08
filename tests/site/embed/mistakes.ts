// What embed.d.ts is there to stop: each line that ends with "// wrong" must not compile, and no other may fail.
import type { LagesbildMessage, LagesbildRequest, LagesbildView } from '../../../web/embed.js';

const made = document.createElement('est-lagesbild');
made.select(6); // wrong
made.navigate(); // wrong
made.state = {}; // wrong
made.choose('0163R006'); // wrong
const view: LagesbildView = 'kalender'; // wrong
const newer: LagesbildRequest = { lagesbild: 2, kind: 'hello' }; // wrong
const bare: LagesbildRequest = { lagesbild: 1, kind: 'select' }; // wrong
const dusk: LagesbildRequest = { lagesbild: 1, kind: 'theme', theme: 'skymning' }; // wrong
const tongue: LagesbildRequest = { lagesbild: 1, kind: 'language', language: 'fi' }; // wrong
const heard = (message: LagesbildMessage) => message.height; // wrong
made.addEventListener('lagesbild-select', (event) => event.detail.probability); // wrong
document.title = [view, newer, bare, dusk, tongue, heard].join();
