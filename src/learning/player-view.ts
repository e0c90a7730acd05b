import { settingOf } from '#admissions/setting-of';
import { captionsFile, captionsFor, captionTracks } from '#curriculum/captions';
import { oncePer } from '#platform/once-per';
import { trusted } from '#platform/templates/trusted';
import { learningPaths } from './learning.paths.js';
import type { LessonProgressRow } from './learning.queries.js';
import type { LessonReading } from './lesson-reading.js';
import type { Cue } from './read-cues.js';
import { clockOf, PARTS, partsSeen, secondsIn } from './stretches.js';
import { watchedBar } from './watched-bar.js';
import { watchedOf } from './why-open.js';

/** So near the end nobody wants to go on from there. */
const LAST_SECONDS = 3;

/** What is said in a film, with links to its moments. */
const spoken = oncePer((cues: readonly Cue[], src: string) => ({ src, cues }));

/** The film of a lesson with its captions, chapters and words, and where the reader stands; null for a lesson without one. */
export function playerView(reading: LessonReading, own: LessonProgressRow | undefined): object | null {
  const { enrolment, curriculum, lesson, visit, language, words, media } = reading;
  if (!lesson.video) return null;
  const { file } = lesson.video;
  const film = media.film(lesson.id, file);
  const watched = watchedOf(own, film);
  const position = own && watched === own.watched ? own.positionSeconds : 0;
  const resumeAt = position < film.seconds - LAST_SECONDS ? position : 0;
  const share = Math.floor((100 * secondsIn(watched)) / film.seconds);
  const seen = partsSeen(watched, film.seconds);
  const src = `${learningPaths.media(lesson.id, file)}?v=${film.version}`;
  return {
    src,
    tracks: captionTracks.map((track) => ({
      id: track,
      lang: track === 'en' ? 'en' : 'ja',
      src: `${learningPaths.media(lesson.id, captionsFile(file, track))}?v=${film.version}`,
      label: words.plain(language, `learning.player.track.${track}`),
      standard: track === captionsFor(language),
    })),
    chapters: film.chapters.map(({ at, title }) => ({ at, clock: clockOf(at), title })),
    resumeAt,
    resumeClock: clockOf(resumeAt),
    furthest: watched.at(-1)?.[1] ?? 0,
    percent: share >= settingOf(enrolment, curriculum, 'watch_threshold_percent') ? 100 : share,
    ...{ seen, parts: PARTS },
    bar: trusted(
      watchedBar(watched, film.seconds, words.plain(language, 'learning.player.seen', { seen, parts: PARTS })),
    ),
    isReplaced: own !== undefined && watched !== own.watched,
    maxSpeed: settingOf(enrolment, curriculum, 'max_speed'),
    noSkip: settingOf(enrolment, curriculum, 'no_skip') === 1,
    heartbeatHref: `${learningPaths.watching(lesson.id)}?visit=${visit}&film=${film.version}`,
    transcript: {
      isEnglish: language === 'en',
      hasReadings: language === 'ja-easy',
      printHref: learningPaths.transcript(lesson.id),
      japanese: spoken(media.transcript(lesson.id, captionsFile(file, 'ruby')), src),
      english: spoken(media.transcript(lesson.id, captionsFile(file, 'en')), src),
    },
  };
}
