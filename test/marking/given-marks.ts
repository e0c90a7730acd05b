import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { HandInMarks } from '#marking/hand-in-marks';
import type { MarksDraft } from '#marking/marks-to-give';
import type { TestApp } from '../support/app';
import { actor } from '../support/given';

export interface Place {
  readonly id: number;
  readonly markerId: number;
  readonly ordinal: number;
  readonly status: string;
}

/** The places of a work that nobody declined, in order. */
export const placesOf = (house: TestApp, workId: number): Promise<Place[]> =>
  house.rows(
    `SELECT id, marker_id AS "markerId", ordinal, status FROM marker_assignments WHERE work_id = $1 AND status <> 'declined' ORDER BY ordinal`,
    [workId],
  );

/** The criteria of the published rubric. */
export const criteria = async (house: TestApp): Promise<string[]> =>
  (await house.get(CurriculumLibrary).latest()).document.practice.rubric.map(({ id }) => id);

/** The same level for every criterion, except where `values` says otherwise. */
export async function marks(
  house: TestApp,
  level: number,
  values: Record<string, number> = {},
  version = 1,
): Promise<MarksDraft> {
  const given = (await criteria(house)).map((criterion) => ({
    criterion,
    level: values[criterion] ?? level,
    comment: '',
  }));
  return { marks: given, comment: '聴き取りが丁寧です。次は期限を先に確かめてください。', version };
}

export async function handIn(house: TestApp, place: Place, draft: MarksDraft): Promise<void> {
  await house.get(HandInMarks).run(await actor(house, place.markerId), place.id, draft);
}

/** Fields of the marking page as a browser sends them. */
export const asFields = (draft: MarksDraft): Record<string, string> => ({
  comment: draft.comment ?? '',
  version: String(draft.version),
  ...Object.fromEntries(
    draft.marks.flatMap((mark, index) => [
      [`level-${index + 1}`, String(mark.level ?? '')],
      [`comment-${index + 1}`, mark.comment],
    ]),
  ),
});
