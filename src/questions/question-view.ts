import { settingOf } from '#admissions/setting-of';
import { coursePaths } from '#curriculum/course-paths';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { workingDaysAfter } from '#platform/clock/working-days';
import type { QuestionRow } from './questions.queries.js';

const tones = { open: 'warning', answered: 'success', closed: 'neutral' } as const;

/** What every page says of a question: where it stands, of which lesson it is, until when an answer may be expected, and whether that day has passed. */
export function questionView(row: QuestionRow, curriculum: PublishedCurriculum, today: string) {
  const { id, kind, status, opening, askedAt, waitingSince, lessonId } = row;
  const isOpen = status === 'open';
  const answerOn = isOpen ? answerDay(row, curriculum) : null;
  return {
    id,
    kindKey: `questions.kinds.${kind}`,
    statusKey: `questions.status.${status}`,
    tone: tones[status],
    opening: shortened(opening),
    askedAt,
    waitingSince,
    isOpen,
    lesson: lessonView(lessonId, curriculum),
    answerOn,
    isLate: answerOn !== null && answerOn < today,
  };
}

const OPENING = 60;

/** The beginning of a text as the name of its question: one line, cut where it is long. */
function shortened(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > OPENING ? `${line.slice(0, OPENING).join('')}…` : line.join('');
}

/** The day until which the desk means to answer. */
export const answerDay = (
  row: Pick<QuestionRow, 'waitingSince' | 'settings'>,
  curriculum: PublishedCurriculum,
): string => workingDaysAfter(new Date(row.waitingSince), settingOf(row, curriculum, 'answer_working_days'));

/** A lesson as a link; null for a question about no lesson, or about one that this edition no longer has. */
export function lessonView(
  lessonId: string | null,
  curriculum: PublishedCurriculum,
): { id: string; title: LocalizedText; href: string; deskHref: string } | null {
  const lesson = lessonId === null ? undefined : curriculum.lessonsInOrder.find((one) => one.id === lessonId);
  if (!lesson) return null;
  const { id, title } = lesson;
  return { id, title, href: coursePaths.lesson(id), deskHref: coursePaths.lessonForStaff(id) };
}
