import fc from 'fast-check';
import { attendanceFulfilled, attendancePercent } from '#case-review/attendance-rule';
import { balanceGroups, groupFor, type Seat } from '#case-review/balance-groups';
import { chooseTrainer } from '#case-review/choose-trainer';

const bureaus = ['tokyo', 'osaka', 'nagoya', 'fukuoka'];
const people = fc
  .array(fc.record({ bureau: fc.constantFrom(...bureaus), organisationId: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 1,
    maxLength: 70,
  })
  .map((list) => list.map((person, index): Seat => ({ ...person, enrolmentId: index + 1 })));

const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);

describe('groups', () => {
  it('seat everybody once, are as few and as equal as possible, and never too large', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 8 }), (list, max) => {
        const groups = balanceGroups(list, max);
        expect(groups).toHaveLength(Math.ceil(list.length / max));
        expect(
          groups
            .flat()
            .map(({ enrolmentId }) => enrolmentId)
            .sort((a, b) => a - b),
        ).toEqual(list.map(({ enrolmentId }) => enrolmentId));
        const sizes = groups.map((group) => group.length);
        expect(spread(sizes)).toBeLessThanOrEqual(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('spread regions evenly, and colleagues as far as they can be', () => {
    fc.assert(
      fc.property(people, (list) => {
        const groups = balanceGroups(list, 6);
        for (const bureau of bureaus)
          expect(
            spread(groups.map((group) => group.filter((one) => one.bureau === bureau).length)),
          ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are the same for the same people in any order', () => {
    fc.assert(
      fc.property(people, (list) => expect(balanceGroups([...list].reverse(), 6)).toEqual(balanceGroups(list, 6))),
    );
  });

  it('take somebody who comes later where there is most room, and fewest neighbours', () => {
    const seat = (enrolmentId: number, bureau: string, organisationId: number): Seat => ({
      enrolmentId,
      bureau,
      organisationId,
    });
    const late = seat(9, 'tokyo', 1);
    const full = [seat(1, 'osaka', 5), seat(2, 'osaka', 6)];
    const colleagues = [seat(3, 'tokyo', 1)];
    const strangers = [seat(4, 'osaka', 7)];
    const open = (seats: Seat[], closedTo: number[] = []) => ({ seats, closedTo });
    expect(groupFor(late, [open(full), open(colleagues), open(strangers)], 2)).toBe(2);
    expect(groupFor(late, [open(full), open(colleagues), open(strangers, [1])], 2)).toBe(1);
    expect(groupFor(late, [open(full)], 2)).toBeNull();
  });
});

describe('the trainer of a group', () => {
  const seats: Seat[] = [{ enrolmentId: 1, bureau: 'tokyo', organisationId: 7 }];
  const trainers = [
    { id: 1, organisationIds: [7] },
    { id: 2, organisationIds: [] },
    { id: 3, organisationIds: [8] },
  ];

  it('is of no body of the group, and has the fewest groups', () => {
    expect(chooseTrainer(seats, trainers, new Map([[2, 1]]))?.id).toBe(3);
    expect(chooseTrainer(seats, trainers, new Map())?.id).toBe(2);
  });

  it('is nobody where everybody has a conflict', () => {
    expect(chooseTrainer(seats, trainers.slice(0, 1), new Map())).toBeNull();
  });
});

describe('attendance', () => {
  const demand = { days: 2, percent: 100 };

  it('is fulfilled by every half-day of every day, planned or still to be planned', () => {
    expect(attendanceFulfilled({ attendedHalves: 4, plannedDays: 2 }, demand)).toBe(true);
    expect(attendanceFulfilled({ attendedHalves: 3, plannedDays: 2 }, demand)).toBe(false);
    expect(attendanceFulfilled({ attendedHalves: 2, plannedDays: 1 }, demand)).toBe(false);
    expect(attendanceFulfilled({ attendedHalves: 4, plannedDays: 3 }, demand)).toBe(false);
  });

  it('never is where there is no day at all', () => {
    expect(attendanceFulfilled({ attendedHalves: 0, plannedDays: 0 }, { days: 0, percent: 0 })).toBe(false);
  });

  it('is rounded down, so that almost is not enough', () => {
    expect(attendancePercent({ attendedHalves: 5, plannedDays: 3 }, demand)).toBe(83);
    expect(attendanceFulfilled({ attendedHalves: 5, plannedDays: 3 }, { days: 2, percent: 83 })).toBe(true);
    expect(attendanceFulfilled({ attendedHalves: 5, plannedDays: 3 }, { days: 2, percent: 84 })).toBe(false);
  });
});
