'use strict';

// Whether what is shown is what lies on the server: of the program, whose page names its files by what is in them, and of the
// situation, whose files the server knows by tags. Looked at once when all is read, and then when somebody comes back to the
// page, not oftener than now and then. What no header tells is not guessed.
lagesbild.lookEvery = 10 * 60 * 1000;

lagesbild.watchVersions = ({ files, keepsDrafts, watchesData }) => {
  if (!/^http/.test(location.protocol) || window.lagesbildData) return Promise.resolve(false);
  const aside = 5 * 60 * 1000; // files that were read together are not further apart by their server's clock
  const reload = { sv: 'Ladda om', en: 'Reload', act: () => location.reload() };
  const namesIn = (text) => [...new Set(text.match(/[\w./-]+\.[0-9a-f]{10}\.\w+/g))].sort().join(' ');
  const own = namesIn([...document.querySelectorAll('head [src], head [href]')].map((each) => each.getAttribute('src') ?? each.getAttribute('href')).join(' '));

  async function lookAtProgram() {
    const response = await fetch(location.pathname, { credentials: 'same-origin', cache: 'no-store' });
    const there = response.ok ? namesIn(await response.text()) : '';
    if (!there || there === own) return; // another page, such as one for signing in, names nothing of ours
    const kept = keepsDrafts();
    lagesbild.tell('version', {
      sv: `Det finns en ny version av Lägesbild. ${kept ? 'Det du har ändrat men inte sparat finns kvar när du laddar om.' : 'Spara det du har ändrat innan du laddar om.'}`,
      en: `There is a new version of Lägesbild. ${kept ? 'What you have changed and not saved is still there after you reload.' : 'Save what you have changed before you reload.'}`,
    }, reload);
  }

  const alike = (tag) => tag.replace(/^W\//, '').replace(/[-;](gzip|br|deflate)"$/, '"');
  const isOld = ({ date, age }, newest) => age * 1000 > aside || (date && newest - date > aside);
  const list = (paths) => (paths.length > 3 ? `${paths.slice(0, 3).join(', ')} …` : paths.join(', '));
  const time = (date, language) => new Date(date).toLocaleString(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

  async function lookAtData(first) {
    const read = files.facts();
    const now = new Map();
    await Promise.all([...read.keys()].map(async (path) => {
      const fact = await files.ask(path).catch(() => null);
      if (fact) now.set(path, fact);
    }));
    const newest = Math.max(0, ...[...read.values(), ...now.values()].map(({ date }) => date));
    const paths = [...now.keys()].sort();
    let other = paths.filter((path) => now.get(path).tag && read.get(path).tag && alike(now.get(path).tag) !== alike(read.get(path).tag));
    // A copy on the way that is given again when the server itself was asked for: what it is a copy of cannot be known.
    let copies = paths.filter((path) => !other.includes(path) && isOld(read.get(path), newest) && (!now.get(path).tag || isOld(now.get(path), newest)));
    // Unless what lies between lets through who asks by another address.
    const isSure = (path, there) => there && !isOld(there, newest) && (copies.includes(path) || alike(there.tag) === alike(now.get(path).tag));
    const doubted = first && !files.isPastCopies ? [...other, ...copies] : [];
    const sure = new Map();
    await Promise.all(doubted.map(async (path) => {
      const there = await files.askPastCopies(path).catch(() => null);
      if (!isSure(path, there)) return;
      sure.set(path, there.isAsRead);
      if (there.isAsRead) read.set(path, there);
    }));
    const stale = doubted.filter((path) => sure.get(path) === false);
    // Files of two times are no picture. Whoever has begun with something is not interrupted, but told.
    if (stale.length && !isTouched) return files.readPastCopies();
    other = [...other.filter((path) => !sure.has(path)), ...stale].sort();
    copies = copies.filter((path) => !sure.has(path));
    if (other.length) {
      const mixed = first ? { sv: ' Bilden kan blanda uppgifter från olika tillfällen.', en: ' The picture may mix what is from different times.' } : { sv: '', en: '' };
      lagesbild.tell('data', {
        sv: `Servern har en annan version av ${list(other)} än den som visas.${mixed.sv}`,
        en: `The server has another version of ${list(other)} than the one shown.${mixed.en}`,
      }, { sv: 'Läs in igen', en: 'Read again', act: files.readPastCopies });
    } else {
      lagesbild.untell('data');
    }
    if (copies.length) {
      const oldest = Math.min(...copies.map((path) => read.get(path).date || newest));
      lagesbild.tell('copies', {
        sv: `${list(copies)} kom ur ett mellanlager på vägen från servern. Kopian är från ${time(oldest, 'sv')} och kan vara äldre än det övriga. Be den som har hand om nätet att inte mellanlagra mappen data.`,
        en: `${list(copies)} came from a cache between the server and you. The copy is from ${time(oldest, 'en')} and may be older than the rest. Ask whoever looks after the network not to cache the folder data.`,
      });
    } else {
      lagesbild.untell('copies');
    }
    return !other.length && !copies.length;
  }

  let isTouched = false;
  for (const name of ['pointerdown', 'keydown', 'input']) addEventListener(name, () => (isTouched = true), { capture: true, passive: true });

  let last = performance.now();
  function come() {
    if (document.hidden || performance.now() - last < lagesbild.lookEvery) return;
    last = performance.now();
    lookAtProgram().catch(() => {}); // without the net there is nothing to compare with
    if (!watchesData()) lookAtData(false).catch(() => {});
  }
  // In the first phase: the gate in front of SDL ends the event there (input.js).
  addEventListener('focus', come, true);
  document.addEventListener('visibilitychange', come);
  /// Whether what was read first is what the server has, as far as it says.
  return lagesbild.ready.then(() => lookAtData(true)).catch(() => false);
};
