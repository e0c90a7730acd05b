import type { Clock } from '#platform/clock/clock';

/** Something that happened to somebody at an instant. `lane` keeps the steps of one person in their order; null runs alone. */
export interface Step {
  readonly at: Date;
  readonly lane: string | null;
  run(): Promise<void>;
}

const AT_ONCE = 8;

/** Steps of many people, played in the order of time with the clock standing at each instant; some at once where they concern different people. */
export class History {
  private readonly steps: Step[] = [];

  constructor(private readonly clock: Clock) {}

  add(at: Date, lane: string | null, run: () => Promise<void>): void {
    this.steps.push({ at, lane, run });
  }

  /** Plays what lies before `until`. `told` is called now and then with how many of how many steps are done. */
  async play(until: Date, told: (done: number, all: number) => void): Promise<void> {
    const due = this.steps.filter((step) => step.at < until).sort((a, b) => a.at.getTime() - b.at.getTime());
    let batch: Step[] = [];
    for (const [index, step] of due.entries()) {
      if (step.lane === null || batch.length === AT_ONCE || batch.some((other) => other.lane === step.lane))
        batch = await this.flush(batch);
      batch.push(step);
      if (step.lane === null) batch = await this.flush(batch);
      if (index % 500 === 0) told(index, due.length);
    }
    await this.flush(batch);
    told(due.length, due.length);
  }

  private async flush(batch: Step[]): Promise<Step[]> {
    await Promise.all(batch.map((step) => this.clock.at(step.at, step.run)));
    return [];
  }
}
