import MarkdownIt from 'markdown-it';
import { dateText, dateTimeText, machineTime } from '../locale/dates.js';
import type { Language } from '../locale/languages.js';
import { escapeHtml, rubyHtml, withoutRuby } from '../locale/ruby.js';
import type { Words } from '../locale/words.js';
import type { Assets } from './assets.js';
import type { PageFrame } from './rendering.js';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
const paragraphs = (text: string): string => rubyHtml(markdown.render(text));

const grouped = new Intl.NumberFormat('en-US');

/** Named values of a call: `{{t 'key' name=value}}`. */
type Named = Readonly<Record<string, unknown>> | undefined;
type Texts = Readonly<Record<Language | 'easy', string>>;

/** Everything a template of one language can do besides showing a value; anything else is refused at compile time. */
export interface Helpers {
  /** They make HTML, which is shown as it is. */
  readonly markup: Readonly<Record<string, (page: PageFrame, named: Named, ...given: never[]) => string>>;
  readonly values: Readonly<Record<string, (page: PageFrame, named: Named, ...given: never[]) => unknown>>;
}

export function helpers(words: Words, assets: Assets, language: Language): Helpers {
  const textIn = (text: Texts) => (language === 'ja-easy' ? text.easy : text[language]);
  return {
    markup: {
      t: (_, named, key: string) => words.html(language, key, named),
      date: (_, __, moment: Date | string) => rubyHtml(dateText(language, moment)),
      datetime: (_, __, instant: Date | string) => rubyHtml(dateTimeText(language, instant)),
      minutes(_, __, value: number) {
        const [hours, minutes] = [Math.floor(value / 60), value % 60];
        const key = value < 120 ? 'layout.minutes' : minutes === 0 ? 'layout.hours' : 'layout.hoursAndMinutes';
        return words.html(language, key, { count: value, hours, minutes });
      },
      csrf: ({ csrfToken }) => `<input type="hidden" name="_csrf" value="${escapeHtml(csrfToken as string)}">`,
      markdown: (_, __, text: string) => paragraphs(text),
      ruby: (_, __, text: string) => rubyHtml(escapeHtml(text)),
      localized: (_, __, text: Texts) => rubyHtml(escapeHtml(textIn(text))),
      /** Markup made by our own code (charts, lessons rendered at publication): a branded value, never a string from a person. */
      trusted: (_, __, markup: { trustedHtml: string }) => markup.trustedHtml,
    },
    values: {
      tt: (_, named, key: string) => words.plain(language, key, named),
      /** Words that stand inside other words, as a value of `t`. */
      inner: (_, __, key: string) => words.source(language, key),
      key: (_, __, prefix: string, part: string) => `${prefix}.${part}`,
      eq: (_, __, left: unknown, right: unknown) => left === right,
      lookup: (_, __, holder: Record<string, unknown>, name: string) => holder[name],
      /** With its readings still in braces: `t` makes them ruby, `tt` drops them. */
      plaindate: (_, __, moment: Date | string) => dateText(language, moment),
      machinetime: (_, __, instant: Date | string) => machineTime(instant),
      number: (_, __, value: number) => grouped.format(value),
      asset: (_, __, name: string) => assets.href(name),
      plainlocalized: (_, __, text: Texts) => withoutRuby(textIn(text)),
    },
  };
}
