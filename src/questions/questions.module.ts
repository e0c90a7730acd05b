import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { AnswerDraft } from './answer-draft.entity.js';
import { AnswerQuestion } from './answer-question.js';
import { AnswersController } from './answers.controller.js';
import { AskQuestion } from './ask-question.js';
import { CloseQuestion } from './close-question.js';
import { DeskController } from './desk.controller.js';
import { FaqController } from './faq.controller.js';
import { FaqQueries } from './faq.queries.js';
import { FaqEntry } from './faq-entry.entity.js';
import { FindQuestion } from './find-question.js';
import { FollowUpQuestion } from './follow-up-question.js';
import { PublicationController } from './publication.controller.js';
import { PublishFaq } from './publish-faq.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineQuestion } from './quarantine-question.js';
import { Question } from './question.entity.js';
import { QuestionMessage } from './question-message.entity.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsQueries } from './questions.queries.js';
import { SaveAnswer } from './save-answer.js';
import { ThreadController } from './thread.controller.js';
import { WithdrawFaq } from './withdraw-faq.js';

const back = [
  QuarantineQuestion,
  AskQuestion,
  FollowUpQuestion,
  CloseQuestion,
  AnswerQuestion,
  SaveAnswer,
  PublishFaq,
  WithdrawFaq,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Question, QuestionMessage, AnswerDraft, FaqEntry]),
    AdmissionsModule,
    CurriculumModule,
    QuarantineModule,
  ],
  // Addresses that say more come first: /questions/desk and /questions/faq are no numbers.
  controllers: [
    QuarantineController,
    DeskController,
    FaqController,
    PublicationController,
    AnswersController,
    QuestionsController,
    ThreadController,
  ],
  providers: [...back, QuestionsQueries, FaqQueries, FindQuestion],
  exports: [...back, QuestionsQueries],
})
export class QuestionsModule {}
