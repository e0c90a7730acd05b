import { settingOf } from '#admissions/setting-of';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { workingDaysAfter } from '#platform/clock/working-days';
import { FRESH_EYES } from './fresh-eyes.js';
import { markingPaths } from './marking.paths.js';
import { PAGE_OF_ASSIGNMENTS, type Pile } from './pile.queries.js';

interface Queue extends Readonly<Omit<Pile, 'takeBack'>> {
  readonly state: 'open' | 'done';
  readonly takeBack: readonly object[];
  readonly from: number;
  readonly today: string;
  readonly curricula: ReadonlyMap<number, PublishedCurriculum>;
}

/** What waits for a marker, with the day it is promised for; or what is done. */
export function queuePage({ state, rows, talks, verdicts, takeBack, notes, from, today, curricula }: Queue): object {
  const shown = rows.slice(0, PAGE_OF_ASSIGNMENTS);
  const last = shown.at(-1);
  const here = `${markingPaths.queue}?state=${state}`;
  return {
    open: state === 'open',
    talks: talks.map(({ id, blindNumber }) => ({ blindNumber, href: markingPaths.reconciliation(id) })),
    verdicts: verdicts.map(({ id, blindNumber }) => ({ blindNumber, href: markingPaths.verdict(id) })),
    takeBack,
    notes,
    notesHref: markingPaths.moderatorsNotes,
    openHref: markingPaths.queue,
    doneHref: `${markingPaths.queue}?state=done`,
    assignments: shown.map((row) => {
      const curriculum = curricula.get(row.curriculumVersionId) as PublishedCurriculum;
      const dueOn = workingDaysAfter(row.assignedAt, settingOf(row, curriculum, 'review_working_days'));
      const fresh = row.ordinal === FRESH_EYES;
      // What was appealed against is no longer kept with the work once that is decided.
      const total = fresh ? row.contested.length || row.chosen : curriculum.document.practice.rubric.length;
      // Each by its name: copying a row whole takes as long as everything else that is done for it.
      return {
        blindNumber: row.blindNumber,
        kind: row.kind,
        round: row.round,
        status: row.status,
        chosen: row.chosen,
        handedInAt: row.handedInAt,
        href: markingPaths.assignment(row.id),
        dueOn,
        late: row.status !== 'handed_in' && dueOn < today,
        total,
        third: row.ordinal === 3,
        fresh,
        undecided: fresh && row.status === 'handed_in' && row.contested.length > 0,
      };
    }),
    begin:
      state === 'open' && from === 0 && shown[0]
        ? { number: shown[0].blindNumber, href: markingPaths.assignment(shown[0].id) }
        : null,
    nextHref: rows.length > shown.length && last ? `${here}&from=${last.id}` : null,
    firstHref: from > 0 ? here : null,
  };
}
