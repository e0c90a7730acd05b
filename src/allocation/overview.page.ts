import { markingPaths } from '#marking/marking.paths';
import { both, type Chart } from '#platform/charts/both';
import { loadBars } from '#platform/charts/load-bars';
import type { Say } from '#platform/locale/say';
import { allocationPaths } from './allocation.paths.js';
import { capacityOn } from './capacity.js';
import type { ExpectedWork } from './forecast-works.js';
import { type ListedMarker, PAGE_OF_MARKERS } from './markers.queries.js';
import { PAGE_OF_PLACES, type PlaceRow, type StandingRow, type Totals } from './places.queries.js';

interface Overview {
  readonly today: string;
  readonly totals: Totals;
  readonly markers: readonly ListedMarker[];
  readonly standings: readonly StandingRow[];
  readonly places: readonly PlaceRow[];
  readonly alarming: readonly ExpectedWork[];
  readonly markerId: number | null;
  readonly skipped: number;
  readonly from: string;
}

/** Who marks what, since when, what is late, and how full everybody is. */
export function overviewPage(reading: Overview, say: Say): object {
  const { today, totals, markers, standings, places, alarming, markerId, skipped, from } = reading;
  const people = markers.slice(0, PAGE_OF_MARKERS).map((marker) => {
    const standing = standings.find((one) => one.markerId === marker.id);
    const capacity = capacityOn(marker, today);
    const [away] = marker.away;
    return {
      ...{ name: marker.name, open: marker.open, capacity, usual: marker.usual },
      ...{ overdue: standing?.overdue ?? 0, oldest: standing?.oldest ?? null, done: standing?.done ?? 0 },
      full: capacity > 0 && marker.open >= capacity,
      only: marker.only.join(', '),
      uncleared: marker.uncleared,
      away: away ?? null,
      href: `${allocationPaths.overview}?marker=${marker.id}#places`,
      absenceHref: allocationPaths.absenceOf(marker.id),
    };
  });
  const shown = places.slice(0, PAGE_OF_PLACES);
  const last = shown.at(-1);
  const here = `${allocationPaths.overview}?${markerId ? `marker=${markerId}&` : ''}`;
  return {
    totals,
    chart: chartOf(people, say),
    alarming: alarming.slice(0, 10).map((work) => ({ ...work, percent: Math.round(100 * work.late) })),
    alarmCount: alarming.length,
    markers: people,
    nextMarkersHref:
      markers.length > PAGE_OF_MARKERS ? `${allocationPaths.overview}?skip=${skipped + PAGE_OF_MARKERS}` : null,
    firstMarkersHref: skipped > 0 ? allocationPaths.overview : null,
    onlyOf: markerId === null ? null : (people.find(({ href }) => href.includes(`=${markerId}#`))?.name ?? ''),
    allHref: allocationPaths.overview,
    places: shown.map((place) => ({
      ...place,
      late: place.dueOn < today,
      statusKey: `marking.assignment.${place.status}`,
    })),
    nextHref: places.length > shown.length && last ? `${here}from=${last.dueOn}_${last.id}#places` : null,
    firstHref: from === '' ? null : `${here}#places`,
    paths: { ...allocationPaths, queue: markingPaths.queue },
  };
}

function chartOf(
  people: readonly { name: string; open: number; overdue: number; capacity: number }[],
  say: Say,
): Chart | null {
  if (people.length === 0) return null;
  const words = {
    id: 'load',
    title: say('allocation.overview.chart'),
    desc: say('allocation.overview.chartNote'),
  };
  const loads = people.map(({ name, open, overdue, capacity }) => ({
    ...{ label: name, open, late: overdue, capacity },
    valueText: say('allocation.overview.ofCapacity', { open, capacity }),
  }));
  return both((variant) => loadBars(words, loads, variant));
}
