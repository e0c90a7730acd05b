import { Injectable } from '@nestjs/common';
import type { WorkBody } from './work-body.js';

/** A text as it was read, and the mark of the row that it stood in: any change of the row changes the mark. */
export interface ReadBody {
  readonly mark: string;
  readonly body: WorkBody;
}

/** More than lie open in front of all markers at one time; each takes some 50 KB, and some 25 KB more with what pages keep of it (0045). */
const MOST = 1_000;

/**
 * Texts of works that were opened lately, by assignment. Fetching and taking one apart is a fifth of what a marking page costs, and a text that was
 * handed in stays as it is: the page, its next visit, its saves without script and its handing in all read the same one. Nobody sees anything because it is
 * kept here: the database is asked each time who may read, and whether the row still bears the same mark (`xmin`); where it does, the text is not sent again.
 */
@Injectable()
export class ReadBodies {
  readonly #kept = new Map<number, ReadBody>();

  of(assignmentId: number): ReadBody | undefined {
    return this.#kept.get(assignmentId);
  }

  keep(assignmentId: number, read: ReadBody): ReadBody {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(assignmentId, read);
    return read;
  }
}
