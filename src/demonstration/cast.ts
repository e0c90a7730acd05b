import type { Role } from '#platform/actor/actor';

/** A named person of the demonstration; `email` is also the login id. All invented. */
export interface CastMember {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly kana: string;
  readonly latin: string;
  /** Office-like roles are appointed at the beginning; trainees get theirs by the course itself. */
  readonly role: Role | null;
}

const member = (key: string, name: string, kana: string, latin: string, role: Role | null = null): CastMember => ({
  key,
  email: `${key}@demo.example`,
  name,
  kana,
  latin,
  role,
});

export const DEMONSTRATION_PASSWORD = 'kakehashi-demo-2026';

/** One cast for demonstration, tests, personas and pictures. */
export const cast: readonly CastMember[] = [
  member('trainee1', '見本 あおい', 'みほん あおい', 'MIHON AOI'),
  member('trainee2', 'グエン・ティ・ミホン', 'ぐえん てぃ みほん', 'NGUYEN THI MIHON'),
  member('trainee3', '例田 はると', 'れいだ はると', 'REIDA HARUTO'),
  member('coordinator', '見本 みどり', 'みほん みどり', 'MIHON MIDORI'),
  member('trainer1', '例山 こずえ', 'れいやま こずえ', 'REIYAMA KOZUE', 'trainer'),
  member('trainer2', '例川 まもる', 'れいかわ まもる', 'REIKAWA MAMORU', 'trainer'),
  member('trainer3', '例野 さとる', 'れいの さとる', 'REINO SATORU', 'trainer'),
  member('panel', '判田 いずみ', 'はんだ いずみ', 'HANDA IZUMI', 'panel'),
  member('panel2', '判野 つかさ', 'はんの つかさ', 'HANNO TSUKASA', 'panel'),
  member('office', '運見 のぞみ', 'うんみ のぞみ', 'UMMI NOZOMI', 'office'),
  member('agency1', '庁田 かなえ', 'ちょうだ かなえ', 'CHODA KANAE', 'agency'),
  member('agency2', '庁野 ただし', 'ちょうの ただし', 'CHONO TADASHI', 'agency'),
  member('liaison', '調整 ひかる', 'ちょうせい ひかる', 'CHOSEI HIKARU', 'liaison'),
  member('contact', '所属 まこと', 'しょぞく まこと', 'SHOZOKU MAKOTO', 'organisation_contact'),
  member('auditor', '監見 あきら', 'かんみ あきら', 'KAMMI AKIRA', 'auditor'),
  member('operator', '運用 しずか', 'うんよう しずか', 'UNYO SHIZUKA', 'operator'),
];

/** Joins them in the second year. Tests know three trainers. */
export const lateTrainer: CastMember = member(
  'trainer4',
  '例沢 ゆかり',
  'れいさわ ゆかり',
  'REISAWA YUKARI',
  'trainer',
);

/** The member behind an account name such as `trainer1`. */
export function castMember(key: string): CastMember {
  const found = cast.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody in the cast is called "${key}"`);
  return found;
}
