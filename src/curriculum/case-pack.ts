import type { LegalSource } from './legal-source.js';
import type { LocalizedText } from './localized-text.js';

export const caseMethods = ['incident-process', 'pcagip', 'nonaka'] as const;
export type CaseMethod = (typeof caseMethods)[number];

/** An invented case for a group of stage 3. Members see the incident and the layers that were opened, nothing else. */
export interface CasePack {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly method: CaseMethod;
  readonly minutes: number;
  readonly topics: readonly string[];
  readonly indicators: readonly string[];
  readonly goals: readonly string[];
  readonly incidentHtml: string;
  readonly layers: readonly CaseLayer[];
  readonly guide: FacilitatorGuide;
  readonly plan: ModelPlan;
  readonly asOf: string;
  readonly references: readonly LegalSource[];
}
/** Facts that are told when the group asks for them; `opens` says to which questions they answer. */
export interface CaseLayer {
  readonly id: string;
  readonly title: string;
  readonly opens: string;
  readonly html: string;
}
export interface FacilitatorGuide {
  readonly preparation: string;
  readonly timetable: readonly { readonly minutes: number; readonly what: string }[];
  readonly questions: readonly string[];
  readonly pitfalls: readonly { readonly view: string; readonly response: string }[];
  readonly care: string;
  readonly closing: string;
}
/** One defensible way, not the only one. */
export interface ModelPlan {
  readonly wish: string;
  readonly order: string;
  readonly steps: readonly PlanStep[];
  readonly avoid: readonly string[];
  readonly followUp: string;
  readonly otherWays: string;
}
/** `partner` is a code of partner-types, null where the window itself acts. */
export interface PlanStep {
  readonly partner: string | null;
  readonly body: string;
  readonly act: string;
  readonly share: string;
  readonly when: string;
  readonly why: string;
}
