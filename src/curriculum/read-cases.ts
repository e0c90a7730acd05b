import type { CaseDocuments } from './case-documents.js';
import { casePackSchema, checkCasePack } from './case-pack.schema.js';
import { checkSimulation } from './check-simulation.js';
import type { CurriculumFiles } from './curriculum-files.js';
import type { Known } from './known.js';
import type { Criterion } from './practice-document.js';
import { readShelf } from './read-shelf.js';
import { checkRewriting, rewritingSchema } from './rewriting.schema.js';
import { simulationSchema } from './simulation.schema.js';
import { checkTown, townSchema } from './town.schema.js';
import { checkWorkedExample, workedExampleSchema } from './worked-example.schema.js';

/** Case packs, simulated consultations, the referral exercise, plain-Japanese exercises and the examples for markers. */
export const readCases = (
  files: CurriculumFiles,
  known: Known,
  rubric: readonly Criterion[] | null,
): CaseDocuments => ({
  packs: readShelf(files, '3-case-review/packs', casePackSchema(known), checkCasePack),
  simulations: readShelf(files, '2-practice/simulations', simulationSchema(known), checkSimulation),
  towns: readShelf(files, 'referral', townSchema(known), checkTown),
  rewritings: readShelf(files, 'plain-japanese', rewritingSchema(known), checkRewriting),
  examples: readShelf(
    files,
    '2-practice/examples',
    workedExampleSchema(known),
    (example, place) => rubric && checkWorkedExample(example, place, rubric),
  ),
});
