import { both, type Chart } from '#platform/charts/both';
import { progressToTarget } from '#platform/charts/progress-to-target';
import { addMonths, dayInJapan, instantInJapan } from '#platform/clock/clock';
import type { Say } from '#platform/locale/say';
import type { ShownFigures } from './shown-figures.js';
import { target } from './target.js';

const MONTHS_BETWEEN_TICKS = 6;
const APRIL = 4;
const at = (day: string): number => instantInJapan(day).getTime();

/** The certified people, month by month, against the target line. Ends today; the axis goes on to the day of the target. */
export function progressChart(months: ShownFigures['months'], national: boolean, now: Date, say: Say): Chart {
  const today = dayInJapan(now);
  const start = fiscalYearStart(months[0] ? `${months[0].month}-01` : today);
  const certified = months.at(-1)?.value ?? 0;
  const points = [...everyMonth(months, start, today), { at: now.getTime(), value: certified }];
  const words = {
    id: 'progress',
    title: say('reporting.figures.progressHeading'),
    desc: say('reporting.figures.progressDesc', { certified, target: target.people }),
  };
  const progress = {
    points,
    target: target.people,
    targetText: say(national ? 'reporting.figures.targetLine' : 'reporting.figures.nationalTargetLine', {
      count: target.people,
    }),
    nowText: say('reporting.figures.people', { count: certified }),
    unitText: say('reporting.figures.unit'),
    ticks: ticks(start),
    forecast: null,
  };
  return both((variant) => progressToTarget(words, progress, variant));
}

/** The count at the first day of each month: it stays where it was in months without a certificate. */
function everyMonth(months: ShownFigures['months'], start: string, today: string): { at: number; value: number }[] {
  const points: { at: number; value: number }[] = [];
  for (let day = start; day < today; day = addMonths(day, 1))
    points.push({ at: at(day), value: months.findLast(({ month }) => month < day.slice(0, 7))?.value ?? 0 });
  return points;
}

function fiscalYearStart(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return `${month < APRIL ? year - 1 : year}-04-01`;
}

function ticks(start: string): { at: number; label: string }[] {
  const days: string[] = [];
  for (let day = start; day < target.by; day = addMonths(day, MONTHS_BETWEEN_TICKS)) days.push(day);
  return [...days, target.by].map((day) => ({ at: at(day), label: `${day.slice(2, 4)}/${Number(day.slice(5, 7))}` }));
}
