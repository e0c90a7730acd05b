import { type CodeListName, codesOn } from '#curriculum/code-lists';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import { personalDataKinds } from '#wording/personal-data';
import type { EntryDetail } from './entries.queries.js';
import { entryFacts, entryFields, MOST_STEPS, typedSteps } from './entry.form.js';
import { missingIn } from './entry-text.js';
import { formFields, namedByForm } from './form-fields.js';
import { entryDuties, entryKinds } from './practice-entry.entity.js';
import { practiceLogPaths } from './practice-log.paths.js';

interface Reading {
  readonly curriculum: PublishedCurriculum;
  readonly entry: EntryDetail;
  readonly today: string;
  readonly language: Language;
  readonly typed?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly FieldError[];
}

const SPARE_STEPS = 2;
/** What may be said of the client: folded away while nothing is. */
const CLIENT = ['ageBand', 'household', 'residenceStatus', 'urgency'] as const;

/** The form of an entry, with everything a record has: filled with what is kept, or with what was just typed. */
export function entryFormPage({ curriculum, entry, today, language, typed = null, errors = [] }: Reading): object {
  const isDraft = entry.status === 'draft';
  const value = (name: string): string => String(typed?.[name] ?? entry[name as keyof EntryDetail] ?? '');
  const chosen = (name: 'topics' | 'partners' | 'competencies'): unknown[] =>
    typed ? [typed[name] ?? []].flat() : entry[name];
  const options = (list: CodeListName) =>
    codesOn(list, today).map(({ code, name }) => ({
      value: code,
      label: plainText(name, language),
    }));
  const boxes = (list: CodeListName, name: 'topics' | 'partners') =>
    codesOn(list, today).map((one) => ({ id: one.code, name: one.name, checked: chosen(name).includes(one.code) }));
  const found = namedByForm(formErrors(entryFields, 'practice-log.fields', errors), curriculum.document.practice.entry);
  const steps = typed ? typedSteps(typed) : entry.steps;
  const rows = Math.min(MOST_STEPS, Math.max(3, steps.length + SPARE_STEPS));
  return {
    titleValues: { entry: entry.title },
    entryTitle: entry.title,
    isDraft,
    clientOpen: CLIENT.some((name) => value(name) !== '' || found.byField[name]),
    confirmed: entry.status === 'confirmed',
    missing: isDraft && errors.length === 0 ? missingIn(entry).map(missingLink) : [],
    action: practiceLogPaths.editEntry(entry.id),
    backHref: practiceLogPaths.entry(entry.id),
    listHref: practiceLogPaths.entries,
    draftKey: `practice-entry-${entry.id}`,
    version: String(typed?.['version'] ?? entry.rowVersion),
    purpose: curriculum.document.practice.entry.purpose,
    kinds: entryKinds.map((kind) => ({ value: kind, label: null })),
    duties: entryDuties.map((duty) => ({ value: duty, label: null })),
    channels: options('channels'),
    languages: options('languages'),
    interpretations: options('interpretation-means'),
    residenceStatuses: options('residence-statuses'),
    ageBands: options('age-bands'),
    households: options('households'),
    urgencies: options('urgencies'),
    topics: boxes('topics', 'topics'),
    partners: boxes('partner-types', 'partners'),
    competencies: curriculum.document.competencies.map(({ id, name }) => ({
      id,
      name,
      checked: chosen('competencies').includes(id),
    })),
    steps: Array.from({ length: rows }, (_, at) => ({
      place: at + 1,
      ...(steps[at] ?? { what: '', partner: '', handover: '' }),
      partners: options('partner-types'),
      handovers: options('handovers'),
    })),
    values: {
      ...Object.fromEntries(entryFacts.map((name) => [name, value(name)])),
      minutes: value('minutes') === '0' ? '' : value('minutes'),
      followedUpOn: value('followedUpOn'),
      ownNote: value('ownNote'),
    },
    guardKinds: personalDataKinds,
    fields: formFields(curriculum.document.practice.entry, value, found.byField),
    errors: found,
  };
}

/** What is still to be written, as a link to its field. */
export const missingLink = (field: string) => ({ href: `#${field}`, labelKey: `practice-log.fields.${field}` });
