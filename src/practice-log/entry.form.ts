import { competencyIds } from '#competencies/judgement.entity';
import { type CodeListName, codeLists } from '#curriculum/code-lists';
import { type FieldError, type FormResult, readForm } from '#platform/forms/read-form';
import {
  Day,
  OneOf,
  OptionalDay,
  OptionalOneOf,
  OptionalText,
  OptionalWholeNumber,
  RequiredText,
  RowVersion,
  SomeOf,
  Texts,
} from '#platform/forms/rules';
import { type EntryText, missingIn } from './entry-text.js';
import { quotableFields } from './evidence-quote.entity.js';
import { type EntryDuty, type EntryKind, entryDuties, entryKinds, type PlanStep } from './practice-entry.entity.js';

const codes = (list: CodeListName): string[] => codeLists()[list].map(({ code }) => code);
const MINUTES_OF_A_DAY = 1440;
export const MOST_STEPS = 8;

/** All fields of an entry. A draft may leave open what sharing asks for. */
export class EntryForm {
  @OneOf(entryKinds) kind: EntryKind;
  @OneOf(entryDuties) duty: EntryDuty;
  @Day() practisedOn: string;
  @OptionalOneOf(codes('channels')) channel = '';
  @OptionalWholeNumber(0, MINUTES_OF_A_DAY) minutes = 0;
  @SomeOf(codes('topics'), 0) topics: string[] = [];
  @OptionalOneOf(codes('languages')) language = '';
  @OptionalOneOf(codes('interpretation-means')) interpretation = '';
  @OptionalOneOf(codes('residence-statuses')) residenceStatus = '';
  @OptionalOneOf(codes('age-bands')) ageBand = '';
  @OptionalOneOf(codes('households')) household = '';
  @OptionalOneOf(codes('urgencies')) urgency = '';
  @SomeOf(codes('partner-types'), 0) partners: string[] = [];
  @SomeOf(competencyIds, 0) competencies: string[] = [];
  @RequiredText(120) title: string;
  @OptionalText(4000) situation = '';
  @OptionalText(1000) splitInto = '';
  @OptionalText(4000) action = '';
  @Texts(200, MOST_STEPS) stepWhat: string[] = [];
  @Texts(40, MOST_STEPS) stepPartner: string[] = [];
  @Texts(40, MOST_STEPS) stepHandover: string[] = [];
  @OptionalDay() followedUpOn: string | null = null;
  @OptionalText(4000) outcome = '';
  @OptionalText(2000) ethicalPoint = '';
  @OptionalText(4000) reflection = '';
  @OptionalText(2000) nextStep = '';
  @OptionalText(4000) ownNote = '';
  @RowVersion() version: number;
}

/** The form, and what to mend; a fault in a column of the steps is told at the steps. */
export function readEntry(body: unknown): FormResult<EntryForm> {
  const form = readForm(EntryForm, body);
  if (form.ok) return form;
  return {
    ...form,
    errors: form.errors.map(({ field, code }) => ({ field: field.replace(/^step\w+/, 'steps'), code })),
  };
}

export const entryFacts = [
  'kind',
  'duty',
  'practisedOn',
  'channel',
  'minutes',
  'topics',
  'language',
  'interpretation',
  'residenceStatus',
  'ageBand',
  'household',
  'urgency',
  'partners',
  'competencies',
] as const;
/** The texts that others read once the entry is shared, in the order of the form. */
export const entryTexts = ['title', ...quotableFields] as const;
export const entryFields = [...entryFacts, ...entryTexts, 'steps', 'followedUpOn', 'ownNote'] as const;

export type WrittenEntry = EntryText & { readonly ownNote: string };

/** The entry that the form holds: steps in their order, and a partner of a step among the partners. */
export function writtenEntry({ stepWhat, stepPartner, stepHandover, version: _, ...rest }: EntryForm): WrittenEntry {
  const steps = stepsOf(stepWhat, stepPartner, stepHandover).filter(({ what }) => what !== '');
  const met = steps.map(({ partner }) => partner).filter((partner) => partner !== '');
  return { ...rest, steps, partners: [...new Set([...rest.partners, ...met])] };
}

const stepsOf = (whats: readonly string[], partners: readonly string[], handovers: readonly string[]): PlanStep[] =>
  whats.map((what, at) => ({ what: what.trim(), partner: partners[at] ?? '', handover: handovers[at] ?? '' }));

/** The rows of the plan as they were typed, for showing them again. */
export const typedSteps = (typed: Readonly<Record<string, unknown>>): PlanStep[] => {
  const list = (name: string) => [typed[name] ?? []].flat().map(String);
  return stepsOf(list('stepWhat'), list('stepPartner'), list('stepHandover'));
};

/** A step needs its words, known codes, and a partner where somebody was handed over. */
export function brokenSteps({ stepWhat, stepPartner, stepHandover }: EntryForm): FieldError[] {
  const [partners, handovers] = [codes('partner-types'), codes('handovers')];
  const broken = stepsOf(stepWhat, stepPartner, stepHandover).find(
    ({ what, partner, handover }) =>
      (what === '' && (partner !== '' || handover !== '')) ||
      (partner === '' && handover !== '') ||
      (partner !== '' && !partners.includes(partner)) ||
      (handover !== '' && !handovers.includes(handover)),
  );
  return broken ? [{ field: 'steps', code: 'step_incomplete' }] : [];
}

/** The result cannot be known before the work. */
export const knownTooEarly = ({ followedUpOn, practisedOn }: EntryForm): FieldError[] =>
  followedUpOn !== null && followedUpOn < practisedOn ? [{ field: 'followedUpOn', code: 'before_start' }] : [];

/** Once shared, an entry keeps what others read. */
export const emptyOnceShared = (entry: EntryText): FieldError[] =>
  missingIn(entry).map((field) => ({ field, code: 'required' }));
