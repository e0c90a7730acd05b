import { codeLists } from '#curriculum/code-lists';
import type { FieldError } from '#platform/forms/read-form';
import { Day, OneOf, OptionalText, RequiredText, SomeOf, WholeNumber } from '#platform/forms/rules';
import { type EntryText, unknownYet } from './entry-text.js';
import { type EntryDuty, entryDuties } from './practice-entry.entity.js';

const LONGEST_TITLE = 60;

/** What fits into a minute on a phone: three taps and a sentence. */
export class CaptureForm {
  @OneOf(entryDuties) duty: EntryDuty;
  @OneOf(codeLists().channels.map(({ code }) => code)) channel: string;
  @SomeOf(codeLists().topics.map(({ code }) => code)) topics: string[];
  @WholeNumber(0, 1440) minutes = 0;
  @Day() practisedOn: string;
  @RequiredText(400) sentence: string;
  @OptionalText(36) captureId = '';
}

export const captureFields = ['duty', 'channel', 'topics', 'sentence', 'minutes', 'practisedOn'] as const;

/** Practice that has not happened yet cannot be written down. */
export const notYetHappened = ({ practisedOn }: { practisedOn: string }, today: string): FieldError[] =>
  practisedOn > today ? [{ field: 'practisedOn', code: 'out_of_range' }] : [];

/** The draft that a sentence makes: its beginning is the title until a better one is found. */
export function captured({ sentence, captureId, ...facts }: CaptureForm): EntryText & { captureId: string | null } {
  const kind = facts.duty === 'preventive' ? 'preventive' : 'short';
  const isOne = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(captureId);
  return {
    ...unknownYet,
    ...facts,
    kind,
    title: titleOf(sentence),
    situation: sentence,
    captureId: isOne ? captureId : null,
  };
}

function titleOf(sentence: string): string {
  const first = sentence.split(/[。\n]/)[0] || sentence;
  return first.length > LONGEST_TITLE ? `${first.slice(0, LONGEST_TITLE - 1)}…` : first;
}
