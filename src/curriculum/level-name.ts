import type { Language } from '#platform/locale/languages';
import { type LocalizedText, textIn } from './localized-text.js';

/** What a level is called, for one reader; empty for a level that there is not. */
export function levelName(
  levels: readonly { readonly level: number; readonly name: LocalizedText }[],
  level: number,
  language: Language,
): string {
  const name = levels.find((one) => one.level === level)?.name;
  return name ? textIn(name, language) : '';
}
