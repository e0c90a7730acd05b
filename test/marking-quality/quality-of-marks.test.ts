import { markerTrust } from '#marking-quality/marker-trust';
import type { BlindMarks } from '#marking-quality/quality-marks.queries';
import { qualityOfMarks } from '#marking-quality/quality-of-marks';
import type { MarkerQuality, QualityDocument } from '#marking-quality/quality-report';
import { seededChance } from '#rater-statistics/seeded-chance';

const scale = { tolerance: 1, passLevel: 3, criteria: ['a', 'b', 'c', 'd'] };

/** Works of three markers in turn; `lean` is what a marker adds, by the number of the work. */
function marks(
  works: number,
  lean: (marker: number, work: number) => number,
  wild: readonly number[] = [],
): BlindMarks[] {
  const chance = seededChance(5);
  return Array.from({ length: works }, (_, work) => {
    const deserved = scale.criteria.map(() => 2 + Math.floor(chance() * 3));
    const given = [work % 3, (work + 1) % 3].map((marker) => {
      const level = (criterion: number) =>
        wild.includes(marker)
          ? 1 + Math.floor(chance() * 5)
          : (deserved[criterion] ?? 3) + (chance() < Math.abs(lean(marker, work)) ? Math.sign(lean(marker, work)) : 0);
      const levels = Object.fromEntries(
        scale.criteria.map((id, criterion) => [id, Math.min(5, Math.max(1, level(criterion)))]),
      );
      return { markerId: 100 + marker, workId: work, levels, sinceCleared: true, at: work };
    });
    const agreed = Object.fromEntries(
      scale.criteria.map((id) => [id, Math.min(...given.map(({ levels }) => levels[id] ?? 3))]),
    );
    return given.map((one) => ({ ...one, agreed }));
  }).flat();
}

function quality(some: readonly BlindMarks[]): QualityDocument {
  const steps = qualityOfMarks(some, [], scale);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const trustOf = (document: QualityDocument, marker: number) =>
  markerTrust(document.markers.find(({ markerId }) => markerId === 100 + marker) as MarkerQuality);

describe('the quality of marks', () => {
  it('is good where all mark alike, and says how much that rests on', () => {
    const found = quality(marks(60, () => 0.1));
    expect(found.works).toBe(60);
    for (const { kappa } of found.pairs) expect(kappa).toBeGreaterThan(0.7);
    for (const { alpha, interval } of found.criteria) {
      expect(alpha).toBeGreaterThan(0.6);
      expect(interval?.low).toBeLessThan(alpha ?? 0);
    }
    expect(found.rasch).toEqual({ converged: true, subsets: 1 });
    for (const marker of [0, 1, 2]) expect(trustOf(found, marker)).toMatchObject({ trust: 'good', finding: 'good' });
  });

  it('sees who is strict all the time', () => {
    const found = quality(marks(90, (marker) => (marker === 2 ? -0.6 : 0.05)));
    const severe = found.markers.find(({ markerId }) => markerId === 102)?.severity;
    expect(severe?.measure).toBeGreaterThan(2 * (severe?.error ?? 0));
    expect(severe?.levels).toBeLessThan(-0.3);
    expect(['watch', 'act']).toContain(trustOf(found, 2).trust);
    expect(['strict', 'drift_strict', 'differs']).toContain(trustOf(found, 2).finding);
  });

  it('sounds the alarm for who becomes strict, and for nobody else', () => {
    const found = quality(marks(90, (marker, work) => (marker === 1 && work > 55 ? -0.7 : 0.1)));
    expect(trustOf(found, 1)).toMatchObject({ trust: 'act', finding: 'drift_strict' });
    for (const marker of [0, 2]) {
      const drift = found.markers.find(({ markerId }) => markerId === 100 + marker)?.drift;
      expect(drift?.alarm === null || drift?.echo).toBe(true);
      expect(trustOf(found, marker).trust).not.toBe('act');
    }
  });

  it('sees who throws dice', () => {
    const found = quality(marks(90, () => 0.05, [0]));
    expect(trustOf(found, 0).trust).toBe('act');
    expect(found.markers[0]?.severity?.infit).toBeGreaterThan(found.markers[1]?.severity?.infit ?? 9);
  });

  it('says nothing with too few works, and nothing at all without', () => {
    const few = quality(marks(9, () => 0.1));
    expect(few.pairs.every(({ kappa }) => kappa === null)).toBe(true);
    expect(few.criteria.every(({ alpha }) => alpha === null)).toBe(true);
    expect(few.rasch).toBe(null);
    expect(trustOf(few, 0)).toMatchObject({ trust: 'unknown', finding: 'too_few' });
    expect(quality([])).toMatchObject({ works: 0, markers: [], pairs: [], rasch: null, drift: null });
  });
});
