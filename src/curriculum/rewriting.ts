import type { LocalizedText } from './localized-text.js';

/** An exercise in やさしい日本語: a notice in official words, and what matters to its reader. */
export interface Rewriting {
  readonly id: string;
  readonly title: LocalizedText;
  readonly minutes: number;
  readonly topic: string;
  readonly indicators: readonly string[];
  readonly reader: string;
  readonly noticeHtml: string;
  readonly checklist: readonly CheckPoint[];
  readonly drop: readonly string[];
  readonly words: readonly { readonly official: string; readonly plain: string }[];
  readonly answer: { readonly text: string; readonly html: string };
  readonly commentary: string;
}
/** Something the text must tell. `signs` are words of which at least one shows that it is told. */
export interface CheckPoint {
  readonly point: string;
  readonly why: string;
  readonly signs: readonly string[];
}
