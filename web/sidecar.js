'use strict';

// The page on a share: whether lagesbild-data.js beside it is another than the one that was read, since nobody tells. Looked at
// when somebody comes back to the page, not oftener than now and then; said, and read again when it suits.
lagesbild.lookEvery = 10 * 60 * 1000;

lagesbild.watchVersions = ({ keepsDrafts, watchesData }) => {
  const own = window.lagesbildData;
  if (location.protocol !== 'file:' || !own) return;
  const paths = Object.keys(own);

  function look() {
    const script = document.createElement('script');
    const done = () => {
      const now = window.lagesbildData;
      window.lagesbildData = own;
      script.remove();
      if (now === own || (Object.keys(now).length === paths.length && paths.every((path) => now[path] === own[path]))) return;
      const kept = keepsDrafts();
      lagesbild.tell('data', {
        sv: `Uppgifterna bredvid sidan har ändrats sedan de lästes in. ${kept ? 'Det du har ändrat men inte sparat finns kvar när du laddar om.' : 'Spara det du har ändrat innan du laddar om.'}`,
        en: `The data beside the page have changed since they were read. ${kept ? 'What you have changed and not saved is still there after you reload.' : 'Save what you have changed before you reload.'}`,
      }, { sv: 'Ladda om', en: 'Reload', act: () => location.reload() });
    };
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    script.src = `lagesbild-data.js?${Date.now()}`; // WebKit has the one that it read, and asks for no other of that name
    document.head.append(script);
  }

  let last = performance.now();
  function come() {
    if (document.hidden || watchesData() || performance.now() - last < lagesbild.lookEvery) return;
    last = performance.now();
    look();
  }
  // In the first phase: the gate in front of SDL ends the event there (input.js).
  addEventListener('focus', come, true);
  document.addEventListener('visibilitychange', come);
};
