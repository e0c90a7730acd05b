import { type CodeListName, codeLists } from '#curriculum/code-lists';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeForm } from '#curriculum/practice-document';
import type { EntryText } from './entry-text.js';
import { camelCase } from './form-fields.js';
import type { PlanStep } from './practice-entry.entity.js';

/** What each code of an entry is called, for every reader. What is not known yet is null. */
export function entryFactsInWords(entry: EntryText) {
  return {
    kindKey: `practice-log.kind.${entry.kind}`,
    dutyKey: `practice-log.duty.${entry.duty}`,
    practisedOn: entry.practisedOn,
    minutesSpent: entry.minutes || null,
    channel: nameOf('channels', entry.channel),
    topics: entry.topics.map((code) => nameOf('topics', code)),
    fieldsCrossed: entry.topics.length,
    language: nameOf('languages', entry.language),
    interpretation: nameOf('interpretation-means', entry.interpretation),
    residenceStatus: nameOf('residence-statuses', entry.residenceStatus),
    ageBand: nameOf('age-bands', entry.ageBand),
    household: nameOf('households', entry.household),
    urgency: nameOf('urgencies', entry.urgency),
    partners: entry.partners.map((code) => nameOf('partner-types', code)),
    competencies: entry.competencies,
    steps: entry.steps.map(stepInWords),
    followedUpOn: entry.followedUpOn,
  };
}

/** A step of the plan: what, with whom, how. */
export const stepInWords = ({ what, partner, handover }: PlanStep) => ({
  what,
  partner: nameOf('partner-types', partner),
  handover: nameOf('handovers', handover),
});

/** The texts of an entry under the headings of its form; empty ones are left out. */
export const entryTextsInWords = (
  form: PracticeForm,
  entry: EntryText,
): { name: string; heading: LocalizedText; body: string }[] =>
  form.fields
    .filter(({ name }) => name !== 'title')
    .map(({ name, label }) => ({ name: camelCase(name), heading: label }))
    .map(({ name, heading }) => ({ name, heading, body: String(entry[name as keyof EntryText] ?? '') }))
    .filter(({ body }) => body !== '');

/** The name of a code; null for none. */
export const nameOf = (list: CodeListName, code: string): LocalizedText | null =>
  code === '' ? null : (codeLists()[list].find((one) => one.code === code)?.name ?? { ja: code, easy: code, en: code });
