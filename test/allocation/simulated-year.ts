import { chancesOf, dayFor } from '#allocation/forecast';

interface Place {
  readonly from: number;
  readonly work: { readonly namedFor: number; open: number; last: number };
  done: number | null;
}

/**
 * A year of marking, day by day: works come in, each goes to the two markers with the shortest piles, every marker works the own pile off in
 * order with effort that differs from work to work, and every fifth work needs a third mark. When a work comes in its day is named by what is
 * known then.
 */
export function simulatedYear(load: number, seed: number): { kept: number; named: number } {
  const random = mulberry(seed);
  const MARKERS = 8;
  const piles: Place[][] = Array.from({ length: MARKERS }, () => []);
  const effort = new Map<Place, number>();
  const all: Place[] = [];
  const works: Place['work'][] = [];
  const give = (work: Place['work'], marker: Place[], day: number) => {
    const place: Place = { from: day, work, done: null };
    effort.set(place, 0.4 + 1.6 * random());
    marker.push(place);
    all.push(place);
    work.open += 1;
  };
  for (let day = 0; day < 260; day += 1) {
    const wave = day % 65 < 15 ? 2 : 0.7;
    for (let many = (MARKERS / 2.2 / 1.2) * load * wave; many > random(); many -= 1) {
      const two = [...piles].sort((a, b) => a.length - b.length).slice(0, 2);
      const past = all.filter(({ done }) => done !== null).sort((a, b) => (b.done ?? 0) - (a.done ?? 0));
      const seen = [...past.slice(0, 200), ...all.filter(({ done }) => done === null).slice(0, 200)];
      const turnarounds = seen.map(({ from, done }) => ({ days: (done ?? day) - from, done: done !== null }));
      const perDay = 0.8;
      const places = two.map((pile) => ({ age: 0, pile: Math.floor(pile.length / perDay) }));
      const named = dayFor(chancesOf(places, { turnarounds, disagreement: 0.2, promisedDays: 10 }), 0.8);
      const work = { namedFor: day + named, open: 0, last: 0 };
      for (const marker of two) give(work, marker, day);
      if (day >= 40) works.push(work);
    }
    for (const pile of piles) {
      let hours = random() < 0.15 ? 0 : 0.7 + 0.6 * random();
      while (hours > 0 && pile[0]) {
        const place = pile[0];
        const left = (effort.get(place) ?? 0) - hours;
        hours = -left;
        effort.set(place, left);
        if (left > 0) break;
        pile.shift();
        place.done = day;
        place.work.open -= 1;
        if (place.work.open === 0 && place.work.last === 0 && random() < 0.2) {
          const other = [...piles].filter((one) => one !== pile).sort((a, b) => a.length - b.length)[0]!;
          place.work.last = -1;
          give(place.work, other, day);
        } else if (place.work.open === 0) place.work.last = day;
      }
    }
  }
  const finished = works.filter(({ open }) => open === 0);
  return { kept: finished.filter(({ last, namedFor }) => last <= namedFor).length, named: finished.length };
}

/** Numbers between 0 and 1 that are the same in every run. */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
