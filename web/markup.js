'use strict';

// The only place where text becomes elements by a parser: the program's own vectors on paper, and what a server answers when
// its folder is listed. The policy has a name, so that a server's settings can forbid every other way (trusted-types
// lagesbild). What could run or fetch is taken out all the same, before anything of it is shown.
(() => {
  const policy = window.trustedTypes?.createPolicy('lagesbild', {
    createHTML: (text) => text,
    // One script only may be asked for by its address: the one that keeps the program for when there is no net.
    createScriptURL: (address) => {
      if (address !== 'worker.js') throw new TypeError(address);
      return address;
    },
  });
  const runs = /^(script|foreignObject|iframe|object|embed|image|use|animate|set|a|style)$/i;

  lagesbild.parseMarkup = (text, type) => {
    const parsed = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, type);
    for (const element of [...parsed.getElementsByTagName('*')]) {
      if (runs.test(element.localName)) element.remove();
      for (const { name, localName } of [...element.attributes]) if (/^(on.*|href|src)$/i.test(localName)) element.removeAttribute(name);
    }
    return parsed;
  };
  lagesbild.scriptAddress = (address) => (policy ? policy.createScriptURL(address) : address);
})();
