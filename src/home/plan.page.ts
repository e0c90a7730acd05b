import { daysBetween } from '#platform/clock/clock';
import { dateText, dateTimeText } from '#platform/locale/dates';
import type { TrustedHtml } from '#platform/templates/trusted';
import { remaining } from './days-left.js';
import { duration } from './duration.js';
import { planChart, planRows } from './plan-chart.js';
import type { Saying } from './saying.js';
import type { StudyPlan } from './study-plan.js';

const TONES = { done: 'success', on_time: 'success', close: 'warning', late: 'warning', unknown: 'neutral' } as const;

/** How stage 1 gets on: what is left, the pace it needs and has, when it would be over, and the same as a picture. */
export function planPart(plan: StudyPlan, saying: Saying): object {
  const { facts, pace } = plan;
  const { days, hours, key } = remaining(facts.dueAt, saying.now);
  const time = (minutes: number) => duration(minutes, saying);
  const perWeek = (minutes: number) => saying.say('home.plan.perWeek', { time: time(minutes) });
  return {
    outlook: pace.outlook,
    tone: TONES[pace.outlook],
    finish: finish(plan, saying),
    against: against(plan, saying),
    left: saying.say('home.plan.leftOf', { left: time(pace.left), total: time(pace.total) }),
    due: saying.say('home.plan.dueAt', { due: dateTimeText(saying.language, facts.dueAt) }),
    remaining: saying.say(`home.remaining.${key}`, { days, hours }),
    needed: perWeek(pace.neededPerWeek),
    recent: perWeek(pace.recentPerWeek),
    difference: saying.say(pace.behind > 0 ? 'home.plan.behind' : 'home.plan.ahead', {
      time: time(Math.abs(pace.behind)),
    }),
    chart: planChart(plan, saying),
    weeks: planRows(plan, saying),
  };
}

/** When it would be over, said as a span: two paces seldom agree, and neither is a promise. */
function finish({ pace: { forecast, done } }: StudyPlan, { say, language }: Saying): TrustedHtml {
  if (done === 0) return say('home.plan.finish.notBegun');
  if (!forecast) return say('home.plan.finish.unknown');
  const from = dateText(language, forecast.earliest);
  if (!forecast.latest) return say('home.plan.finish.open', { from });
  const to = dateText(language, forecast.latest);
  return from === to ? say('home.plan.finish.one', { from }) : say('home.plan.finish.range', { from, to });
}

/** The later end against the deadline. */
function against({ pace: { forecast }, facts: { dueAt } }: StudyPlan, { say }: Saying): TrustedHtml | null {
  if (!forecast?.latest) return null;
  const days = daysBetween(forecast.latest, dueAt);
  if (days === 0) return say('home.plan.against.on');
  return say(days > 0 ? 'home.plan.against.before' : 'home.plan.against.after', { days: Math.abs(days) });
}
