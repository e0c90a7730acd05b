import type { Language } from '../locale/languages.js';
import { handOver, handOverBytes, inOnePiece } from './page-in-pieces.js';
import { behind } from './strict-view.js';

/** What the layout knows beside the page object, reachable in templates as `@page`. */
export interface PageFrame {
  readonly lang: Language;
  readonly [name: string]: unknown;
}

/** What a template becomes: the text of an object, of what surrounds the page, and of the block that was handed to it. */
export type Rendering = (view: unknown, page: PageFrame, block?: () => string) => string;

/** What a piece of a template made of an object; nothing yet for one that was seen a single time. */
export type Kept = WeakMap<object, Buffer | null>;

/** Markup as a value: a helper made it, so it is shown as it is. */
export class Markup {
  constructor(private readonly html: string) {}

  toString(): string {
    return this.html;
  }
}

const SPECIAL = /[&<>"'`=]/;
const EVERY_SPECIAL = /[&<>"'`=]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ "'": '&#x27;', '`': '&#x60;', '=': '&#x3D;' },
};
const escaped = (character: string): string => ESCAPES[character] as string;

/** What compiled templates call while they run; the same as Handlebars does, which is what the tests compare. */
export const runtime = {
  /** A value in a page. */
  show(value: unknown): string {
    if (typeof value !== 'string') {
      if (value instanceof Markup) return value.toString();
      if (value === null || value === undefined) return '';
    }
    const text = typeof value === 'string' ? value : String(value);
    return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, escaped) : text;
  },

  /** A value in a mail, where nothing is escaped. */
  plain: (value: unknown): string => (value === null || value === undefined ? '' : String(value)),

  markup: (html: string): Markup => new Markup(html),

  handOver,

  /** What follows from an object alone is rendered once, as bytes, and shown again as long as the object lives; from the second time on, because most objects are of one page. */
  once(kept: Kept, given: unknown, render: (view: unknown) => string): string {
    const key = behind(given);
    if (key === null || typeof key !== 'object') return render(given);
    const known = kept.get(key);
    if (known === undefined) {
      kept.set(key, null);
      return render(given);
    }
    if (known !== null && key === given) return handOverBytes(known);
    // The first to be kept; or a strict view, which is rendered each time to see that nothing has changed.
    const made = Buffer.from(inOnePiece(() => render(given)));
    if (known !== null && !made.equals(known)) throw new Error('An object that is rendered once has changed');
    kept.set(key, made);
    return handOverBytes(made);
  },

  /** An empty list counts as nothing. */
  holds: (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value)),

  list(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (value === null || typeof value !== 'object') return [];
    return Symbol.iterator in value ? [...(value as Iterable<unknown>)] : Object.values(value);
  },

  /** A value that is shown must be there; that it is `undefined` is allowed. */
  missing(holder: unknown, name: string): undefined {
    if (!holder || !(name in (holder as object))) throw new Error(`"${name}" not defined in ${String(holder)}`);
    return undefined;
  },
};
