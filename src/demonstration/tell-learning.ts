import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Subject } from '#curriculum/curriculum-document';
import { ReadLesson } from '#learning/read-lesson';
import { StartQuiz } from '#learning/start-quiz';
import { Work } from '#platform/database/work';
import { Actors } from './actors.js';
import { answerBySkill } from './answer-by-skill.js';
import { CheckTestActs } from './check-test-acts.js';
import type { History } from './history.js';
import { StudyActs } from './study-acts.js';
import { awake, DAY, HOUR, leavesIn, type TraineeStory, timeline } from './trainee-story.js';

/** Stage 1: subject after subject is read and its quiz passed, then the check test. */
@Injectable()
export class TellLearning {
  constructor(
    private readonly actors: Actors,
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly read: ReadLesson,
    private readonly quiz: StartQuiz,
    private readonly check: CheckTestActs,
    private readonly studying: StudyActs,
  ) {}

  tell(history: History, story: TraineeStory, subjects: readonly Subject[], until: Date): void {
    const { chance, lane, fate } = story;
    const [from, to] = timeline(story.cohort.learning);
    const leaves = leavesIn(story, 'learning');
    const failsTest = fate.leaves?.reason === 'test_failed';
    const part = fate.reaches !== 'learning' || failsTest ? 1 : leaves ? 0.15 + 0.4 * chance.next() : (fate.pace ?? 1);
    const isNow = fate.reaches === 'learning' && !leaves;
    const end = isNow ? until.getTime() : to - 9 * DAY;
    const done = subjects.slice(0, Math.round(subjects.length * part));
    for (const [index, subject] of done.entries()) {
      const share = (index + 0.3 + 0.5 * chance.next()) / Math.max(done.length, 1);
      const at = awake(from + (end - from - DAY) * share ** haste(story));
      const studied = isNow ? this.studying.tell(history, story, subject, at) : at;
      if (!isNow) history.add(new Date(at), lane, () => this.study(story, subject));
      const accuracy = Math.max(story.skill, 0.9);
      history.add(new Date(Math.max(studied, at + HOUR)), lane, () => this.takeQuiz(story, subject.id, accuracy));
    }
    if (part === 1 && fate.reaches !== 'learning')
      this.tellCheckTest(history, story, to - 8 * DAY, chance.happens(0.15) ? [0.35, 1] : [1]);
    if (failsTest) this.tellCheckTest(history, story, to - 8 * DAY, [0.2, 0.25, 0.2]);
    const leaving = fate.leaves;
    if (leaves && leaving)
      history.add(new Date(to - chance.between(1, 3) * DAY), lane, () => this.check.leave(story, leaving));
  }

  private tellCheckTest(history: History, story: TraineeStory, from: number, accuracies: readonly number[]): void {
    for (const [index, accuracy] of accuracies.entries())
      history.add(new Date(from + index * 2 * DAY), story.lane, () =>
        this.check.take(story, accuracy === 1 ? Math.max(story.skill, 0.92) : accuracy),
      );
  }

  /** Long ago nobody looks that closely: all lessons of a subject at the end of one sitting, on the text path. */
  private async study(story: TraineeStory, subject: Subject): Promise<void> {
    const actor = await this.actors.person(story.personId ?? 0);
    const sitting = subject.lessons.reduce((sum, { minutes }) => sum + minutes, 0) * 60;
    await this.work.run(actor, async (tx) => {
      const enrolment = await this.enrolments.activeOf(actor, tx);
      for (const { id } of subject.lessons)
        await this.read.within(tx, enrolment, { lessonId: id, sections: 'all', seconds: sitting });
    });
  }

  private async takeQuiz(story: TraineeStory, subjectId: string, accuracy: number): Promise<void> {
    const actor = await this.actors.person(story.personId ?? 0);
    const passed = async (share: number) => {
      const attempt = await this.quiz.run(actor, subjectId, story.chance.between(1, 1_000_000));
      const outcome = await this.check.submit.run(actor, attempt.id, answerBySkill(story.chance, share));
      return outcome.kind === 'submitted' && outcome.result.passed;
    };
    if (!(await passed(accuracy))) await passed(2);
  }
}

/** Some begin at once (above 1), some late and in a hurry (below 1), from 0.4 to 1.4. */
const haste = ({ skill }: TraineeStory): number => 0.4 + ((skill * 997) % 1);
