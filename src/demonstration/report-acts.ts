import { Injectable } from '@nestjs/common';
import { LeaveCourse, type LeavingReason } from '#admissions/leave-course';
import { AttachFile } from '#practice/attach-file';
import { namesOfSignals } from '#practice/report-signals';
import { SubmitReport } from '#practice/submit-report';
import { ExplainSignal } from '#practice-log/explain-signal';
import { SignalsQueries } from '#practice-log/signals.queries';
import { Actors } from './actors.js';
import {
  answerToEthics,
  attachedGuide,
  likeAnotherEntry,
  mendedReport,
  reportTexts,
  sheetTexts,
} from './invented-words.js';
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
    private readonly signals: SignalsQueries,
    private readonly explain: ExplainSignal,
  ) {}

  async handIn(story: TraineeStory, entryIds: number[]): Promise<void> {
    if (story.fate.returned)
      await this.attach.run(await this.actors.person(story.personId ?? 0), {
        name: attachedGuide.name,
        bytes: Buffer.from(attachedGuide.text),
      });
    const told = await this.readSignals(story);
    const version = await this.rows.reportVersion(story.enrolmentId);
    const background = `${sheetTexts.situation}\n\n${sheetTexts.goal}`;
    const draft = { ...reportTexts, background, entryIds, version };
    await this.submit.run(await this.actors.person(story.personId ?? 0), draft, { told });
  }

  /** Every second one says how it came about. */
  private async readSignals(story: TraineeStory): Promise<string> {
    const signals = await this.signals.ofShared(story.enrolmentId);
    const actor = await this.actors.person(story.personId ?? 0);
    for (const { signal } of signals)
      if (story.enrolmentId % 2 === 0) await this.explain.run(actor, { signal, explanation: likeAnotherEntry });
    return namesOfSignals(signals);
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
