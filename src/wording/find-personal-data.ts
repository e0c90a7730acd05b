import { findAccounts } from './find-accounts.js';
import { findAddresses } from './find-addresses.js';
import { findBirthDates } from './find-birth-dates.js';
import { findJapaneseNames, findMixedNames } from './find-japanese-names.js';
import { findKatakanaNames } from './find-katakana-names.js';
import { findLatinNames } from './find-latin-names.js';
import {
  findMails,
  findMyNumbers,
  findOtherNumbers,
  findPassports,
  findPhones,
  findResidenceCards,
} from './find-numbers.js';
import { findRareCombinations } from './find-rare-combinations.js';
import { folded } from './folded-text.js';
import type { Detector, Finding } from './personal-data.js';

/** In the order of their word: where two stretches overlap, the earlier detector is right. */
const detectors: readonly Detector[] = [
  findMails,
  findMyNumbers,
  findResidenceCards,
  findPassports,
  findPhones,
  findOtherNumbers,
  findBirthDates,
  findAddresses,
  findAccounts,
  findMixedNames,
  findKatakanaNames,
  findLatinNames,
  findJapaneseNames,
  findRareCombinations,
];

/** Everything in `text` that could tell who a client is, in the order of the text; stretches do not overlap. */
export function findPersonalData(text: string): Finding[] {
  const { text: plain, at } = folded(text);
  const kept: Finding[] = [];
  for (const detect of detectors)
    for (const finding of detect(plain)) if (!kept.some((other) => overlap(other, finding))) kept.push(finding);
  return kept
    .map(({ kind, start, end }) => ({ kind, start: at[start] as number, end: at[end] as number }))
    .sort((one, other) => one.start - other.start);
}

const overlap = (one: Finding, other: Finding): boolean => one.start < other.end && other.start < one.end;
