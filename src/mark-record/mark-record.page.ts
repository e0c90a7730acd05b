import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { markingPaths } from '#marking/marking.paths';
import type { MarkEvent, WorkOnRecord } from './mark-record.queries.js';
import { sealState } from './seal-of-event.js';

/** So much of a hash is enough to find it again. */
const SHORT = 12;

interface Reading {
  readonly works: readonly WorkOnRecord[];
  readonly events: readonly MarkEvent[];
  readonly curricula: ReadonlyMap<number, PublishedCurriculum>;
}

/** How the trainee's own marks came to be: what stood when, what happened and by which role, and whether the record is whole. */
export function markRecordPage({ works, events, curricula }: Reading): object {
  const states = events.map(sealState);
  const count = (state: string) => states.filter((one) => one === state).length;
  return {
    resultHref: '/practice/report/result',
    count: events.length,
    waiting: count('waiting'),
    broken: count('broken'),
    whole: events.length > 0 && count('broken') === 0,
    works: works.map((work) => ({
      ...work,
      outcomeKey: `practice.outcome.${work.outcome}`,
      textHref: markingPaths.markedWork(work.workId),
      rows: rowsOf(work, curricula.get(work.curriculumVersionId) as PublishedCurriculum),
      agreements: work.agreements.map((one) => ({
        ...one,
        methodKey: `practice.method.${one.method}`,
        agreedAt: new Date(one.agreedAt),
        replacedAt: one.replacedAt && new Date(one.replacedAt),
      })),
      events: events.filter(({ workId }) => workId === work.workId).map(shown),
    })),
  };
}

const rowsOf = ({ agreements }: WorkOnRecord, curriculum: PublishedCurriculum) =>
  curriculum.document.practice.rubric.map(({ id, title }) => ({
    title,
    cells: agreements.map(({ revision, levels }, index) => {
      const before = agreements[index - 1]?.levels[id];
      return { revision, level: levels[id] ?? null, changed: before !== undefined && before !== levels[id] };
    }),
  }));

const shown = (event: MarkEvent) => ({
  at: event.at,
  place: event.place,
  whatKey: `mark-record.what.${event.name}`,
  roleKey: `reporting.actors.${event.actorRole}`,
  outcomeKey: event.outcome && `practice.outcome.${event.outcome}`,
  sequence: event.sequence,
  hash: event.hash?.slice(0, SHORT) ?? null,
  state: sealState(event),
  stateKey: `mark-record.seal.${sealState(event)}`,
});
