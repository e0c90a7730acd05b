import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import type { TextKind } from './incident.entity.js';
import type { ViewerRole } from './text-view.entity.js';

export interface SeenText {
  readonly enrolmentId: number;
  readonly kind: TextKind;
  readonly textId: number;
}

/** A person with an account, or the request whose code was typed. */
export type Viewer = { readonly role: ViewerRole } & ({ readonly personId: number } | { readonly requestId: number });

/** Writes down that a text was in front of somebody; a second time on the same day it writes nothing. One statement, for several texts too. */
@Injectable()
export class SeeText {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, ...texts: readonly SeenText[]): Promise<void> {
    if (texts.length === 0) return;
    await this.work.once(SEE, [
      texts.map(({ enrolmentId }) => enrolmentId),
      texts.map(({ kind }) => kind),
      texts.map(({ textId }) => textId),
      viewer.role,
      'personId' in viewer ? viewer.personId : null,
      'requestId' in viewer ? viewer.requestId : null,
      this.clock.today(),
      this.clock.now(),
    ]);
  }
}

/** Whether it is written down already; all three are columns or parameters of the statement around it. */
export const reportSeenByMarker = (enrolment: string, marker: string, day: string): string =>
  `EXISTS (SELECT FROM text_views s WHERE s.kind = 'report' AND s.text_id = ${enrolment} AND s.viewer_id = ${marker} AND s.role = 'marker' AND s.day = ${day})`;

const SEE = `INSERT INTO text_views (enrolment_id, kind, text_id, role, viewer_id, request_id, day, first_at)
  SELECT t.enrolment_id, t.kind, t.text_id, $4, $5, $6, $7, $8 FROM unnest($1::int[], $2::text[], $3::int[]) AS t (enrolment_id, kind, text_id)
  ON CONFLICT ON CONSTRAINT once_a_day DO NOTHING`;
