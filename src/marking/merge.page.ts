import { levelName } from '#curriculum/level-name';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import { markingPaths } from './marking.paths.js';
import type { Desk } from './marking-desk.js';
import { fieldOf } from './marks.form.js';
import { deskDraftKey } from './marks.page.js';
import type { MarkConflict } from './merge-marks.js';

/** Criterion by criterion: what is kept beside what was just sent, and what shall stand. Both can be changed before they are kept. */
export function mergePage(desk: Desk, conflicts: readonly MarkConflict[], language: Language): object {
  const { assignment, curriculum } = desk;
  const { rubric } = curriculum.document.practice;
  const nameOf = (level: number) => `${level} ${withoutRuby(levelName(curriculum.document.levels, level, language))}`;
  return {
    titleValues: { number: assignment.blindNumber },
    assignment,
    action: markingPaths.marks(assignment.id),
    backHref: markingPaths.assignment(assignment.id),
    draftKey: deskDraftKey(assignment),
    version: desk.assignment.rowVersion,
    conflicts: conflicts.map(({ criterion, kept, sent }, index) => {
      const found = rubric.find(({ id }) => id === criterion);
      const levels = [...new Set([sent.level, kept.level])].filter((level) => level !== null);
      return {
        place: index + 1,
        title: found?.title ?? null,
        levelField: found ? fieldOf('level', rubric, found.id) : null,
        commentField: found ? fieldOf('comment', rubric, found.id) : 'comment',
        versionField: found ? fieldOf('version', rubric, found.id) : 'version',
        version: kept.version,
        keptLevel: kept.level && nameOf(kept.level),
        sentLevel: sent.level && nameOf(sent.level),
        kept: kept.comment,
        sent: sent.comment,
        chosen: String(sent.level ?? kept.level ?? ''),
        levels: found ? levels.map((level) => ({ value: String(level), label: nameOf(level) })) : [],
      };
    }),
  };
}
