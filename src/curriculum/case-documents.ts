import type { CasePack } from './case-pack.js';
import type { Rewriting } from './rewriting.js';
import type { Simulation } from './simulation.js';
import type { Town } from './town.js';
import type { WorkedExample } from './worked-example.js';

/** What is worked through besides lessons and questions. Each folder may be empty while its content is being written. */
export interface CaseDocuments {
  readonly packs: readonly CasePack[];
  readonly simulations: readonly Simulation[];
  readonly towns: readonly Town[];
  readonly rewritings: readonly Rewriting[];
  readonly examples: readonly WorkedExample[];
}

/** What a version contains that was frozen before there were cases. */
export const noCases: CaseDocuments = { packs: [], simulations: [], towns: [], rewritings: [], examples: [] };
