import { Injectable } from '@nestjs/common';
import type { RecordedEvent, Transaction } from '#platform/database/transaction';
import { AtOnce, type Subscriber } from '#platform/outbox/subscriber';
import { practiceEvents } from '#practice/practice.events';
import { practiceLogEvents } from '#practice-log/practice-log.events';
import { type DataKind, dataKinds, type TextKind } from '#quarantine/incident.entity';
import { OpenIncident } from '#quarantine/open-incident';
import { questionsEvents } from '#questions/questions.events';

const { entryShared, entryChanged } = practiceLogEvents;
const { reportSubmitted, taskSheetSubmitted } = practiceEvents;
const { questionAsked, questionFollowedUp } = questionsEvents;

/** Of a report and a task sheet the enrolment is the number. */
const kindOf = (name: string): TextKind =>
  name === reportSubmitted
    ? 'report'
    : name === taskSheetSubmitted
      ? 'task_sheet'
      : name.startsWith('entry.')
        ? 'entry'
        : 'question';

/**
 * The guard found something in a text and its writer went on all the same: that is theirs to decide, and nothing is hidden by it, but
 * somebody of the staff looks at it.
 */
@Injectable()
@AtOnce(entryShared, entryChanged, reportSubmitted, taskSheetSubmitted, questionAsked, questionFollowedUp)
export class OnSuspiciousText implements Subscriber {
  constructor(private readonly open: OpenIncident) {}

  async handle(tx: Transaction, { name, subjectId, enrolmentId, after }: RecordedEvent): Promise<void> {
    const found = dataKinds.filter((kind) => ((after?.['suspicions'] ?? []) as DataKind[]).includes(kind));
    if (found.length === 0 || enrolmentId === null) return;
    const kind = kindOf(name);
    const textId = kind === 'report' || kind === 'task_sheet' ? enrolmentId : subjectId;
    const text = { enrolmentId, kind, textId, inReport: false, readableSince: tx.now };
    await this.open.within(tx, text, { source: 'guard', dataKinds: found, note: '' });
  }
}
