import { countedReadings } from './counters.js';

const READING = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** `{漢字|かんじ}` as HTML ruby; the rest of the text must already be safe. */
export const rubyHtml = (safe: string): string =>
  // Most texts have no readings, and looking for a brace is cheaper than looking for a reading.
  safe.includes('{')
    ? countedReadings(safe).replace(READING, '<ruby>$1<rp>（</rp><rt>$2</rt><rp>）</rp></ruby>')
    : safe;

/** `{漢字|かんじ}` as plain 漢字, for titles, options, attributes and mail. */
export const withoutRuby = (text: string): string => (text.includes('{') ? text.replace(READING, '$1') : text);

/** The five characters that mean something in HTML, escaped. */
export const escapeHtml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character) : text;

const SPECIAL = /[&<>"']/;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
