import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { kindsIn, lookThrough } from '#wording/look-through';
import { Question } from './question.entity.js';
import { QuestionMessage } from './question-message.entity.js';
import type { QuestionKind } from './question-status.js';
import { questionsEvents } from './questions.events.js';

export interface NewQuestion {
  readonly kind: QuestionKind;
  readonly lessonId: string | null;
  readonly body: string;
}

/** A trainee asks the course desk, privately; from a lesson, or about anything else. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Actor, { kind, lessonId, body }: NewQuestion): Promise<Question> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.enrolments.activeOf(actor, tx);
      const { personId: askerId, id: enrolmentId } = enrolment;
      if (lessonId !== null) (await this.library.version(enrolment.curriculumVersionId)).lesson(lessonId);
      const at = { askedAt: tx.now, waitingSince: tx.now };
      const question = await tx.insert(Question, { enrolmentId, askerId, kind, lessonId, status: 'open', ...at });
      const message = { questionId: question.id, authorId: askerId, fromDesk: false, body, writtenAt: tx.now };
      await tx.insert(QuestionMessage, message);
      await tx.record({
        name: questionsEvents.questionAsked,
        subjectId: question.id,
        enrolmentId,
        after: { kind, lesson: lessonId, suspicions: kindsIn(lookThrough([{ label: null, text: body }])) },
      });
      return question;
    });
  }
}
