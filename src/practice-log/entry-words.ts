import { type CodeListName, codeLists } from '#curriculum/code-lists';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PracticeForm } from '#curriculum/practice-document';
import type { EntryText } from './entry-text.js';

/** What each code of an entry is called, for every reader. */
export function entryFactsInWords(entry: EntryText) {
  return {
    kindKey: `practice-log.kind.${entry.kind}`,
    dutyKey: `practice-log.duty.${entry.duty}`,
    practisedOn: entry.practisedOn,
    minutesSpent: entry.minutes,
    channel: nameOf('channels', entry.channel),
    topics: entry.topics.map((code) => nameOf('topics', code)),
    language: nameOf('languages', entry.language),
    interpretation: nameOf('interpretation-means', entry.interpretation),
    partners: entry.partners.map((code) => nameOf('partner-types', code)),
    competencies: entry.competencies,
  };
}

/** The texts of an entry under the headings of its form; empty ones are left out. */
export const entryTextsInWords = (form: PracticeForm, entry: EntryText): { heading: LocalizedText; body: string }[] =>
  form.fields
    .filter(({ name }) => name !== 'title')
    .map(({ name, label }) => ({ heading: label, body: String(entry[name as keyof EntryText] ?? '') }))
    .filter(({ body }) => body !== '');

const nameOf = (list: CodeListName, code: string): LocalizedText =>
  codeLists()[list].find((one) => one.code === code)?.name ?? { ja: code, easy: code, en: code };
