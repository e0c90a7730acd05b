import { resolve } from 'node:path';
import type { Language } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';

const words = new Words(resolve('templates/locales'));

/** The words that a reader sees for a key; journeys name them as templates do, so that wording is free to improve. */
export const say = (key: string, values: Record<string, unknown> = {}, language: Language = 'ja'): string =>
  words.plain(language, key, values);
