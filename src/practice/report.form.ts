import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt } from 'class-validator';
import type { FieldError } from '#platform/forms/read-form';
import { OptionalText, RowVersion } from '#platform/forms/rules';

const toIds = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? [] : (Array.isArray(value) ? value : [value]).map(Number);

/** A draft may be incomplete; only what would not fit is refused. */
export class ReportForm {
  @OptionalText(200) title = '';
  @OptionalText(6000) background = '';
  @OptionalText(8000) course = '';
  @OptionalText(6000) outcome = '';
  @OptionalText(6000) learning = '';
  @Transform(toIds)
  @IsArray({ message: 'not_one_of' })
  @ArrayMaxSize(200, { message: 'too_many' })
  @IsInt({ each: true, message: 'not_one_of' })
  entryIds: number[] = [];
  @RowVersion() version: number;
}

export const reportTexts = ['title', 'background', 'course', 'outcome', 'learning'] as const;

/** What a draft still lacks before it can be submitted; `covered`: the chosen entries are as many of each kind as asked for. */
export function unfinishedReport(form: ReportForm, covered: boolean): FieldError[] {
  const lacking: string[] = reportTexts.filter((name) => form[name] === '');
  return [...lacking, ...(covered ? [] : ['entryIds'])].map((field) => ({ field, code: 'required' }));
}
