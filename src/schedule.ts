import type { INestApplicationContext } from '@nestjs/common';
import { AssignWaitingWorks } from '#allocation/assign-waiting-works.job';
import { GiveControlWorks } from '#allocation/give-control-works.job';
import { WarnOfLateResults } from '#allocation/warn-of-late-results.job';
import { PressSupervisors } from '#confirmation/press-supervisors.job';
import { CloseOverdueAttempts } from '#examination/close-overdue-attempts.job';
import { AssessRisks } from '#learning/assess-risks.job';
import { CloseEndedWindows } from '#learning/close-ended-windows.job';
import { CalculateQuality } from '#marking-quality/calculate-quality.job';
import { WriteDigests } from '#notifications/write-digests.job';
import { ScanWaitingFiles } from '#platform/files/scan-waiting-files.job';
import { SweepSessions } from '#platform/http/sweep-sessions.job';
import { JobQueue } from '#platform/jobs/job-queue';
import { SealEvents } from '#platform/outbox/seal-events.job';
import { RemindOfTaskSheets } from '#practice/remind-of-task-sheets.job';
import { ForgetLogFiles } from '#practice-log/forget-log-files.job';
import { PassOnOverdueTalks } from '#reconciliation/pass-on-overdue-talks.job';
import { ReleaseDueWorks } from '#releases/release-due-works.job';

/** Everything that recurs: what, how often (Japanese time), which use case. */
const recurring = [
  { name: 'seal-events', cron: '* * * * *', job: SealEvents },
  { name: 'sweep-sessions', cron: '17 * * * *', job: SweepSessions },
  { name: 'assign-waiting-works', cron: '*/10 * * * *', job: AssignWaitingWorks },
  // Before the morning's digest, which tells of both.
  { name: 'remind-of-task-sheets', cron: '20 6 * * 1,4', job: RemindOfTaskSheets },
  { name: 'warn-of-late-results', cron: '15 6 * * *', job: WarnOfLateResults },
  { name: 'release-due-works', cron: '* * * * *', job: ReleaseDueWorks },
  { name: 'pass-on-overdue-talks', cron: '5 6 * * *', job: PassOnOverdueTalks },
  { name: 'give-control-works', cron: '40 6 * * *', job: GiveControlWorks },
  { name: 'calculate-quality', cron: '5-59/10 * * * *', job: CalculateQuality },
  { name: 'assess-risks', cron: '0 5 * * *', job: AssessRisks },
  { name: 'close-overdue-attempts', cron: '* * * * *', job: CloseOverdueAttempts },
  // Until 11:30 again, for a morning when nothing ran at 8:30; whoever has today's digest gets no second one.
  { name: 'write-digests', cron: '30 8-11 * * *', job: WriteDigests },
  { name: 'scan-waiting-files', cron: '*/5 * * * *', job: ScanWaitingFiles },
  { name: 'forget-log-files', cron: '40 3 * * *', job: ForgetLogFiles },
  { name: 'press-supervisors', cron: '0 9 * * *', job: PressSupervisors },
  { name: 'close-ended-windows', cron: '*/10 * * * *', job: CloseEndedWindows },
];

/** Declares the recurring jobs. To be called before the queue starts working. */
export async function scheduleRecurringWork(app: INestApplicationContext): Promise<void> {
  const queue = app.get(JobQueue);
  for (const { name, cron } of recurring) await queue.schedule(name, cron);
}

/** The handlers of the recurring jobs. */
export function declareRecurringWork(app: INestApplicationContext): void {
  const queue = app.get(JobQueue);
  for (const { name, job } of recurring) queue.declare(name, async () => void (await app.get(job).run()));
}
