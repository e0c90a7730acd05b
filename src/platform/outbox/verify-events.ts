import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { CANONICAL, GENESIS, sealOf } from './event-chain.js';

export interface ChainReport {
  readonly checked: number;
  readonly waiting: number;
  /** The first event whose seal does not fit, or null where the chain is whole. */
  readonly broken: { readonly sequence: number; readonly eventId: string } | null;
}

interface Link {
  sequence: string;
  id: string;
  canonical: string;
  previous_hash: string;
  hash: string;
}

const PAGE = 5_000;

/** Walks the chain from the first seal and stops at the first link that does not hold. */
@Injectable()
export class VerifyEvents {
  constructor(private readonly reader: Reader) {}

  async run(): Promise<ChainReport> {
    const waiting = await this.reader.row<{ count: number }>('SELECT count(*)::int AS count FROM events_to_seal');
    let previous = GENESIS;
    let checked = 0;
    for (;;) {
      const links = await this.links(checked);
      for (const link of links) {
        const holds =
          Number(link.sequence) === checked + 1 &&
          link.previous_hash === previous &&
          link.hash === sealOf(previous, link);
        if (!holds)
          return { checked, waiting: waiting?.count ?? 0, broken: { sequence: checked + 1, eventId: link.id } };
        previous = link.hash;
        checked += 1;
      }
      if (links.length < PAGE) return { checked, waiting: waiting?.count ?? 0, broken: null };
    }
  }

  private links(after: number): Promise<Link[]> {
    return this.reader.rows(
      `SELECT s.sequence, s.previous_hash, s.hash, e.id::text AS id, ${CANONICAL} AS canonical
       FROM event_seals s JOIN events e ON e.id = s.event_id WHERE s.sequence > $1 ORDER BY s.sequence LIMIT ${PAGE}`,
      [after],
    );
  }
}
