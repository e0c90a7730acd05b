import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';
import MarkdownIt from 'markdown-it';
import { dateText, dateTimeText, machineTime } from '../locale/dates.js';
import type { Language } from '../locale/languages.js';
import { escapeHtml, rubyHtml, withoutRuby } from '../locale/ruby.js';
import type { Words } from '../locale/words.js';
import type { Assets } from './assets.js';

const { SafeString } = Handlebars;
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
const paragraphs = (text: string): string => rubyHtml(markdown.render(text));

const languageOf = (options: HelperOptions): Language => (options.data as { page: { lang: Language } }).page.lang;

/** Everything a template can do besides showing a value; anything else is refused at compile time. */
export function helpers(words: Words, assets: Assets): Record<string, HelperDelegate> {
  const dated = (text: string) => new SafeString(rubyHtml(text));
  return {
    t: (key: string, options: HelperOptions) => new SafeString(words.html(languageOf(options), key, options.hash)),
    tt: (key: string, options: HelperOptions) => words.plain(languageOf(options), key, options.hash),
    /** Words that stand inside other words, as a value of `t`. */
    inner: (key: string, options: HelperOptions) => words.source(languageOf(options), key),
    key: (prefix: string, part: string) => `${prefix}.${part}`,
    eq: (left: unknown, right: unknown) => left === right,
    date: (moment: Date | string, options: HelperOptions) => dated(dateText(languageOf(options), moment)),
    datetime: (instant: Date | string, options: HelperOptions) => dated(dateTimeText(languageOf(options), instant)),
    /** With its readings still in braces: `t` makes them ruby, `tt` drops them. */
    plaindate: (moment: Date | string, options: HelperOptions) => dateText(languageOf(options), moment),
    machinetime: (instant: Date | string) => machineTime(instant),
    number: (value: number) => value.toLocaleString('en-US'),
    minutes: (value: number, options: HelperOptions) => {
      const [hours, minutes] = [Math.floor(value / 60), value % 60];
      const key = value < 120 ? 'layout.minutes' : minutes === 0 ? 'layout.hours' : 'layout.hoursAndMinutes';
      return new SafeString(words.html(languageOf(options), key, { count: value, hours, minutes }));
    },
    csrf: (options: HelperOptions) => {
      const token = (options.data as { page: { csrfToken: string } }).page.csrfToken;
      return new SafeString(`<input type="hidden" name="_csrf" value="${escapeHtml(token)}">`);
    },
    asset: (name: string) => assets.href(name),
    markdown: (text: string) => new SafeString(paragraphs(text)),
    ruby: (text: string) => new SafeString(rubyHtml(escapeHtml(text))),
    localized: (text: Record<Language | 'easy', string>, options: HelperOptions) => {
      const language = languageOf(options);
      return new SafeString(rubyHtml(escapeHtml(language === 'ja-easy' ? text.easy : text[language])));
    },
    plainlocalized: (text: Record<Language | 'easy', string>, options: HelperOptions) => {
      const language = languageOf(options);
      return withoutRuby(language === 'ja-easy' ? text.easy : text[language]);
    },
    /** Markup made by our own code (charts, lessons rendered at publication): a branded value, never a string from a person. */
    trusted: (markup: { trustedHtml: string }) => new SafeString(markup.trustedHtml),
  };
}
