import { stringify } from 'csv-stringify/sync';
import { dateText } from '#platform/locale/dates';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import type { Say } from '#platform/locale/say';
import type { RuleChangeReader } from './rule-changes.queries.js';

/** Who was told and who has read it, as a file that Excel opens as it is; no cell can become a formula. */
export function readersFile(readers: readonly RuleChangeReader[], say: Say, language: Language): string {
  const day = (instant: Date | null) => (instant ? withoutRuby(dateText(language, instant)) : '');
  const head = ['name', 'cohort', 'organisation', 'studied', 'told', 'read'].map((name) =>
    say(`rule-changes.readers.${name}`),
  );
  const lines = readers.map((one) => [
    ...[one.name, one.cohortCode, one.organisation],
    say(`rule-changes.readers.${one.studied ? 'yes' : 'no'}`),
    ...[day(one.toldAt), day(one.readAt)],
  ]);
  return stringify([head, ...lines], { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
