import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor/actor.js';
import { Work } from '../database/work.js';
import { CANONICAL, GENESIS, type SealableEvent, sealOf } from './event-chain.js';

const SEAL_LOCK = 4_200_027;
const BATCH = 2_000;

/** Adds committed events to the hash chain. Writers never wait for one another: only this job, one at a time, touches the chain. */
@Injectable()
export class SealEvents {
  constructor(private readonly work: Work) {}

  /** Seals everything that waits; returns how many events were sealed. */
  async run(): Promise<number> {
    let sealed = 0;
    for (let batch = BATCH; batch === BATCH; sealed += batch) batch = await this.sealBatch();
    return sealed;
  }

  private sealBatch(): Promise<number> {
    return this.work.run(systemActor, async (tx) => {
      await tx.rows('SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK]);
      const waiting = await tx.rows<SealableEvent>(
        `SELECT e.id::text AS id, ${CANONICAL} AS canonical FROM events_to_seal w JOIN events e ON e.id = w.event_id ORDER BY e.id LIMIT ${BATCH}`,
      );
      if (waiting.length === 0) return 0;
      const [last] = await tx.rows<{ sequence: string; hash: string }>(
        'SELECT sequence, hash FROM event_seals ORDER BY sequence DESC LIMIT 1',
      );
      const hashes: string[] = [];
      for (const event of waiting) hashes.push(sealOf(hashes.at(-1) ?? last?.hash ?? GENESIS, event));
      const ids = waiting.map((event) => event.id);
      const previous = [last?.hash ?? GENESIS, ...hashes.slice(0, -1)];
      await tx.rows(
        `INSERT INTO event_seals (sequence, event_id, previous_hash, hash)
         SELECT $1::bigint + n, id, previous, hash FROM unnest($2::bigint[], $3::text[], $4::text[]) WITH ORDINALITY AS s (id, previous, hash, n)`,
        [last?.sequence ?? 0, ids, previous, hashes],
      );
      await tx.rows('DELETE FROM events_to_seal WHERE event_id = ANY ($1::bigint[])', [ids]);
      return waiting.length;
    });
  }
}
