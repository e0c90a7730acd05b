import { Injectable } from '@nestjs/common';
import { hiddenNames } from '#marking/anonymous-body';
import { WorksQueries } from '#marking/works.queries';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { type DataKind, Incident } from '#quarantine/incident.entity';
import { incidentLife } from '#quarantine/incident-status';
import { quarantineEvents } from '#quarantine/quarantine.events';
import { FindIncident } from './find-incident.js';
import { FollowErasure } from './follow-erasure.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import type { Erasure } from './redacted-text.js';
import { StubWords } from './stub-words.js';

/** A passage, word for word, and what it is. */
export interface MarkedPassage {
  readonly text: string;
  readonly kind: DataKind;
}

/**
 * Erases passages for good, from the text and from every copy of it, and shows the text again with stubs in their place. The event says
 * how many and where, never what. Nothing keeps the words: there is no way back.
 */
@Injectable()
export class RedactText {
  constructor(
    private readonly work: Work,
    private readonly find: FindIncident,
    private readonly follow: FollowErasure,
    private readonly works: WorksQueries,
    private readonly stubs: StubWords,
  ) {}

  run(actor: Person, id: number, version: number, passages: readonly MarkedPassage[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { incident } = await this.find.within(tx, actor, id, version);
      const status = next(incidentLife, incident.status, 'redact');
      const { enrolmentId } = incident;
      const erasures = await this.erasuresOf(tx, enrolmentId, passages);
      const before = await this.follow.before(tx, enrolmentId);
      const rows = await eraseAll(tx, id, erasures);
      const places = Object.values(rows).reduce((sum, count) => sum + count, 0);
      if (places === 0) throw new Problem(422, 'incident-desk.stands_nowhere', incidentDeskPaths.incident(id));
      await this.follow.within(tx, before, erasures);
      const kinds = [...new Set(passages.map(({ kind }) => kind))];
      await tx.update(
        Incident,
        { id },
        {
          ...{ status, handledAt: tx.now, handledBy: actor.id, rowVersion: version + 1 },
          ...{ passages: incident.passages + passages.length, places: incident.places + places },
          dataKinds: [...new Set([...incident.dataKinds.filter((kind) => kind !== 'other'), ...kinds])],
        },
      );
      await tx.record({
        name: quarantineEvents.redacted,
        subjectId: id,
        enrolmentId,
        before: { status: incident.status },
        after: { status, kind: incident.kind, passages: passages.length, dataKinds: kinds, rows },
      });
    });
  }

  /** The longest first, so that none hides in another; in a work a name in a passage may be hidden already. */
  private async erasuresOf(
    tx: Transaction,
    enrolmentId: number,
    passages: readonly MarkedPassage[],
  ): Promise<Erasure[]> {
    const hide = hiddenNames(await this.works.tellingNames(enrolmentId, tx));
    const all = passages.flatMap(({ text, kind }) =>
      [...new Set([text, hide(text)])].map((passage) => ({ passage, stub: this.stubs.of(kind) })),
    );
    return all
      .filter(({ passage }) => passage.replaceAll('■', '').trim().length > 1)
      .sort((one, other) => other.passage.length - one.passage.length);
  }
}

async function eraseAll(tx: Transaction, id: number, erasures: readonly Erasure[]): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const { passage, stub } of erasures) {
    const [found] = await tx.rows<{ rows: Record<string, number> }>('SELECT redact_passage($1, $2, $3) AS rows', [
      id,
      passage,
      stub,
    ]);
    for (const [table, count] of Object.entries(found?.rows ?? {})) rows[table] = (rows[table] ?? 0) + count;
  }
  return rows;
}
