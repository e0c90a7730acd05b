import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, Max, Min, NotContains } from 'class-validator';
import { MOST_RECIPIENTS } from '#notifications/write-message';
import { RequiredText } from '#platform/forms/rules';

const toNumbers = ({ value }: { value: unknown }): unknown =>
  (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]).map(Number);

const acts = ['look', 'mend', 'send'] as const;
export const messageFields = ['enrolmentIds', 'subject', 'body'] as const;

/** A letter to those who were chosen: first looked at, then sent. */
export class MessageForm {
  @Transform(toNumbers)
  @ArrayMinSize(1, { message: 'required' })
  @ArrayMaxSize(MOST_RECIPIENTS, { message: 'too_many' })
  @IsInt({ each: true, message: 'required' })
  @Min(1, { each: true, message: 'required' })
  @Max(999_999_999, { each: true, message: 'required' })
  enrolmentIds: number[];

  @RequiredText(100)
  @NotContains('\n', { message: 'too_long' })
  subject: string;

  @RequiredText(4000)
  body: string;

  /** Which of the buttons; a form sent without one is looked at first. */
  @Transform(({ value }) => acts.find((act) => act === value) ?? 'look')
  @IsIn(acts)
  act: (typeof acts)[number] = 'look';
}

/** The ids in an address: one, several, or none. */
export const idsIn = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [value]).map(Number).filter((id) => Number.isInteger(id) && id > 0 && id < 1e9);
