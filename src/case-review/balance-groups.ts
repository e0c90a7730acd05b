/** Somebody to be seated, and what the groups are balanced over. */
export interface Seat {
  readonly enrolmentId: number;
  readonly bureau: string;
  readonly organisationId: number;
}

/**
 * Groups of at most `max`, as few and as equal as possible, in which regions and organisations are spread evenly.
 * Sorted by region and organisation, people are dealt out like cards: neighbours of the list never sit together.
 * The same people always give the same groups.
 */
export function balanceGroups(people: readonly Seat[], max: number): Seat[][] {
  const groups: Seat[][] = Array.from({ length: Math.ceil(people.length / max) }, () => []);
  for (const [index, person] of [...people].sort(byRegion).entries()) groups[index % groups.length]?.push(person);
  return groups;
}

/** The group for somebody who comes later: the smallest that admits them, then the one with the fewest neighbours; null where none is open. */
export function groupFor(person: Seat, groups: readonly OpenGroup[], max: number): number | null {
  const open = groups
    .map(({ seats, closedTo }, index) => ({
      index,
      size: seats.length,
      neighbours: neighboursIn(seats, person),
      closed: closedTo.includes(person.organisationId),
    }))
    .filter(({ size, closed }) => size < max && !closed);
  open.sort((a, b) => a.size - b.size || a.neighbours - b.neighbours || a.index - b.index);
  return open[0]?.index ?? null;
}

/** A group that may still take people; `closedTo` are the bodies of its trainer. */
export interface OpenGroup {
  readonly seats: readonly Seat[];
  readonly closedTo: readonly number[];
}

const byRegion = (a: Seat, b: Seat): number =>
  a.bureau.localeCompare(b.bureau, 'en') || a.organisationId - b.organisationId || a.enrolmentId - b.enrolmentId;

/** Colleagues weigh more than people of the same region. */
const neighboursIn = (members: readonly Seat[], person: Seat): number =>
  members.filter(({ bureau }) => bureau === person.bureau).length +
  10 * members.filter(({ organisationId }) => organisationId === person.organisationId).length;
