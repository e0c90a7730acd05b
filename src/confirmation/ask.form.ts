import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { EmailAddress, RequiredText } from '#platform/forms/rules';
import { MOST_ITEMS } from './confirmation-secret.js';

/** Who is asked: the trainee, a supervisor or the office write it down. */
export class SupervisorForm {
  @RequiredText(100) supervisorName: string;
  @EmailAddress() supervisorEmail: string;
}

export class AskForm extends SupervisorForm {
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()))
  @IsArray({ message: 'required' })
  @ArrayMinSize(1, { message: 'required' })
  @ArrayMaxSize(MOST_ITEMS, { message: 'too_many' })
  @Matches(/^[1-9]\d{0,8}$/, { each: true, message: 'not_one_of' })
  entryIds: string[];
}
