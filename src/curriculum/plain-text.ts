import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import { type LocalizedText, textIn } from './localized-text.js';

/** A text for one reader, without readings: for titles, attributes and mail. */
export const plainText = (text: LocalizedText, language: Language): string => withoutRuby(textIn(text, language));
