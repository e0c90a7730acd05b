import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { anonymousBody } from './anonymous-body.js';
import { freshBlindNumber } from './blind-number.js';
import { markingEvents } from './marking.events.js';
import { WantMarkers } from './want-markers.js';
import { HandedInWork, type WorkKind } from './work.entity.js';
import type { WorkBody } from './work-body.js';
import { workDifference } from './work-difference.js';
import { WorksQueries } from './works.queries.js';

export interface NewWork {
  readonly enrolmentId: number;
  readonly kind: WorkKind;
  readonly round: number;
  readonly body: WorkBody;
  /** People who know whose work it is; they mark it only where nobody else can. */
  readonly familiar?: readonly number[];
}

/** A piece of work comes in to be marked: frozen, without names, and at once in the hands of two trainers. */
@Injectable()
export class HandInWork {
  constructor(
    private readonly works: WorksQueries,
    private readonly want: WantMarkers,
  ) {}

  async within(tx: Transaction, input: NewWork): Promise<HandedInWork> {
    const { enrolmentId, kind, round, familiar = [] } = input;
    const now = anonymousBody(input.body, await this.works.tellingNames(enrolmentId, tx));
    const before = await this.works.lastBody(enrolmentId, kind, tx);
    const body = before ? { ...now, difference: workDifference(before.body, now, before.round) } : now;
    const blindNumber = await freshBlindNumber((number) => this.works.hasNumber(number, tx));
    const work = await tx.insert(HandedInWork, {
      enrolmentId,
      kind,
      round,
      blindNumber,
      body,
      familiar: [...familiar],
      contested: [],
      status: 'waiting',
      handedInAt: tx.now,
    });
    await tx.record({ name: markingEvents.workHandedIn, subjectId: work.id, enrolmentId, after: { kind, round } });
    await this.want.within(tx, work);
    return work;
  }
}
