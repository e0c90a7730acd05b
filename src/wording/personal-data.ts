/** What could tell who a client is. */
export const personalDataKinds = [
  'my_number',
  'residence_card',
  'passport',
  'other_number',
  'phone',
  'mail',
  'account',
  'address',
  'birth_date',
  'name',
  'combination',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A stretch of a text that could tell who somebody is: `text.slice(start, end)`. */
export interface Finding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** A finding in folded text, with how sure its rule is where two of them overlap. */
export type Detector = (text: string) => Finding[];

/** The findings of one expression; its first group, where it has one, is the stretch. */
export function findingsOf(kind: PersonalDataKind, pattern: RegExp, text: string): Finding[] {
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(inner);
    return { kind, start, end: start + inner.length };
  });
}
