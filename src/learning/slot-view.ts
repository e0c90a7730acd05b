import type { CourseProgressOf } from './course-progress.js';
import { fitting, openOffers, type Slot, slots } from './fits-slot.js';
import { nextView } from './next-view.js';

/** The picker of free minutes with what fits; without script each choice is a link. Null where only the check test is left. */
export function slotView({ standing, stored }: CourseProgressOf, chosen: Slot | null, path: string) {
  const offers = openOffers(standing, stored);
  if (offers.length === 0) return null;
  const found = chosen === null ? null : fitting(offers, chosen);
  return {
    choices: slots.map((minutes) => ({
      minutes,
      href: `${path}?minutes=${minutes}#slot`,
      current: minutes === chosen ? 'true' : null,
    })),
    chosen,
    found: found && {
      minutes: found.minutes,
      partly: found.partly,
      rows: found.offers.map(({ act, minutes, started }) => ({ ...nextView(act), minutes, started })),
    },
  };
}
