import { IsOptional } from 'class-validator';
import { OptionalText, RowVersion, WholeNumber } from '#platform/forms/rules';

/** One criterion as the desk's script sends it. */
export class OneMarkForm {
  @IsOptional() @WholeNumber(1, 5) level: number | undefined;
  @OptionalText(2000) comment = '';
  @RowVersion() version: number;
}

/** The comment on the whole. */
export class CommentForm {
  @OptionalText(4000) comment = '';
  @RowVersion() version: number;
}
