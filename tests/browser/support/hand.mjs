// What the tests of wheel, fingers and dragging share: what they ask of the map and of the weights.
import { until } from './processes.mjs';

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
/// Longer than the pause that ends a series of the wheel, in the program and in the browsers.
export const betweenSeries = () => pause(700);

/// What the tests ask of a page or of the page in its frame.
export const asked = (evaluate) => {
  const it = questions(evaluate);
  return {
    ...it,
    /// The slider once it has stayed where it is for a while: what scrolled has come to rest.
    settledSlider: async () => {
      for (let [last, same] = [await it.slider(), 0]; ; ) {
        await pause(100);
        await it.idle();
        const now = await it.slider();
        same = now.y === last.y ? same + 1 : 0;
        if (same === 5) return now;
        last = now;
      }
    },
  };
};

const questions = (evaluate) => ({
  map: () => evaluate(`() => {
    const { x, y, width, height } = document.querySelector('#mirror .gesture').getBoundingClientRect();
    return { middle: [x + width / 2, y + height / 2], corner: [x + 8, y + 8], x, y, width, height };
  }`),
  toMap: async () => {
    await evaluate(`() => document.querySelector('#mirror .gesture').scrollIntoView({ block: 'center' })`);
    await pause(300); // the program hears of it with the next picture, and no hand is quicker
  },
  zoom: () => evaluate(`() => Number(/utsnitt=[^,]*,[^,]*,([0-9.]+)/.exec(decodeURIComponent(location.hash))?.[1] ?? 1)`),
  link: () => evaluate('() => location.hash'),
  scrolled: () => evaluate('() => Math.round(scrollY)'),
  /// What the program shows that it points at something by.
  cursor: () => evaluate(`() => document.body.style.cursor`),
  idle: () => until('the program at rest', () => evaluate('() => lagesbild.idle'), 60),
  weight: () => evaluate(`() => document.querySelector('#mirror input[type=range]').value`),
  slider: () => evaluate(`() => {
    const track = document.querySelector('#mirror .field:has(> input[type=range])');
    track.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = track.getBoundingClientRect();
    return { y: y + height / 2, at: [x + width * 0.1, x + width * 0.9], x, width };
  }`),
});
