import type { Language } from '../locale/languages.js';
import type { Actor } from './actor.js';

/** How a page calls somebody, and whether that has to be marked as Japanese on an English page. */
export interface AddressedAs {
  readonly name: string;
  readonly inJapanese: boolean;
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** English pages use the Latin spelling that the person gave; without one the Japanese name stands as what it is. */
export function addressAs(actor: Pick<Actor, 'name' | 'latinName'>, language: Language): AddressedAs {
  const name = (language === 'en' && actor.latinName) || actor.name;
  return { name, inJapanese: language === 'en' && JAPANESE.test(name) };
}
