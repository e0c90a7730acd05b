import { planAndPace } from '#platform/charts/plan-and-pace';
import type { Variant } from '#platform/charts/svg';
import { dayInJapan } from '#platform/clock/clock';
import { withoutRuby } from '#platform/locale/ruby';
import { trusted } from '#platform/templates/trusted';
import { duration } from './duration.js';
import type { Saying } from './saying.js';
import type { StudyPlan } from './study-plan.js';

const WEEK = 7 * 86_400_000;

/** The plan and the own way as a picture, for wide pages and for phones. */
export function planChart({ facts, pace }: StudyPlan, saying: Saying) {
  const { plain } = saying;
  const [from, now, due] = [facts.startsAt.getTime(), facts.now.getTime(), facts.dueAt.getTime()];
  const time = (minutes: number) => withoutRuby(duration(minutes, saying));
  const words = {
    id: 'plan',
    title: plain('home.plan.heading'),
    desc: plain('home.plan.chart.desc', {
      done: time(pace.done),
      planned: time(pace.planned),
      total: time(pace.total),
    }),
  };
  const chart = {
    ...{ from, now, due, total: pace.total },
    done: way(facts),
    forecast: pace.forecast && {
      earliest: pace.forecast.earliest.getTime(),
      latest: pace.forecast.latest?.getTime() ?? null,
    },
    dueText: plain('home.plan.chart.due', { day: shortDay(facts.dueAt) }),
    nowText: plain('home.plan.chart.now', { time: time(pace.done) }),
    totalText: plain('home.plan.chart.total', { time: time(pace.total) }),
    planText: plain('home.plan.chart.plan'),
    ticks: weekEnds(facts)
      .filter((_, index) => index % 2 === 0)
      .map((at) => ({ at, label: shortDay(new Date(at)) })),
  };
  const draw = (variant: Variant) => trusted(planAndPace(words, chart, variant));
  return { wide: draw('wide'), narrow: draw('narrow') };
}

/** The numbers of the picture: at the end of each week the plan, and what was done by then (null: still to come). */
export function planRows({ facts, pace }: StudyPlan, saying: Saying) {
  const steps = way(facts);
  return weekEnds(facts)
    .slice(1)
    .map((at) => {
      const part = (at - facts.startsAt.getTime()) / (facts.dueAt.getTime() - facts.startsAt.getTime());
      const done = steps.findLast((step) => step.at <= at)?.value ?? 0;
      return {
        day: new Date(at),
        planned: duration(pace.total * Math.min(1, part), saying),
        done: at - WEEK < facts.now.getTime() ? duration(done, saying) : null,
      };
    });
}

/** How much was done at each instant at which something was, up to now. */
function way({ studied, startsAt, now }: StudyPlan['facts']): { at: number; value: number }[] {
  let value = 0;
  const points = studied.map(({ at, minutes }) => {
    value += minutes;
    return { at: Math.min(Math.max(at.getTime(), startsAt.getTime()), now.getTime()), value };
  });
  return [{ at: startsAt.getTime(), value: 0 }, ...points, { at: now.getTime(), value }];
}

function weekEnds({ startsAt, dueAt }: StudyPlan['facts']): number[] {
  const ends: number[] = [];
  for (let at = startsAt.getTime(); at < dueAt.getTime(); at += WEEK) ends.push(at);
  return ends;
}

const shortDay = (instant: Date): string => {
  const [, month, day] = dayInJapan(instant).split('-').map(Number);
  return `${month}/${day}`;
};
