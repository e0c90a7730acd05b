import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { markingPaths } from '#marking/marking.paths';
import { moderationPaths } from './moderation.paths.js';
import { type NoteRow, PAGE_OF_NOTES } from './notes.queries.js';

/** What moderators wrote about the marks of whoever reads this: by number, never by whose work it was or who wrote. */
export function notesPage(
  rows: readonly NoteRow[],
  curricula: ReadonlyMap<number, PublishedCurriculum>,
  before: number | null,
): object {
  const shown = rows.slice(0, PAGE_OF_NOTES);
  const last = rows.length > PAGE_OF_NOTES ? shown.at(-1) : null;
  return {
    ownHref: '/marking-quality/me',
    notes: shown.map((row) => noteView(row, curricula.get(row.curriculumVersionId) as PublishedCurriculum)),
    nextHref: last ? moderationPaths.notesBefore(last.id) : null,
    firstHref: before === null ? null : moderationPaths.notes,
  };
}

/** While the text is hidden its words are, too: in the note, in the marker's own comments and in what they quote. */
function noteView(row: NoteRow, { document }: PublishedCurriculum) {
  const hidden = row.hiddenSince !== null;
  return {
    ...{ blindNumber: row.blindNumber, round: row.round, notedAt: row.notedAt, unread: row.readAt === null },
    hidden,
    note: hidden ? null : row.note,
    href: markingPaths.assignment(row.assignmentId),
    action: moderationPaths.reading(row.id),
    criteria: document.practice.rubric
      .filter(({ id }) => row.levels !== null && row.own[id] !== undefined && row.own[id] !== row.levels[id])
      .map(({ id, title }) => {
        const comment = hidden ? '' : (row.comments[id] ?? '');
        const quotes = hidden ? [] : row.quotes.filter((one) => one.criterion === id).map(({ quote }) => quote);
        const silent = comment === '' && quotes.length === 0;
        return { title, own: row.own[id], theirs: row.levels?.[id] ?? null, comment, quotes, silent };
      }),
  };
}
