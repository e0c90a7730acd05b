import fc from 'fast-check';
import { formErrors } from '#platform/forms/form-errors';
import { readForm } from '#platform/forms/read-form';
import {
  Day,
  DecimalNumber,
  EmailAddress,
  OneOf,
  OptionalDay,
  OptionalText,
  RequiredText,
  RowVersion,
  SomeOf,
  WholeNumber,
} from '#platform/forms/rules';

class EveryRule {
  @RequiredText(10, 2) name: string;
  @OptionalText(10) note?: string | null;
  @Day() day: string;
  @OptionalDay() until: string | null = null;
  @WholeNumber(1, 100) seats: number;
  @DecimalNumber(0, 60) hours: number;
  @OneOf(['one', 'two']) choice: string;
  @SomeOf(['red', 'green', 'blue']) colours: string[];
  @EmailAddress() email: string;
  @RowVersion() rowVersion: number;
}

const good = {
  name: '見本 あおい',
  day: '2026-11-23',
  seats: '60',
  hours: '38.75',
  choice: 'one',
  colours: ['red', 'blue'],
  email: 'aoi@example.jp',
  rowVersion: '1',
};

const fields = Object.keys({ ...good, note: 0, until: 0 });
const codes = (body: unknown): Record<string, string> => {
  const form = readForm(EveryRule, body);
  return form.ok ? {} : Object.fromEntries(form.errors.map(({ field, code }) => [field, code]));
};
const codeOf = (field: string, value: unknown): string | undefined => codes({ ...good, [field]: value })[field];

describe('a form', () => {
  it('becomes values of the right kind when nothing is wrong', () => {
    const form = readForm(EveryRule, good);
    expect(form).toMatchObject({ ok: true, values: { seats: 60, hours: 38.75, rowVersion: 1, until: null } });
  });

  it('understands what people type: blanks around it, full-width digits, one box of many', () => {
    const form = readForm(EveryRule, { ...good, name: '　見本 ', seats: ' ６０ ', colours: 'green' });
    expect(form).toMatchObject({ ok: true, values: { name: '見本', seats: 60, colours: ['green'] } });
  });

  it('drops what it did not ask for', () => {
    const form = readForm(EveryRule, { ...good, role: 'agency', __proto__: { admin: true }, constructor: 'x' });
    expect(form.ok && Object.keys(form.values).sort()).toEqual([...fields].filter((name) => name !== 'note').sort());
  });

  it('keeps what was typed, to be shown again', () => {
    expect(readForm(EveryRule, { ...good, seats: 'many' }).typed).toMatchObject({ seats: 'many', name: good.name });
  });

  it.each([
    ['name', '', 'required'],
    ['name', 'あ', 'too_short'],
    ['name', 'あ'.repeat(11), 'too_long'],
    ['note', 'あ'.repeat(11), 'too_long'],
    ['day', '', 'required'],
    ['day', '2026-02-29', 'not_a_date'],
    ['day', '2026-2-1', 'not_a_date'],
    ['until', 'tomorrow', 'not_a_date'],
    ['seats', '', 'required'],
    ['seats', '1.5', 'not_a_number'],
    ['seats', '101', 'out_of_range'],
    ['hours', 'NaN', 'not_a_number'],
    ['hours', '-0.5', 'out_of_range'],
    ['hours', 'Infinity', 'not_a_number'],
    ['choice', '', 'required'],
    ['choice', 'three', 'not_one_of'],
    ['colours', [], 'required'],
    ['colours', undefined, 'required'],
    ['colours', ['pink'], 'not_one_of'],
    ['colours', ['red', 'red', 'red', 'red'], 'too_many'],
    ['email', 'aoi@example', 'not_an_email'],
    ['rowVersion', '', 'required'],
    ['rowVersion', '0', 'out_of_range'],
  ])('says of %s = %p: %s', (field, value, code) => {
    expect(codeOf(field, value)).toBe(code);
  });

  it('answers to any body at all: values or codes, never an exception', () => {
    const anything = fc.anything({ withNullPrototype: true, withObjectString: true, withSparseArray: true });
    const spiteful = fc.constantFrom(
      { toString: 1, valueOf: 1 },
      [[[]]],
      { length: -1 },
      JSON.parse('{"__proto__":{"a":1}}'),
      new Date(Number.NaN),
    );
    const body = fc.oneof(
      fc.jsonValue(),
      anything,
      fc.record(Object.fromEntries(fields.map((name) => [name, fc.oneof(anything, spiteful)]))),
    );
    fc.assert(
      fc.property(body, (sent) => {
        const form = readForm(EveryRule, sent);
        if (!form.ok)
          for (const { field, code } of form.errors) expect([typeof field, typeof code]).toEqual(['string', 'string']);
      }),
      { numRuns: 300 },
    );
  });

  it('accepts every row of valid values', () => {
    const valid = fc.record({
      seats: fc.integer({ min: 1, max: 100 }).map(String),
      hours: fc.integer({ min: 0, max: 6000 }).map((hundredths) => String(hundredths / 100)),
      colours: fc.uniqueArray(fc.constantFrom('red', 'green', 'blue'), { minLength: 1 }),
    });
    fc.assert(fc.property(valid, (values) => expect(codes({ ...good, ...values })).toEqual({})));
  });
});

describe('the errors of a form', () => {
  it('are an answer for each field, and a list that links to the fields', () => {
    const errors = formErrors(['name', 'seats'], 'room.fields', [{ field: 'seats', code: 'required' }]);
    expect(errors.byField).toEqual({ name: null, seats: 'required' });
    expect(errors.list).toEqual([
      { href: '#seats', key: 'errors.required', labelKey: 'room.fields.seats', label: null },
    ]);
  });
});
