import fc from 'fast-check';
import { type Stage, stages } from '#admissions/enrolment-status';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { remaining } from '#home/days-left';
import { deadlines } from '#home/deadlines';
import { securityText } from '#home/security-text';
import { stageSteps } from '#home/stage-steps';
import { instantInJapan } from '#platform/clock/clock';

const at = (day: string, time = '00:00') => instantInJapan(day, time);

describe('what remains', () => {
  it.each([
    ['2026-11-26', '17:00', '2026-11-23', '23:59', 3, 65, 'days', 'warning'],
    ['2026-11-23', '17:00', '2026-11-23', '11:30', 0, 5, 'today', 'warning'],
    ['2026-11-23', '17:00', '2026-11-23', '16:59', 0, 0, 'soon', 'warning'],
    ['2026-11-23', '17:00', '2026-11-23', '17:01', 0, 0, 'over', 'error'],
    ['2026-12-20', '23:59', '2026-11-23', '00:00', 27, 671, 'days', 'neutral'],
  ])('until %s %s on %s %s', (due, dueTime, now, time, days, hours, key, tone) => {
    expect(remaining(at(due, dueTime), at(now, time))).toEqual({ days, hours, key, tone });
  });

  it('never grows while time passes', () => {
    const moments = fc
      .integer({ min: 0, max: 400 * 86_400 })
      .map((seconds) => new Date(at('2026-04-01').getTime() + seconds * 1000));
    fc.assert(
      fc.property(moments, moments, moments, (due, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        return remaining(due, later).days <= remaining(due, earlier).days;
      }),
    );
  });
});

const enrolment = (stage: Stage): EnrolmentContext => ({
  id: 7,
  personId: 1,
  cohortId: 1,
  cohortCode: '2026-2',
  organisationId: 1,
  status: 'active',
  stage,
  enrolledAt: at('2026-09-04'),
  learningStartsAt: at('2026-10-05'),
  learningDueAt: at('2026-12-05', '23:59'),
  practiceEndsAt: at('2027-02-26', '23:59'),
  practiceStoppedAt: null,
  endsAt: at('2027-03-26', '23:59'),
  curriculumVersionId: 1,
  settings: {},
  lateRequestsUntil: null,
  extraTimePercent: 0,
});

describe('deadlines', () => {
  const days = [{ id: 3, heldOn: '2027-03-06', venue: '東京' }];

  it('are those of the present stage and after, the nearest first', () => {
    const kinds = (stage: Stage) => deadlines(enrolment(stage), days, at('2026-11-23')).map(({ kind }) => kind);
    expect(kinds('learning')).toEqual(['learning', 'practice', 'session', 'course']);
    expect(kinds('practice')).toEqual(['practice', 'session', 'course']);
    expect(kinds('case_review')).toEqual(['session', 'course']);
    expect(kinds('certification')).toEqual([]);
  });
});

describe('the five stages', () => {
  it.each(stages)('show where one is: %s', (stage) => {
    const steps = stageSteps(enrolment(stage), {});
    const present = stages.indexOf(stage);
    expect(steps.map(({ state }) => state)).toEqual(
      stages.map((_, index) =>
        index < present || stage === 'certified' ? 'done' : index === present ? 'current' : 'todo',
      ),
    );
  });

  it('name the day on which a stage was passed', () => {
    const [learning] = stageSteps(enrolment('practice'), {
      learning: '2026-10-05T00:00:00Z',
      practice: '2026-11-20T03:00:00Z',
    });
    expect(learning).toEqual({ stage: 'learning', state: 'done', note: 'passed', at: '2026-11-20T03:00:00Z' });
  });
});

describe('security.txt', () => {
  it('names a contact and expires half a year ahead', () => {
    const text = securityText('https://kakehashi.example', at('2026-11-23', '12:00'));
    expect(text).toContain('Contact: mailto:');
    expect(text).toContain('Expires: 2027-05-22T15:00:00.000Z');
  });
});
