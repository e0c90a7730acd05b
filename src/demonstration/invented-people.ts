import type { Chance } from './chance.js';

/** Family names that nobody has: sample, example, trial, mock. */
const families = [
  ['見本', 'みほん', 'MIHON'],
  ['例田', 'れいだ', 'REIDA'],
  ['例川', 'れいかわ', 'REIKAWA'],
  ['例山', 'れいやま', 'REIYAMA'],
  ['仮谷', 'かりや', 'KARIYA'],
  ['仮沢', 'かりさわ', 'KARISAWA'],
  ['試野', 'ためしの', 'TAMESHINO'],
  ['試川', 'ためしかわ', 'TAMESHIKAWA'],
  ['模田', 'もだ', 'MODA'],
  ['模山', 'もやま', 'MOYAMA'],
  ['架野', 'かの', 'KANO'],
  ['架本', 'かもと', 'KAMOTO'],
  ['想田', 'そうだ', 'SODA'],
  ['想川', 'そうかわ', 'SOKAWA'],
  ['雛形', 'ひながた', 'HINAGATA'],
] as const;
const givens = [
  ['あおい', 'AOI'],
  ['いつき', 'ITSUKI'],
  ['うた', 'UTA'],
  ['えま', 'EMA'],
  ['かえで', 'KAEDE'],
  ['きよし', 'KIYOSHI'],
  ['くるみ', 'KURUMI'],
  ['けい', 'KEI'],
  ['こころ', 'KOKORO'],
  ['さくら', 'SAKURA'],
  ['しおり', 'SHIORI'],
  ['すみれ', 'SUMIRE'],
  ['せいじ', 'SEIJI'],
  ['そら', 'SORA'],
  ['たくみ', 'TAKUMI'],
  ['ちひろ', 'CHIHIRO'],
  ['つばさ', 'TSUBASA'],
  ['てるみ', 'TERUMI'],
  ['ともえ', 'TOMOE'],
  ['なつみ', 'NATSUMI'],
  ['のどか', 'NODOKA'],
  ['はるか', 'HARUKA'],
  ['ひろみ', 'HIROMI'],
  ['ふみ', 'FUMI'],
  ['まこと', 'MAKOTO'],
] as const;
const fromElsewhere = [
  ['グエン・ヴァン・レイ', 'ぐえん ゔぁん れい', 'NGUYEN VAN REI'],
  ['マリア・ミホン・サンプレ', 'まりあ みほん さんぷれ', 'MARIA MIHON SAMPLE'],
  ['王 見本', 'おう みほん', 'WANG MIHON'],
  ['キム・レイ', 'きむ れい', 'KIM REI'],
  ['シュレスタ・ミホン', 'しゅれすた みほん', 'SHRESTHA MIHON'],
  ['シルヴァ・レイ・ジュニオル', 'しるゔぁ れい じゅにおる', 'SILVA REI JUNIOR'],
  ['アウンミホン', 'あうんみほん', 'AUNG MIHON'],
] as const;

export interface InventedPerson {
  readonly email: string;
  readonly name: string;
  readonly kana: string;
  readonly latin: string;
}

/** Somebody of the running cohort whose address was mistyped at the application: mail to it comes back. */
const MISTYPED = 257;

/** The `number`-th invented person. About one in eight has a name from elsewhere; no name comes twice. */
export function inventPerson(number: number, chance: Chance): InventedPerson {
  const email = `person${String(number).padStart(4, '0')}@${number === MISTYPED ? 'window-example.invalid' : 'window.example'}`;
  if (chance.happens(0.12)) {
    const [name, kana, latin] = chance.pick(fromElsewhere);
    const roman = ROMAN[number % ROMAN.length];
    return { email, name: `${name}${roman}`, kana, latin: `${latin} ${roman}` };
  }
  const [family, familyKana, familyLatin] = families[number % families.length] ?? families[0];
  const [given, givenLatin] = givens[Math.floor(number / families.length) % givens.length] ?? givens[0];
  return { email, name: `${family} ${given}`, kana: `${familyKana} ${given}`, latin: `${familyLatin} ${givenLatin}` };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
