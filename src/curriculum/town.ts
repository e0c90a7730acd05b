import type { LocalizedText } from './localized-text.js';

export const handovers = ['information', 'introduced', 'accompanied', 'joint-meeting'] as const;
/** How a person is brought to a body: told of it, announced there, gone with, or met together. */
export type Handover = (typeof handovers)[number];

/** The referral exercise: an invented town with its bodies, and families to connect. */
export interface Town {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly aboutHtml: string;
  readonly asOf: string;
  readonly bodies: readonly TownBody[];
  readonly families: readonly TownFamily[];
}
export interface TownBody {
  readonly id: string;
  readonly name: string;
  readonly partner: string;
  readonly does: string;
  readonly limits: string;
  readonly hours: string;
  readonly languages: readonly string[];
  readonly interpretation: string | null;
}
/** `answer` is for afterwards. */
export interface TownFamily {
  readonly id: string;
  readonly title: LocalizedText;
  readonly html: string;
  readonly wish: string;
  readonly topics: readonly string[];
  readonly indicators: readonly string[];
  readonly answer: TownAnswer;
}
export interface TownAnswer {
  readonly connections: readonly Connection[];
  readonly alsoRight: readonly Judged[];
  readonly tempting: readonly Judged[];
  readonly explanation: string;
}
/** Connections of the same order may run side by side. */
export interface Connection {
  readonly body: string;
  readonly order: number;
  readonly how: Handover;
  readonly share: string;
  readonly reason: string;
}
export interface Judged {
  readonly body: string;
  readonly reason: string;
}
