import { markingPaths } from './marking.paths.js';
import { type MarksToTakeBack, TAKE_BACK_MINUTES } from './marks-to-take-back.queries.js';

const MINUTE = 60_000;

/** What can still be taken back, and how long. */
export const takeBackView = (marks: readonly MarksToTakeBack[], now: Date) =>
  marks.map(({ id, blindNumber, handedInAt }) => {
    const until = new Date(handedInAt.getTime() + TAKE_BACK_MINUTES * MINUTE);
    const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE));
    return { blindNumber, until, minutes, action: markingPaths.takingBack(id) };
  });
