/** A marker with the works in hand, and how many there may be at most. */
export interface Marker {
  readonly id: number;
  readonly capacity: number;
  readonly open: number;
  /** How many there ever were: of two who are equally free, the one with fewer comes first. */
  readonly ever: number;
}

/** A work with vacant places, and who may take one. `reluctant`: only where nobody else is left. */
export interface WantedWork {
  readonly id: number;
  readonly places: number;
  readonly willing: readonly number[];
  readonly reluctant: readonly number[];
}

export interface Plan {
  readonly given: readonly { readonly workId: number; readonly markerId: number }[];
  /** Works that keep a vacant place, because everybody who may mark them is full. */
  readonly lacking: readonly number[];
}

/**
 * Gives vacant places to markers so that as many as possible are filled, nobody gets more than fits, nobody gets a work twice, and the
 * fullest marker is as little full as possible (works in hand ÷ capacity).
 *
 * An optimal semi-matching by cost-reducing paths: each place goes to the least full marker that can be reached by passing places on
 * (N. Harvey, R. Ladner, L. Lovász, T. Tamir, Semi-matchings for bipartite graphs and load balancing, Journal of Algorithms 59, 2006,
 * algorithm ASM1), here with capacities and with two places to a work. Works and markers are taken in the order of their ids, so that
 * the same question always gets the same answer.
 */
export function balance(works: readonly WantedWork[], markers: readonly Marker[]): Plan {
  const table = new Table(markers);
  const inOrder = [...works].sort((a, b) => a.id - b.id);
  for (const work of inOrder)
    for (let place = 0; place < work.places; place += 1) table.place(work, inOrder, 'willing');
  const short = () => inOrder.filter(({ id, places }) => table.holdersOf(id).length < places);
  for (const work of short())
    for (let place = table.holdersOf(work.id).length; place < work.places; place += 1)
      table.place(work, inOrder, 'anybody');
  const given = inOrder.flatMap(({ id: workId }) => table.holdersOf(workId).map((markerId) => ({ workId, markerId })));
  return { given, lacking: short().map(({ id }) => id) };
}

type Whom = 'willing' | 'anybody';

class Table {
  private readonly markers: ReadonlyMap<number, Marker>;
  private readonly holders = new Map<number, number[]>();
  private readonly piles = new Map<number, number[]>();

  constructor(markers: readonly Marker[]) {
    this.markers = new Map([...markers].sort((a, b) => a.id - b.id).map((marker) => [marker.id, marker]));
  }

  holdersOf(workId: number): readonly number[] {
    return this.holders.get(workId) ?? [];
  }

  /** One more place of `work` for the least full marker that can be reached; nothing where nobody has room. */
  place(work: WantedWork, works: readonly WantedWork[], whom: Whom): void {
    const { from, passedBy } = this.reach(work, new Map(works.map((one) => [one.id, one])), whom);
    const roomy = [...from.keys()].flatMap((id) => {
      const marker = this.markers.get(id);
      return marker && this.loadOf(marker) < marker.capacity ? [marker] : [];
    });
    const [end] = roomy.sort(
      (a, b) => this.shareWithOneMore(a) - this.shareWithOneMore(b) || a.ever - b.ever || a.id - b.id,
    );
    if (end) this.passOn(end.id, work.id, from, passedBy);
  }

  /** Who can be reached: from which work a marker would get a place, and which marker passes a work on. */
  private reach(start: WantedWork, works: ReadonlyMap<number, WantedWork>, whom: Whom) {
    const from = new Map<number, number>();
    const passedBy = new Map<number, number>();
    const queue = [start];
    for (let work = queue.shift(); work; work = queue.shift())
      for (const marker of this.candidates(work, work === start ? whom : 'willing'))
        if (!from.has(marker)) {
          from.set(marker, work.id);
          for (const other of this.piles.get(marker) ?? [])
            if (other !== start.id && !passedBy.has(other)) {
              passedBy.set(other, marker);
              queue.push(works.get(other) as WantedWork);
            }
        }
    return { from, passedBy };
  }

  private candidates(work: WantedWork, whom: Whom): number[] {
    const may = whom === 'willing' ? work.willing : [...work.willing, ...work.reluctant];
    return may.filter((id) => this.markers.has(id) && !this.holdersOf(work.id).includes(id));
  }

  /** Hands places on along the way that was found, from its end back to the work that began it. */
  private passOn(
    end: number,
    start: number,
    from: ReadonlyMap<number, number>,
    passedBy: ReadonlyMap<number, number>,
  ): void {
    for (let marker = end; ; ) {
      const work = from.get(marker) as number;
      this.holders.set(work, [...this.holdersOf(work), marker]);
      this.piles.set(marker, [...(this.piles.get(marker) ?? []), work]);
      if (work === start) return;
      const giver = passedBy.get(work) as number;
      this.holders.set(
        work,
        this.holdersOf(work).filter((id) => id !== giver),
      );
      this.piles.set(
        giver,
        (this.piles.get(giver) ?? []).filter((id) => id !== work),
      );
      marker = giver;
    }
  }

  private loadOf(marker: Marker): number {
    return marker.open + (this.piles.get(marker.id)?.length ?? 0);
  }

  private shareWithOneMore(marker: Marker): number {
    return (this.loadOf(marker) + 1) / marker.capacity;
  }
}
