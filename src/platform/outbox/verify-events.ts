import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { CANONICAL, GENESIS, sealOf } from './event-chain.js';

export interface ChainReport {
  readonly checked: number;
  readonly waiting: number;
  /** The first place where the chain does not hold and the event it belongs to, or null where the chain is whole. */
  readonly broken: { readonly sequence: number; readonly eventId: string } | null;
}

interface Link {
  sequence: string;
  id: string;
  /** Null where the event itself is gone. */
  canonical: string | null;
  previous_hash: string;
  hash: string;
}

const PAGE = 5_000;

/** Walks the chain from the first seal and stops at the first link that does not hold. */
@Injectable()
export class VerifyEvents {
  constructor(private readonly reader: Reader) {}

  async run(): Promise<ChainReport> {
    const waiting =
      (await this.reader.row<{ count: number }>('SELECT count(*)::int AS count FROM events_to_seal'))?.count ?? 0;
    const unsealed = await this.firstWithoutSeal();
    let previous = GENESIS;
    let checked = 0;
    for (;;) {
      const links = await this.links(checked);
      for (const link of links) {
        const sequence = checked + 1;
        const missing = Number(link.sequence) !== sequence;
        if (missing || !holds(link, previous))
          return { checked, waiting, broken: { sequence, eventId: (missing && unsealed) || link.id } };
        previous = link.hash;
        checked = sequence;
      }
      if (links.length < PAGE)
        return { checked, waiting, broken: unsealed ? { sequence: checked + 1, eventId: unsealed } : null };
    }
  }

  private links(after: number): Promise<Link[]> {
    return this.reader.rows(
      `SELECT s.sequence, s.previous_hash, s.hash, s.event_id::text AS id, CASE WHEN e.id IS NOT NULL THEN ${CANONICAL} END AS canonical
       FROM event_seals s LEFT JOIN events e ON e.id = s.event_id WHERE s.sequence > $1 ORDER BY s.sequence LIMIT ${PAGE}`,
      [after],
    );
  }

  /** An event that neither has a seal nor waits for one: somebody took it away. */
  private async firstWithoutSeal(): Promise<string | null> {
    const row = await this.reader.row<{ id: string }>(
      `SELECT e.id::text AS id FROM events e
       WHERE NOT EXISTS (SELECT FROM event_seals s WHERE s.event_id = e.id) AND NOT EXISTS (SELECT FROM events_to_seal w WHERE w.event_id = e.id)
       ORDER BY e.id LIMIT 1`,
    );
    return row?.id ?? null;
  }
}

const holds = ({ id, canonical, previous_hash, hash }: Link, previous: string): boolean =>
  canonical !== null && previous_hash === previous && hash === sealOf(previous, { id, canonical });
