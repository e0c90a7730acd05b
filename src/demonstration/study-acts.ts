import { Injectable } from '@nestjs/common';
import type { Lesson, Subject, Video } from '#curriculum/curriculum-document';
import { LessonMedia } from '#learning/lesson-media';
import { ReadLesson } from '#learning/read-lesson';
import { WatchLesson } from '#learning/watch-lesson';
import { Actors } from './actors.js';
import type { History } from './history.js';
import type { TraineeStory } from './trainee-story.js';

const SECOND = 1000;
/** The player reports every ten seconds; a story needs to tell that less closely. */
const BETWEEN_REPORTS = 45;

/** Lesson after lesson as it happens: films are watched in stretches, texts are read while their minutes pass. */
@Injectable()
export class StudyActs {
  constructor(
    private readonly actors: Actors,
    private readonly read: ReadLesson,
    private readonly watch: WatchLesson,
    private readonly media: LessonMedia,
  ) {}

  /** One subject from `from` on; returns when it is done. */
  tell(history: History, story: TraineeStory, subject: Subject, from: number): number {
    return subject.lessons.reduce((at, lesson) => {
      const end = at + lesson.minutes * 60 * SECOND;
      if (lesson.video) this.tellFilm(history, story, lesson, lesson.video, at);
      else history.add(new Date(end), story.lane, () => this.readAll(story, lesson));
      return end;
    }, from);
  }

  private tellFilm(
    history: History,
    story: TraineeStory,
    { id }: Lesson,
    { file, seconds }: Video,
    from: number,
  ): void {
    for (let at = 0; at < seconds; at += BETWEEN_REPORTS) {
      const end = Math.min(seconds, at + BETWEEN_REPORTS);
      history.add(new Date(from + end * SECOND), story.lane, async () => {
        const { version } = this.media.film(id, file);
        const page = { lessonId: id, openedAt: new Date(from), film: version };
        const actor = await this.actors.person(story.personId ?? 0);
        await this.watch.run(actor, { ...page, intervals: [[at, end]], position: end });
      });
    }
  }

  private async readAll(story: TraineeStory, { id, minutes }: Lesson): Promise<void> {
    const actor = await this.actors.person(story.personId ?? 0);
    await this.read.run(actor, { lessonId: id, sections: 'all', seconds: minutes * 60 });
  }
}
