import { both, type Chart } from '#platform/charts/both';
import { stageFunnel } from '#platform/charts/stage-funnel';
import type { Say } from '#platform/locale/say';
import { reachedSteps } from './reached.js';
import type { ShownFigures } from './shown-figures.js';

/** How many came to each step, over all cohorts; a bar that may not be shown stays empty. */
export function funnelChart(total: ShownFigures['total'], say: Say): Chart {
  const stages = reachedSteps.map((step, index) => {
    const { count } = total[step];
    const before = index === 0 ? null : total[reachedSteps[index - 1] ?? step].count;
    return {
      label: say(`reporting.reachedShort.${step}`),
      count: count ?? 0,
      countText: count === null ? say('reporting.figures.hidden') : say('reporting.figures.people', { count }),
      shareText: count !== null && before ? `${Math.round((100 * count) / before)}%` : '',
    };
  });
  const words = {
    id: 'funnel',
    title: say('reporting.figures.funnelHeading'),
    desc: stages.map(({ label, countText }) => `${label} ${countText}`).join(', '),
  };
  return both((variant) => stageFunnel(words, stages, variant));
}
