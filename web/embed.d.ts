// The types of embed.js, and the messages between a page and the dashboard in its frame (version 1).

export type LagesbildView = 'prioritering' | 'karta' | 'insatser' | 'omrade' | 'rapportera';

/** What is shown in the frame. */
export interface LagesbildState {
  /** What stands after # in the dashboard's address; give it to navigate() to come back here. */
  readonly link: string;
  /** The chosen area's id, or ''. */
  readonly area: string;
  /** The page's word in links ("rapportera"), or '' for the overview. */
  readonly page: string;
  /** The title of what is shown. */
  readonly title: string;
}

/** `<est-lagesbild>`: attributes src, vy, omrade, kalla, tema (ljust, morkt), sprak (sv, en), hojd (px), titel, sandbox. */
export interface LagesbildElement extends HTMLElement {
  readonly state: LagesbildState | Record<string, never>;
  select(area: string): void;
  navigate(link: string): void;
}

/** From the page to the frame. */
export type LagesbildRequest = { readonly lagesbild: 1 } & (
  | { readonly kind: 'hello' }
  | { readonly kind: 'select'; readonly area: string }
  | { readonly kind: 'navigate'; readonly link: string }
  | { readonly kind: 'theme'; readonly theme: 'ljust' | 'morkt' | 'system' }
  | { readonly kind: 'language'; readonly language: 'sv' | 'en' }
);

/** From the frame to the page, once it has said hello. Never a number: what a link may say, and no more. */
export type LagesbildMessage = { readonly lagesbild: 1 } & (
  | ({ readonly kind: 'ready' | 'state' } & LagesbildState)
  | { readonly kind: 'height'; readonly height: number }
);

declare global {
  interface HTMLElementTagNameMap {
    'est-lagesbild': LagesbildElement;
  }
  interface HTMLElementEventMap {
    'lagesbild-ready': CustomEvent<LagesbildState>;
    'lagesbild-state': CustomEvent<LagesbildState>;
    'lagesbild-select': CustomEvent<LagesbildState>;
  }
}
