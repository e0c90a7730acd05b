import { type CodeListName, codesOn } from '#curriculum/code-lists';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import { personalDataKinds } from '#wording/personal-data';
import type { EntryDetail } from './entries.queries.js';
import { entryFacts, entryTexts } from './entry.form.js';
import { formFields } from './form-fields.js';
import { entryDuties, entryKinds } from './practice-entry.entity.js';
import { practiceLogPaths } from './practice-log.paths.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  /** Null: a new one. */
  readonly entry: EntryDetail | null;
  readonly today: string;
  readonly language: Language;
  readonly typed?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly FieldError[];
}

/** The form of an entry: empty, filled with what is kept, or with what was just typed. */
export function entryFormPage({ curriculum, entry, today, language, typed = null, errors = [] }: Reading): object {
  const kept = (entry ?? { practisedOn: today, language: 'ja' }) as Partial<EntryDetail>;
  const value = (name: string): string => String(typed?.[name] ?? kept[name as keyof EntryDetail] ?? '');
  const chosen = (name: 'topics' | 'partners' | 'competencies'): unknown[] =>
    typed ? [typed[name] ?? []].flat() : (kept[name] ?? []);
  const codes = (list: CodeListName) => codesOn(list, today);
  const options = (list: CodeListName) =>
    codes(list).map(({ code, name }) => ({
      value: code,
      label: withoutRuby(language === 'ja-easy' ? name.easy : name[language]),
    }));
  const boxes = (list: CodeListName, name: 'topics' | 'partners') =>
    codes(list).map((one) => ({ id: one.code, name: one.name, checked: chosen(name).includes(one.code) }));
  const found = formErrors([...entryFacts, ...entryTexts], 'practice-log.fields', errors);
  return {
    isNew: entry === null,
    shared: entry !== null && entry.status !== 'draft',
    confirmed: entry?.status === 'confirmed',
    action: entry ? practiceLogPaths.editEntry(entry.id) : practiceLogPaths.entries,
    backHref: entry ? practiceLogPaths.entry(entry.id) : practiceLogPaths.entries,
    listHref: practiceLogPaths.entries,
    rowVersion: value('rowVersion'),
    purpose: curriculum.document.practice.entry.purpose,
    kinds: entryKinds.map((kind) => ({ value: kind, label: null })),
    duties: entryDuties.map((duty) => ({ value: duty, label: null })),
    channels: options('channels'),
    languages: options('languages'),
    interpretations: options('interpretation-means'),
    topics: boxes('topics', 'topics'),
    partners: boxes('partner-types', 'partners'),
    competencies: curriculum.document.competencies.map(({ id, name }) => ({
      id,
      name,
      checked: chosen('competencies').includes(id),
    })),
    values: Object.fromEntries(entryFacts.map((name) => [name, value(name)])),
    guardKinds: personalDataKinds,
    fields: formFields(curriculum.document.practice.entry, value, found.byField),
    readersKey:
      entry && entry.status !== 'draft' ? 'practice-log.readers.sharedEntry' : 'practice-log.readers.draftEntry',
    errors: found,
  };
}
