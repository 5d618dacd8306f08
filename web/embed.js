// Lägesbild on another page: copy this file's address into a script element and write
//
//   <script src="https://lagesbild.example.se/embed.js" defer></script>
//   <est-lagesbild src="https://lagesbild.example.se/" vy="prioritering"></est-lagesbild>
//
// It is an iframe with a height that follows what it shows (a part of the dashboard; the whole has a fixed one), and a few messages; without this script a plain iframe with
// the same address does the same with a fixed height. What is said between the two pages stands in embed.d.ts. The
// messages are dropped unless they come from that very frame; the frame answers only pages that its own server names in
// embed.json ({"origins": ["https://intranet.example.se"]}), and pages of its own origin.
(() => {
  'use strict';
  if (customElements.get('est-lagesbild')) return;

  const version = 1;
  const views = ['prioritering', 'karta', 'insatser', 'omrade', 'rapportera'];
  // What an attribute says in the address of the frame.
  const keys = { vy: 'del', omrade: 'omrade', kalla: 'kalla', tema: 'tema', sprak: 'sprak' };
  const lowest = 120;
  const highest = 20000;

  class Lagesbild extends HTMLElement {
    static observedAttributes = ['src', 'titel', 'hojd', ...Object.keys(keys)];

    #frame = null;
    #wanted = false;
    #state = {};

    connectedCallback() {
      addEventListener('message', this.#heard);
      this.#build();
    }

    disconnectedCallback() {
      removeEventListener('message', this.#heard);
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback(name, before, now) {
      if (before === now || !this.#frame) return;
      if (name === 'titel') this.#frame.title = this.#title;
      else if (name === 'hojd') this.#fit(0);
      else if (name === 'omrade' && this.#ready) this.select(now ?? '');
      else if (name === 'tema' && this.#ready) this.#say('theme', { theme: now ?? 'system' });
      else if (name === 'sprak' && this.#ready && now !== null) this.#say('language', { language: now });
      else this.#buildSoon();
    }

    /// What is shown, as it was told last: { link, area, page, title }.
    get state() {
      return { ...this.#state };
    }

    /// Shows an area by its id; '' shows none.
    select(area) {
      this.#say('select', { area: String(area) });
    }

    /// Goes where a link of the dashboard goes: what stands after # in its address.
    navigate(link) {
      this.#say('navigate', { link: String(link).replace(/^#/, '') });
    }

    get #title() {
      return this.getAttribute('titel') || 'Lägesbild';
    }

    get #ready() {
      return 'link' in this.#state;
    }

    // An address of http, https or this page's own kind; anything else (javascript:) shows nothing.
    get #address() {
      let address;
      try {
        address = new URL(this.getAttribute('src') ?? '', document.baseURI);
      } catch {
        return null;
      }
      if (!this.hasAttribute('src') || !['http:', 'https:', location.protocol].includes(address.protocol) || address.protocol === 'javascript:') return null;
      const chosen = new URLSearchParams(address.hash.slice(1));
      for (const [attribute, key] of Object.entries(keys)) {
        const value = this.getAttribute(attribute);
        if (value && (attribute !== 'vy' || views.includes(value))) chosen.set(key, value);
      }
      address.hash = chosen.toString();
      return address;
    }

    // Several attributes that are set one after another make one frame.
    #buildSoon() {
      if (this.#wanted) return;
      this.#wanted = true;
      queueMicrotask(() => {
        this.#wanted = false;
        if (this.isConnected) this.#build();
      });
    }

    #build() {
      this.#frame?.remove();
      this.#frame = null;
      this.#state = {};
      const address = this.#address;
      if (!address) return;
      const frame = document.createElement('iframe');
      frame.title = this.#title;
      frame.allow = 'clipboard-write; fullscreen; geolocation';
      frame.referrerPolicy = 'no-referrer';
      for (const [name, value] of Object.entries({ display: 'block', width: '100%', border: '0' })) frame.style.setProperty(name, value);
      if (this.hasAttribute('sandbox')) frame.setAttribute('sandbox', this.getAttribute('sandbox'));
      frame.addEventListener('load', () => this.#say('hello', {}));
      frame.src = address.href;
      this.#frame = frame;
      this.#fit(0);
      this.append(frame);
    }

    // The height asked for, else that of what is shown, else a screen's.
    #fit(height) {
      const asked = Number.parseFloat(this.getAttribute('hojd') ?? '');
      if (!this.#frame) return;
      if (asked > 0) this.#frame.style.height = `${Math.min(asked, highest)}px`;
      else if (height > 0) this.#frame.style.height = `${Math.min(Math.max(Math.ceil(height), lowest), highest)}px`;
      else this.#frame.style.height ||= this.hasAttribute('vy') ? '480px' : '900px';
    }

    // A sandboxed frame has no origin of its own that could be named; that the message goes to this frame's window is certain.
    #say(kind, more) {
      const address = this.#address;
      if (!this.#frame?.contentWindow || !address) return;
      const sealed = this.#frame.hasAttribute('sandbox') && !this.#frame.sandbox.contains('allow-same-origin');
      const target = sealed || address.protocol === 'file:' ? '*' : address.origin;
      this.#frame.contentWindow.postMessage({ lagesbild: version, kind, ...more }, target);
    }

    #heard = (event) => {
      const message = event.data;
      if (!this.#frame || event.source !== this.#frame.contentWindow) return;
      if (!message || typeof message !== 'object' || message.lagesbild !== version) return;
      // The whole program fills the height that it has; only a part has one of its own.
      if (message.kind === 'height' && this.hasAttribute('vy') && Number.isFinite(message.height)) this.#fit(message.height);
      if (message.kind === 'ready' || message.kind === 'state') this.#take(message);
    };

    #take({ kind, link, area, page, title }) {
      const before = this.#state;
      const text = (value) => (typeof value === 'string' ? value.slice(0, 4000) : '');
      this.#state = { link: text(link), area: text(area), page: text(page), title: text(title) };
      const tell = (name) => this.dispatchEvent(new CustomEvent(`lagesbild-${name}`, { detail: this.state, bubbles: true }));
      tell(kind);
      if (kind === 'state' && before.area !== this.#state.area) tell('select');
    }
  }

  customElements.define('est-lagesbild', Lagesbild);
})();
