import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDateString,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';

/** Several decorators as one. */
const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    // The first rule that is broken is the one that is told, so the order here is the order of the list.
    for (const decorate of decorators) decorate(target, property);
  };

/** Text that must be there, at most `max` characters. */
export const RequiredText = (max: number, min = 1) =>
  all(
    IsNotEmpty({ message: 'required' }),
    MinLength(min, { message: 'too_short' }),
    MaxLength(max, { message: 'too_long' }),
  );

/** Text that may be empty. */
export const OptionalText = (max: number) => all(IsOptional(), MaxLength(max, { message: 'too_long' }));

/** A calendar day `YYYY-MM-DD` that exists. */
export const Day = () =>
  all(
    IsNotEmpty({ message: 'required' }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'not_a_date' }),
    IsDateString({ strict: true }, { message: 'not_a_date' }),
  );

/** A calendar day, or nothing (null). */
export const OptionalDay = () =>
  all(
    Transform(({ value }: { value: unknown }) => (value === '' || value === undefined ? null : value)),
    IsOptional(),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'not_a_date' }),
    IsDateString({ strict: true }, { message: 'not_a_date' }),
  );

const toNumber = ({ value }: { value: unknown }): unknown =>
  value === '' || value === undefined || value === null ? undefined : Number(String(value).normalize('NFKC'));

/** A whole number; full-width digits are understood. */
export const WholeNumber = (min: number, max: number) =>
  all(
    Transform(toNumber),
    IsNotEmpty({ message: 'required' }),
    IsInt({ message: 'not_a_number' }),
    Min(min, { message: 'out_of_range' }),
    Max(max, { message: 'out_of_range' }),
  );

/** A number that may have decimals. */
export const DecimalNumber = (min: number, max: number) =>
  all(
    Transform(toNumber),
    IsNotEmpty({ message: 'required' }),
    IsNumber({}, { message: 'not_a_number' }),
    Min(min, { message: 'out_of_range' }),
    Max(max, { message: 'out_of_range' }),
  );

/** One of a list. */
export const OneOf = (values: readonly string[]) =>
  all(IsNotEmpty({ message: 'required' }), IsIn([...values], { message: 'not_one_of' }));

const toList = ({ value }: { value: unknown }): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];

/** Several of a list (checkboxes); one box arrives as a single string. */
export const SomeOf = (values: readonly string[], min = 1) =>
  all(
    Transform(toList),
    IsArray({ message: 'required' }),
    ArrayMinSize(min, { message: 'required' }),
    ArrayMaxSize(values.length, { message: 'too_many' }),
    IsIn([...values], { each: true, message: 'not_one_of' }),
  );

const nothing = (value: unknown) => value === '' || value === undefined || value === null;

/** One of a list, or nothing (''). */
export const OptionalOneOf = (values: readonly string[]) =>
  all(
    Transform(({ value }: { value: unknown }) => (nothing(value) ? '' : value)),
    IsIn(['', ...values], { message: 'not_one_of' }),
  );

/** A whole number, or nothing (0). */
export const OptionalWholeNumber = (min: number, max: number) =>
  all(
    Transform(({ value, ...rest }: { value: unknown }) => (nothing(value) ? 0 : toNumber({ ...rest, value }))),
    IsInt({ message: 'not_a_number' }),
    Min(min, { message: 'out_of_range' }),
    Max(max, { message: 'out_of_range' }),
  );

/** The same field several times, in its order; blanks keep their place. */
export const Texts = (max: number, most: number) =>
  all(
    Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat().map(String))),
    ArrayMaxSize(most, { message: 'too_many' }),
    MaxLength(max, { each: true, message: 'too_long' }),
  );

/** The ids of questions, several at once. */
export const ItemIds = (min: number) =>
  all(
    Transform(toList),
    IsArray({ message: 'required' }),
    ArrayMinSize(min, { message: 'required' }),
    ArrayMaxSize(200, { message: 'too_many' }),
    Matches(/^[A-E]\d-Q\d{2,3}$/, { each: true, message: 'not_one_of' }),
  );

export const EmailAddress = () =>
  all(
    IsNotEmpty({ message: 'required' }),
    IsEmail({}, { message: 'not_an_email' }),
    MaxLength(254, { message: 'too_long' }),
  );

/** What a column of whole numbers holds at most. */
const LARGEST = 2_147_483_647;

/** The version of the row that the form was filled in on: a newer row means that somebody else wrote meanwhile. */
export const RowVersion = () =>
  all(
    Transform(toNumber),
    IsInt({ message: 'required' }),
    Min(1, { message: 'out_of_range' }),
    Max(LARGEST, { message: 'out_of_range' }),
  );
