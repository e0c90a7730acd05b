import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import type { QuotableField } from './evidence-quote.entity.js';

const PLACE = /^(situation|splitInto|action|outcome|ethicalPoint|reflection|nextStep):(\d{1,5}):(\d{1,5})$/;
const INDICATOR = /^K[1-4]-\d{1,2}$/;
const MOST_INDICATORS = 5;

/** `sentence` is `<field>:<from>:<to>`, from a choice of sentences or from what was selected in the text. */
export class QuoteForm {
  @Matches(PLACE, { message: 'required' }) sentence: string;
  @Transform(({ value }) => [value ?? []].flat())
  @IsArray({ message: 'required' })
  @ArrayMinSize(1, { message: 'required' })
  @ArrayMaxSize(MOST_INDICATORS, { message: 'too_many' })
  @Matches(INDICATOR, { each: true, message: 'not_one_of' })
  indicators: string[];
}

export const quoteFields = ['sentence', 'indicators'] as const;

export function placeOf({ sentence }: QuoteForm): { field: QuotableField; startsAt: number; endsAt: number } {
  const [, field = '', from = '0', to = '0'] = PLACE.exec(sentence) ?? [];
  return { field: field as QuotableField, startsAt: Number(from), endsAt: Number(to) };
}
