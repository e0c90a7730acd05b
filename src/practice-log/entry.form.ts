import { competencyIds } from '#competencies/judgement.entity';
import { type CodeListName, codeLists } from '#curriculum/code-lists';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, OptionalText, RequiredText, RowVersion, SomeOf, WholeNumber } from '#platform/forms/rules';
import { type EntryDuty, type EntryKind, entryDuties, entryKinds } from './practice-entry.entity.js';

const codes = (list: CodeListName): string[] => codeLists()[list].map(({ code }) => code);
const MINUTES_OF_A_DAY = 1440;

/** The facts have to be there from the start; the texts may come later. */
export class EntryForm {
  @OneOf(entryKinds) kind: EntryKind;
  @OneOf(entryDuties) duty: EntryDuty;
  @Day() practisedOn: string;
  @OneOf(codes('channels')) channel: string;
  @WholeNumber(1, MINUTES_OF_A_DAY) minutes: number;
  @SomeOf(codes('topics')) topics: string[];
  @OneOf(codes('languages')) language: string;
  @OneOf(codes('interpretation-means')) interpretation: string;
  @SomeOf(codes('partner-types'), 0) partners: string[] = [];
  @SomeOf(competencyIds) competencies: string[];
  @RequiredText(120) title: string;
  @OptionalText(4000) situation = '';
  @OptionalText(4000) action = '';
  @OptionalText(4000) outcome = '';
  @OptionalText(4000) reflection = '';
}

export class ChangedEntryForm extends EntryForm {
  @RowVersion() rowVersion: number;
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
  'partners',
  'competencies',
] as const;
export const entryTexts = ['title', 'situation', 'action', 'outcome', 'reflection'] as const;

/** Practice that has not happened yet cannot be written down. */
export const notYetHappened = ({ practisedOn }: EntryForm, today: string): FieldError[] =>
  practisedOn > today ? [{ field: 'practisedOn', code: 'out_of_range' }] : [];

/** Once shared, an entry keeps the texts that others read. */
export const emptyOnceShared = (form: EntryForm): FieldError[] =>
  (['situation', 'action'] as const).filter((name) => form[name] === '').map((field) => ({ field, code: 'required' }));
