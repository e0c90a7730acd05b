import { type Chart, both } from './chart.js';
import { progressToTarget } from '#platform/charts/progress-to-target';
import { addMonths, dayInJapan, instantInJapan } from '#platform/clock/clock';
import type { Say } from './say.js';
import type { ShownFigures } from './shown-figures.js';
import { target } from './target.js';

const MONTHS_BETWEEN_TICKS = 6;
const APRIL = 4;
const at = (day: string): number => instantInJapan(day).getTime();

/** The certified people, month by month, against the target line. Ends today; the axis goes on to the day of the target. */
export function progressChart(months: ShownFigures['months'], now: Date, say: Say): Chart {
  const today = dayInJapan(now);
  const start = fiscalYearStart(months[0] ? `${months[0].month}-01` : today);
  const certified = months.at(-1)?.value ?? 0;
  const points = [
    { at: at(start), value: 0 },
    ...months.slice(0, -1).map(({ month, value }) => ({ at: at(addMonths(`${month}-01`, 1)), value })),
    { at: now.getTime(), value: certified },
  ];
  const words = {
    id: 'progress',
    title: say('reporting.figures.progressHeading'),
    desc: say('reporting.figures.progressDesc', { certified, target: target.people }),
  };
  const progress = {
    points,
    target: target.people,
    targetText: say('reporting.figures.targetLine', { count: target.people }),
    nowText: say('reporting.figures.people', { count: certified }),
    unitText: say('reporting.figures.unit'),
    ticks: ticks(start),
    forecast: null,
  };
  return both((variant) => progressToTarget(words, progress, variant));
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
