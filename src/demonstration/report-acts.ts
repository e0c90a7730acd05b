import { Injectable } from '@nestjs/common';
import { LeaveCourse, type LeavingReason } from '#admissions/leave-course';
import { AttachFile } from '#practice/attach-file';
import { SubmitReport } from '#practice/submit-report';
import { Actors } from './actors.js';
import { answerToEthics, attachedGuide, mendedReport, reportTexts, sheetTexts } from './invented-words.js';
import { StoryQueries } from './story.queries.js';
import type { TraineeStory } from './trainee-story.js';

/** The end of stage 2: the report is handed in, or the course is left. */
@Injectable()
export class ReportActs {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly submit: SubmitReport,
    private readonly attach: AttachFile,
    private readonly leaving: LeaveCourse,
  ) {}

  async handIn(story: TraineeStory, entryIds: number[]): Promise<void> {
    if (story.fate.returned)
      await this.attach.run(await this.actors.person(story.personId ?? 0), {
        name: attachedGuide.name,
        bytes: Buffer.from(attachedGuide.text),
      });
    const version = await this.rows.reportVersion(story.enrolmentId);
    const background = `${sheetTexts.situation}\n\n${sheetTexts.goal}`;
    await this.submit.run(await this.actors.person(story.personId ?? 0), {
      ...reportTexts,
      background,
      entryIds,
      version,
    });
  }

  /** Every comment is answered, and the text says what it did not say before. */
  async handInAgain(story: TraineeStory, entryIds: number[]): Promise<void> {
    await this.submit.run(await this.actors.person(story.personId ?? 0), {
      ...reportTexts,
      ...mendedReport,
      background: `${sheetTexts.situation}\n\n${sheetTexts.goal}`,
      entryIds,
      answers: { ethics: answerToEthics },
      version: await this.rows.reportVersion(story.enrolmentId),
    });
  }

  async leave(story: TraineeStory, action: 'withdraw' | 'fail', reason: LeavingReason): Promise<void> {
    await this.leaving.run(await this.actors.person(story.personId ?? 0), story.enrolmentId, action, reason);
  }
}
