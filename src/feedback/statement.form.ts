import { IsOptional } from 'class-validator';
import { OneOf, RequiredText, WholeNumber } from '#platform/forms/rules';

export class StatementForm {
  @RequiredText(60) criterion: string;
  @WholeNumber(1, 5) level: number;
  @RequiredText(300) text: string;
  @IsOptional() @OneOf(['yes']) shared: 'yes' | undefined;
}

export class StatementTextForm {
  @RequiredText(300) text: string;
}
