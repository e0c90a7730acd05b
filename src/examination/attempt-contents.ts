import { Injectable } from '@nestjs/common';

/** What an attempt consists of. The table refuses to change any of it. */
export interface AttemptContent {
  readonly enrolmentId: number;
  readonly itemIds: readonly string[];
  readonly seed: number;
}

const MOST = 5_000;

/**
 * Attempts that were looked at lately, so that a save can read its form without asking for them again. Whose an attempt is, whether it runs and what was
 * answered is not among it: that is asked each time.
 */
@Injectable()
export class AttemptContents {
  readonly #known = new Map<number, AttemptContent>();

  of(id: number): AttemptContent | undefined {
    return this.#known.get(id);
  }

  note(id: number, { enrolmentId, itemIds, seed }: AttemptContent): void {
    if (this.#known.has(id)) return;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= MOST && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(id, { enrolmentId, itemIds, seed });
  }
}
