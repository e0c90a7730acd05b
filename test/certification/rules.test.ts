import fc from 'fast-check';
import { certificateNumber, readCertificateNumber } from '#certification/certificate-number';
import { lastDay } from '#certification/certificate-period';
import { standingOn } from '#certification/certificate-standing';
import { panelOutcome } from '#certification/panel-outcome';
import { type EligibilityFacts, everyRuleMet, ruleTrace } from '#certification/rule-trace';
import { isVerificationCode, verificationCode } from '#certification/verification-code';

describe('the number of a certificate', () => {
  const numbers = fc
    .tuple(fc.integer({ min: 2024, max: 2099 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([year, serial]) => certificateNumber(year, serial));
  const digitPlaces = [3, 4, 5, 6, 8, 9, 10, 11, 12, 14];

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const typed of [
          number,
          number.toLowerCase(),
          number.replaceAll('-', ''),
          number.replaceAll('-', '－'),
          number.slice(3),
          ` ${number} `,
        ])
          expect(readCertificateNumber(typed)).toBe(number);
        expect(
          readCertificateNumber(
            [...number]
              .map((one) => (/\d/.test(one) ? String.fromCodePoint(one.codePointAt(0)! + 0xfee0) : one))
              .join(''),
          ),
        ).toBe(number);
      }),
    );
  });

  it('tells every single wrong digit', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...digitPlaces), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const wrong = String((Number(number[place]) + by) % 10);
        expect(readCertificateNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBeNull();
      }),
    );
  });

  it('tells neighbours that changed places', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 8 }), (number, at) => {
        const digits = number.replace(/\D/g, '');
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        if (swapped !== digits) expect(readCertificateNumber(swapped)).toBeNull();
      }),
    );
  });

  it.each(['', 'KH', 'KH-2027', 'XX-2027-00001-3', 'KH-2027-00001-', '１', '😀'])('is not read from %j', (typed) => {
    expect(readCertificateNumber(typed)).toBeNull();
  });
});

describe('the last day', () => {
  it.each([
    ['2027-03-31', 3, '2030-03-30'],
    ['2027-04-01', 3, '2030-03-31'],
    ['2027-01-01', 3, '2029-12-31'],
    ['2028-02-29', 3, '2031-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
    ['2027-03-01', 1, '2028-02-29'],
  ])('of %s for %i years is %s', (issuedOn, years, last) => {
    expect(lastDay(issuedOn, years)).toBe(last);
  });
});

describe('the code beside the number', () => {
  it('follows from the token alone and is read however it is typed', () => {
    const code = verificationCode('AbCdEfGhIjKlMnOpQrStUv');
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), code.replace('-', ' － ')])
      expect(isVerificationCode('AbCdEfGhIjKlMnOpQrStUv', typed)).toBe(true);
    expect(isVerificationCode('AbCdEfGhIjKlMnOpQrStUw', code)).toBe(false);
    expect(isVerificationCode('AbCdEfGhIjKlMnOpQrStUv', '')).toBe(false);
  });
});

describe('the worth of a certificate on a day', () => {
  const dates = { issuedOn: '2027-03-31', expiresOn: '2030-03-30' };

  it('follows its status and its dates', () => {
    expect(standingOn('2030-03-30', { ...dates, status: 'active' })).toBe('valid');
    expect(standingOn('2030-03-31', { ...dates, status: 'active' })).toBe('expired');
    expect(standingOn('2028-01-01', { ...dates, status: 'suspended' })).toBe('suspended');
    expect(standingOn('2031-01-01', { ...dates, status: 'suspended' })).toBe('expired');
    expect(standingOn('2028-01-01', { ...dates, status: 'revoked' })).toBe('revoked');
    expect(standingOn('2031-01-01', { ...dates, status: 'superseded' })).toBe('superseded');
  });
});

describe('the vote of the panel', () => {
  it('is carried by more than half, else the case is held', () => {
    expect(panelOutcome(['certify'])).toBe('recommend');
    expect(panelOutcome(['certify', 'certify', 'not_certify'])).toBe('recommend');
    expect(panelOutcome(['certify', 'not_certify'])).toBe('hold');
    expect(panelOutcome(['certify', 'not_certify', 'hold'])).toBe('hold');
    expect(panelOutcome(['not_certify', 'not_certify', 'certify'])).toBe('not_recommend');
    expect(panelOutcome(['hold'])).toBe('hold');
  });
});

describe('the decision table', () => {
  const demands = {
    checkTestPercent: 70,
    deepEntries: 1,
    shortEntries: 3,
    preventiveEntries: 1,
    reportLevel: 3,
    attendancePercent: 100,
    finalTestPercent: 70,
  };
  const good: EligibilityFacts = {
    checkTestPassed: true,
    checkTestPercent: 82,
    taskSheetApproved: true,
    deepEntries: 1,
    shortEntries: 4,
    preventiveEntries: 1,
    reportAccepted: true,
    lowestReportLevel: 3,
    attendancePercent: 100,
    attendanceFulfilled: true,
    finalTestPassed: true,
    finalTestPercent: 75,
  };
  const spoilt: [keyof EligibilityFacts, unknown, string][] = [
    ['checkTestPassed', false, 'check_test'],
    ['taskSheetApproved', false, 'task_sheet'],
    ['deepEntries', 0, 'deep_entries'],
    ['shortEntries', 2, 'short_entries'],
    ['preventiveEntries', 0, 'preventive_entries'],
    ['reportAccepted', false, 'report'],
    ['lowestReportLevel', 2, 'report_levels'],
    ['lowestReportLevel', null, 'report_levels'],
    ['attendanceFulfilled', false, 'attendance'],
    ['finalTestPassed', false, 'final_test'],
  ];

  it('is met where everything is there', () => {
    expect(everyRuleMet(ruleTrace(good, demands))).toBe(true);
  });

  it.each(spoilt)('misses %s = %j as the one rule %s', (fact, value, code) => {
    const trace = ruleTrace({ ...good, [fact]: value }, demands);
    expect(trace.filter(({ met }) => !met).map((rule) => rule.code)).toEqual([code]);
  });
});
