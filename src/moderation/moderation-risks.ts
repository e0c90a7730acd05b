import type { AgreementMethod, Levels } from '#marking/agreement-rule';
import type { Risk } from './moderation-sample.js';

/** A released work as the sampler sees it. */
export interface ReleasedMarks {
  readonly workId: number;
  /** The edition by whose words it was marked. */
  readonly versionId: number;
  readonly method: AgreementMethod;
  readonly agreed: Levels;
  /** The two blind marks; `before`: how many works that marker had handed in earlier. */
  readonly marks: readonly { readonly markerId: number; readonly before: number; readonly levels: Levels }[];
}
export interface RiskBounds {
  readonly passLevel: number;
  /** A marker with fewer works than these is new. */
  readonly newMarkerWorks: number;
  /** Markers with a drift alarm. */
  readonly drifting: ReadonlySet<number>;
  /** Criteria of each edition that the newest one words differently. */
  readonly reworded: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Two levels apart in one criterion is much. */
const FAR = 2;

/** Why a work deserves a second look, in the order in which it is told. */
export function risksOf({ versionId, method, agreed, marks }: ReleasedMarks, bounds: RiskBounds): Risk[] {
  const risks: Risk[] = [];
  if (hangsOn(agreed, bounds.reworded.get(versionId), bounds.passLevel)) risks.push('rubric');
  const [first, second] = marks;
  const gaps = Object.entries(first?.levels ?? {}).map(([id, level]) =>
    Math.abs(level - (second?.levels[id] ?? level)),
  );
  if (method === 'third_marker' || gaps.some((gap) => gap >= FAR)) risks.push('disagreement');
  if (marks.some(({ markerId }) => bounds.drifting.has(markerId))) risks.push('drift');
  if (isBorderline(Object.values(agreed), bounds.passLevel)) risks.push('borderline');
  if (marks.some(({ before }) => before < bounds.newMarkerWorks)) risks.push('new_marker');
  return risks;
}

/** In a reworded criterion other words could move a level over the border: it is the pass level, or the one below. */
const hangsOn = (levels: Levels, reworded: ReadonlySet<string> | undefined, passLevel: number): boolean =>
  [...(reworded ?? [])].some((id) => levels[id] === passLevel || levels[id] === passLevel - 1);

/** Failed by one level in one criterion; or passed with at least half of the criteria just at the pass level. */
function isBorderline(levels: readonly number[], passLevel: number): boolean {
  const below = levels.filter((level) => level < passLevel);
  if (below.length > 0) return below.length === 1 && below[0] === passLevel - 1;
  return levels.filter((level) => level === passLevel).length * 2 >= levels.length;
}
