import type { DataKind, IncidentSource, TextKind } from './incident.entity.js';

export interface FlaggedText {
  readonly enrolmentId: number;
  readonly kind: TextKind;
  readonly textId: number;
  readonly inReport: boolean;
  readonly readableSince: Date | null;
}

/** What is said about a text, and by whom; the note says where in the text, never what stands there. */
export interface Flag {
  readonly source: IncidentSource;
  readonly dataKinds: readonly DataKind[];
  readonly note: string;
}
