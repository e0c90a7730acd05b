import { dateText, dateTimeText } from '../locale/dates.js';
import type { Language } from '../locale/languages.js';
import { withoutRuby } from '../locale/ruby.js';
import { type Say, sayIn } from '../locale/say.js';
import type { Words } from '../locale/words.js';

/** The words of a document in the language of its reader, without readings: a document is read by machines, too. */
export interface DocumentWords {
  readonly language: Language;
  readonly lang: 'ja' | 'en';
  readonly say: Say;
  readonly text: (text: { readonly ja: string; readonly easy: string; readonly en: string } | null) => string | null;
  readonly day: (moment: Date | string) => string;
  readonly instant: (moment: Date | string) => string;
}

export const documentWords = (words: Words, language: Language): DocumentWords => ({
  language,
  lang: language === 'en' ? 'en' : 'ja',
  say: sayIn(words, language),
  text: (text) => text && withoutRuby(language === 'ja-easy' ? text.easy : text[language]),
  day: (moment) => withoutRuby(dateText(language, moment)),
  instant: (moment) => withoutRuby(dateTimeText(language, moment)),
});
