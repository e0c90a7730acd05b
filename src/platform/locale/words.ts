import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from './languages.js';
import { escapeHtml, rubyHtml, withoutRuby } from './ruby.js';

type Values = Readonly<Record<string, unknown>>;
type Nested = { [key: string]: string | Nested };

/** A text with values, taken apart once: words and names of values in turn; `safe` has the words escaped. */
interface Parts {
  readonly raw: readonly string[];
  readonly safe: readonly string[];
}

/** All words for readers: `templates/locales/<language>/<room>.json`, addressed as `room.page.key`. */
export class Words {
  private readonly texts: Record<Language, Map<string, string>>;
  /** Texts without values are made into HTML once, not on every page. */
  private readonly ready: Record<Language, Map<string, string>>;
  private readonly parts: Record<Language, Map<string, Parts>>;

  constructor(directory: string) {
    this.texts = Object.fromEntries(
      languages.map((language) => [language, readLanguage(join(directory, language))]),
    ) as typeof this.texts;
    this.ready = Object.fromEntries(
      languages.map((language) => [language, this.withoutValues(language)]),
    ) as typeof this.ready;
    this.parts = Object.fromEntries(
      languages.map((language) => [language, this.withValues(language)]),
    ) as typeof this.parts;
  }

  has(language: Language, key: string): boolean {
    return this.texts[language].has(key);
  }

  /** Safe HTML, with ruby in the easy language. `{name}` stands for a value. */
  html(language: Language, key: string, values: Values = {}): string {
    const ready = this.ready[language].get(key);
    if (ready !== undefined) return ready;
    const parts = this.parts[language].get(key)?.safe ?? [escapeHtml(this.source(language, key))];
    return withRuby(
      language,
      filled(parts, (name) => escapeHtml(namedValue(key, values, name))),
    );
  }

  /** Plain text for attributes, titles and mail. */
  plain(language: Language, key: string, values: Values = {}): string {
    return withoutRuby(this.inner(language, key, values));
  }

  /** Words that stand inside other words, as a value: their readings are still in braces. */
  inner(language: Language, key: string, values: Values = {}): string {
    const parts = this.parts[language].get(key)?.raw;
    if (!parts) return this.source(language, key);
    return filled(parts, (name) => namedValue(key, values, name));
  }

  keys(language: Language): string[] {
    return [...this.texts[language].keys()];
  }

  /** The text as it stands in the file, with `{name}` and `{漢字|かな}`. */
  source(language: Language, key: string): string {
    const text = this.texts[language].get(key);
    if (text === undefined) throw new Error(`No words for "${key}" in ${language}`);
    return text;
  }

  private withoutValues(language: Language): Map<string, string> {
    const plain = [...this.texts[language]].filter(([, text]) => text.search(VALUE) < 0);
    return new Map(plain.map(([key, text]) => [key, withRuby(language, escapeHtml(text))]));
  }

  private withValues(language: Language): Map<string, Parts> {
    const open = [...this.texts[language]].filter(([, text]) => text.search(VALUE) >= 0);
    return new Map(open.map(([key, text]) => [key, { raw: text.split(VALUE), safe: escapeHtml(text).split(VALUE) }]));
  }
}

const withRuby = (language: Language, safe: string): string => (language === 'ja-easy' ? rubyHtml(safe) : safe);

const VALUE = /\{([A-Za-z][A-Za-z0-9]*)\}/;

/** Every second part is the name of a value. */
function filled(parts: readonly string[], value: (name: string) => string): string {
  let text = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) text += value(parts[index] ?? '') + (parts[index + 1] ?? '');
  return text;
}

function namedValue(key: string, values: Values, name: string): string {
  if (values[name] === undefined || values[name] === null) throw new Error(`"${key}" needs the value "${name}"`);
  return String(values[name]);
}

function readLanguage(directory: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.json')))
    flatten(JSON.parse(readFileSync(join(directory, file), 'utf8')) as Nested, file.slice(0, -5), texts);
  return texts;
}

function flatten(node: Nested, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(node))
    if (typeof value === 'string') into.set(`${prefix}.${key}`, value);
    else flatten(value, `${prefix}.${key}`, into);
}
