import type { Group } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { settingNames } from '#curriculum/settings';
import { deskPaths } from './curriculum-desk.paths.js';
import type { VersionUse } from './version-use.queries.js';

/** The curriculum in figures, the ways into it, and its versions. */
export function overviewPage(curriculum: PublishedCurriculum, versions: readonly VersionUse[]): object {
  const { document } = curriculum;
  const itemsOf = (subject: string) => document.questions.filter((question) => question.subject === subject).length;
  return {
    programme: document.title,
    isSample: document.sample,
    edition: document.edition,
    versionNumber: curriculum.edition.number,
    publishedAt: curriculum.edition.publishedAt,
    figures: {
      groups: document.groups.length,
      subjects: curriculum.subjects.length,
      planned: curriculum.subjects.length - curriculum.writtenSubjects.length,
      lessons: curriculum.lessonsInOrder.length,
      lessonMinutes: sum(curriculum.lessonsInOrder.map((lesson) => lesson.minutes)),
      hours: Math.round(sum(curriculum.subjects.map((subject) => subject.minutes)) / 60),
      items: document.questions.length,
    },
    groups: document.groups.map((group) => groupView(group, itemsOf)),
    materialsHref: deskPaths.materials,
    practiceHref: deskPaths.practice,
    coverageHref: deskPaths.coverage,
    referencesHref: deskPaths.references,
    settings: settingNames.map((name) => {
      const { value, source, note } = document.settings[name];
      return { name, value, basis: source, note };
    }),
    versions: versions.map((version, index) => versionView(version, versions[index + 1] ?? null)),
  };
}

const groupView = ({ id, title, subjects }: Group, itemsOf: (subject: string) => number) => ({
  id,
  title,
  subjects: subjects.map((subject) => ({
    id: subject.id,
    title: subject.title,
    isPlanned: subject.status === 'planned',
    href: deskPaths.subject(subject.id),
    lessons: subject.lessons.length,
    minutes: subject.minutes,
    items: itemsOf(subject.id),
  })),
});

function versionView(version: VersionUse, before: VersionUse | null): object {
  const { number, publishedAt, contentHash, cohorts, enrolled, active } = version;
  const compareHref = before && deskPaths.compare(before.number, number);
  return { number, publishedAt, hash: contentHash.slice(0, 12), cohorts, enrolled, active, compareHref };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
