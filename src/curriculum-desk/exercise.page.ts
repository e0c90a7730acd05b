import { codeName } from '#curriculum/code-lists';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Rewriting } from '#curriculum/rewriting';
import type { WorkedExample } from '#curriculum/worked-example';
import type { Language } from '#platform/locale/languages';
import { trusted } from '#platform/templates/trusted';
import { deskPaths } from './curriculum-desk.paths.js';
import { materialHead } from './material-head.js';
import { indicatorsOf } from './sources.js';

/** An exercise in plain Japanese with its model answer. */
export function exercisePage(curriculum: PublishedCurriculum, exercise: Rewriting, language: Language): object {
  const { minutes, topic, indicators, reader, noticeHtml, checklist, drop, words, answer, commentary } = exercise;
  return {
    ...materialHead(exercise.title, language),
    lengthInMinutes: minutes,
    topic: codeName('topics', topic, language),
    indicators: indicatorsOf(curriculum, indicators),
    reader,
    notice: trusted(noticeHtml),
    checklist,
    drop,
    words,
    answer: trusted(answer.html),
    commentary,
  };
}

/** A worked example: three excerpts with the marks they should get, and why. */
export function examplePage(curriculum: PublishedCurriculum, example: WorkedExample): object {
  const { id, name } = curriculum.competency(example.competency);
  return {
    titleValues: { title: example.title },
    overviewHref: deskPaths.overview,
    materialsHref: deskPaths.materials,
    exampleTitle: example.title,
    competency: { id, name },
    note: example.note,
    excerpts: example.excerpts.map(({ id: excerpt, quality, html, marks, next }) => ({
      id: excerpt,
      quality,
      body: trusted(html),
      advice: next,
      marks: marks.map(({ criterion, level, quote, why }) => ({
        criterion: curriculum.criterion(criterion).title,
        href: deskPaths.practiceRow(criterion),
        ...{ level, quote, why },
      })),
    })),
  };
}
