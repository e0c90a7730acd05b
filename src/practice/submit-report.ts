import { Injectable } from '@nestjs/common';
import { HandInWork } from '#marking/hand-in-work';
import { markingPaths } from '#marking/marking.paths';
import { HandedInWork } from '#marking/work.entity';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { mustBeLookedThrough } from '#practice-log/looked-through';
import { AskedOfReport } from './asked-of-report.js';
import { BehindEvidence } from './behind-evidence.js';
import { ChooseEvidence } from './choose-evidence.js';
import { HandOverAttachments } from './hand-over-attachments.js';
import { unanswered, workAnswers } from './points-to-answer.js';
import { practiceEvents } from './practice.events.js';
import { practicePaths } from './practice.paths.js';
import { PracticeReport } from './practice-report.entity.js';
import { practiceReportLife } from './practice-report-status.js';
import { askedTexts, requiredTexts, textOf, writtenTexts } from './report.form.js';
import { reportBody } from './report-body.js';
import { ReportForms } from './report-forms.js';
import { type ReportDraft, SaveReport } from './save-report.js';
import { TaskSheet } from './task-sheet.entity.js';

/** The trainee hands the report in, as it stands on the screen: a frozen copy of it goes to the markers. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly work: Work,
    private readonly save: SaveReport,
    private readonly choose: ChooseEvidence,
    private readonly behind: BehindEvidence,
    private readonly attachments: HandOverAttachments,
    private readonly asked: AskedOfReport,
    private readonly forms: ReportForms,
    private readonly handIn: HandInWork,
  ) {}

  /** `lookedThrough`: the writer's word on what the guard found in just these texts. `told`: the signals that the writer saw. */
  run(
    actor: Actor,
    draft: ReportDraft,
    { lookedThrough = null, told = null }: { lookedThrough?: string | null; told?: string | null } = {},
  ): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { report, enrolment } = await this.save.within(tx, actor, draft);
      const { id, enrolmentId } = report;
      await refuseDuringAppeal(tx, report.workId);
      const status = next(practiceReportLife, report.status, report.status === 'draft' ? 'submit' : 'resubmit');
      const { curriculum } = await this.forms.of(enrolment.curriculumVersionId, report, tx.now);
      const form = curriculum.document.practice.report;
      if (requiredTexts(form).some((part) => textOf(report, part).trim() === ''))
        throw new Problem(422, 'practice.report_incomplete', practicePaths.report);
      const written = writtenTexts(report, report.answers, askedTexts(form));
      const suspicions = mustBeLookedThrough(written, lookedThrough, practicePaths.report);
      const entries = await this.choose.within(tx, enrolment, curriculum, report.entryIds);
      const { quotes, signals } = await this.behind.within(tx, enrolmentId, entries, told);
      const sheet = await tx.find(TaskSheet, { enrolmentId });
      const round = report.round + 1;
      const attachments = await this.attachments.within(tx, id, round);
      const points = await this.asked.of(enrolment, curriculum, report, tx);
      if (unanswered(points, report.answers).length > 0)
        throw new Problem(422, 'practice.not_answered', practicePaths.report);
      const body = {
        ...reportBody(curriculum.document, report, sheet, entries, quotes),
        signals,
        attachments,
        answers: workAnswers(points, report.answers),
      };
      const familiar = sheet.decidedBy === null ? [] : [sheet.decidedBy];
      const work = await this.handIn.within(tx, { enrolmentId, kind: 'practice_report', round, body, familiar });
      await tx.update(
        PracticeReport,
        { id },
        { status, round, answers: {}, resubmitBy: null, submittedAt: tx.now, workId: work.id },
      );
      await tx.record({
        name: practiceEvents.reportSubmitted,
        subjectId: id,
        enrolmentId,
        before: { status: report.status },
        after: { status, round, workId: work.id, suspicions },
      });
    });
  }
}

/** Whoever appeals against a round waits for the answer before the next one: two verdicts on one report could contradict each other. */
async function refuseDuringAppeal(tx: Transaction, workId: number | null): Promise<void> {
  const work = workId === null ? null : await tx.find(HandedInWork, { id: workId });
  if (work && work.contested.length > 0) throw conflict('practice.appeal_open', markingPaths.appeal(work.id));
}
