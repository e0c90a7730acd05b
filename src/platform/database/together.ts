import DataLoader from 'dataloader';

/** So many at most go in one statement. */
export const MOST = 32;
/** Whoever waits behind a statement that itself waits (for a row that a longer change holds) goes on without it, milliseconds. */
const PATIENCE = 50;

/**
 * What several requests want of the database at the same moment goes there as one statement: what a statement costs besides its rows is then
 * paid once (0041). Whoever finds nobody on the way goes at once; whoever comes meanwhile goes with the next. Nothing is remembered. What fails
 * together is tried one by one, so that nobody pays for another's fault. `ask` answers in the order in which it is asked; two with the same `key`
 * go one after the other.
 */
export function together<Asked, Answer>(
  ask: (all: readonly Asked[]) => Promise<readonly Answer[]>,
  key: (one: Asked) => unknown = (one) => one,
): (one: Asked) => Promise<Answer> {
  const queue = new Queue();
  const send = async (all: readonly Asked[]): Promise<(Answer | Error)[]> => {
    const answers = new Map<Asked, Answer | Error>();
    for (const turn of turns(all, key))
      for (const [index, answer] of (await answered(ask, turn)).entries()) answers.set(turn[index] as Asked, answer);
    return all.map((one) => answers.get(one) as Answer | Error);
  };
  const loader = new DataLoader<Asked, Answer>((all) => queue.pass(() => send(all)), {
    ...{ cache: false, maxBatchSize: MOST },
    batchScheduleFn: (ready) => queue.add(ready),
  });
  return (one) => loader.load(one);
}

async function answered<Asked, Answer>(
  ask: (all: readonly Asked[]) => Promise<readonly Answer[]>,
  all: readonly Asked[],
): Promise<readonly (Answer | Error)[]> {
  try {
    return await ask(all);
  } catch (error) {
    if (all.length === 1) return [error as Error];
    return (await Promise.all(all.map((one) => answered(ask, [one])))).flat();
  }
}

/** The first of each key, then the second of each, and so on. */
function turns<Asked>(all: readonly Asked[], key: (one: Asked) => unknown): Asked[][] {
  const seen = new Map<unknown, number>();
  const found: Asked[][] = [];
  for (const one of all) {
    const turn = seen.get(key(one)) ?? 0;
    seen.set(key(one), turn + 1);
    found[turn] ??= [];
    found[turn].push(one);
  }
  return found;
}

/** Lets one after the other pass. */
class Queue {
  private readonly waiting: (() => void)[] = [];
  private onTheWay = 0;

  add(ready: () => void): void {
    this.waiting.push(ready);
    this.next();
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    this.onTheWay += 1;
    let counted = true;
    const leave = () => {
      if (counted) this.onTheWay -= 1;
      counted = false;
      this.next();
    };
    const patience = setTimeout(leave, PATIENCE);
    try {
      return await work();
    } finally {
      clearTimeout(patience);
      leave();
    }
  }

  private next(): void {
    const ready = this.onTheWay === 0 ? this.waiting.shift() : undefined;
    // When all that arrived in this turn of the event loop has been read.
    if (ready) setImmediate(ready);
  }
}

/**
 * The statement for many at once: `$1` to `$n` are lists of these types, `place` says whose a row is. Lists look alike to the planner (0012), and each
 * question is planned as it is by itself: one after the other, its rows in their order.
 */
export function forMany(sql: string, types: readonly string[]): string {
  const lists = types.map((type, index) => `(SELECT $${index + 1}::${type}[])`);
  const names = types.map((_, index) => `p${index + 1}`);
  const own = `${sql.replaceAll(/\$(\d)/g, 'asked.p$1')} OFFSET 0`;
  return `SELECT asked.place::int, own.* FROM unnest(${lists}) WITH ORDINALITY AS asked (${names}, place) CROSS JOIN LATERAL (${own}) own`;
}
