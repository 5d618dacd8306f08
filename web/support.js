// Says in plain words when the browser cannot run the program, or when something went wrong. Old syntax on purpose: it
// must run where the rest does not.
window.lagesbild = { frames: 0 };

// `address`: a way out, opened in a tab of its own.
lagesbild.fail = function (swedish, english, detail, address) {
  var notice = document.getElementById('notice');
  var text = document.getElementById('notice-text');
  if (!notice || !text) return;
  notice.hidden = false;
  notice.className = 'failed';
  text.setAttribute('role', 'alert');
  text.textContent = swedish;
  var translation = document.createElement('span');
  translation.lang = 'en';
  translation.textContent = english;
  text.appendChild(translation);
  if (address) {
    var out = document.createElement('a');
    out.href = address;
    out.target = '_blank';
    out.rel = 'noopener';
    out.textContent = 'Öppna i egen flik (open in a tab of its own): ' + address;
    text.appendChild(out);
  }
  if (detail) {
    var more = document.createElement('span');
    more.textContent = detail;
    text.appendChild(more);
  }
};

lagesbild.missing = (function () {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') return 'WebAssembly';
  if (typeof Promise !== 'function' || typeof Map !== 'function') return 'ES2015';
  if (typeof ResizeObserver !== 'function') return 'ResizeObserver';
  if (document.getElementById('lagesbild-wasm') && typeof DecompressionStream !== 'function') return 'DecompressionStream';
  return '';
})();

if (lagesbild.missing) {
  lagesbild.fail(
    'Den här webbläsaren kan inte visa Lägesbild, för den saknar ' + lagesbild.missing + '. Öppna sidan i en aktuell version av Edge, Chrome, Firefox eller Safari. Går det inte kan WebAssembly vara avstängt: fråga it-avdelningen.',
    'This browser cannot show Lägesbild, because it lacks ' + lagesbild.missing + '. Open the page in a current version of Edge, Chrome, Firefox or Safari. If that does not help, WebAssembly may be turned off: ask your IT department.'
  );
}
