import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { Outbox } from '#platform/outbox/outbox';
import { AfterLoading } from './after-loading.js';
import { cohortPlans, DEMONSTRATION_DAY } from './cohort-plans.js';
import { GatherPeople } from './gather-people.js';
import { History } from './history.js';
import { TellBank } from './tell-bank.js';
import { TellCalibration } from './tell-calibration.js';
import { TellCohort } from './tell-cohort.js';
import { TellControls } from './tell-controls.js';
import { TellFollowUp } from './tell-follow-up.js';
import { TellIncidents } from './tell-incidents.js';
import { TellLateTrainer } from './tell-late-trainer.js';
import { TellMail } from './tell-mail.js';
import { TellModeration } from './tell-moderation.js';
import { TellPackages } from './tell-packages.js';
import { TellPairs } from './tell-pairs.js';
import { TellQuestions } from './tell-questions.js';
import { TellReleases } from './tell-releases.js';
import { TellReportAppeals } from './tell-report-appeals.js';

/** Told while loading: how many of how many steps are done. */
export type Progress = (done: number, all: number) => void;

const BEGINNING = instantInJapan('2024-04-01', '09:00');
const PRESENT = instantInJapan(DEMONSTRATION_DAY, '09:30');

/** Writes two and a half years of believable history through the use cases themselves, and leaves the clock standing at its end. */
@Injectable()
export class LoadDemonstration {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly library: CurriculumLibrary,
    private readonly people: GatherPeople,
    private readonly calibration: TellCalibration,
    private readonly bank: TellBank,
    private readonly cohort: TellCohort,
    private readonly followUp: TellFollowUp,
    private readonly mail: TellMail,
    private readonly questions: TellQuestions,
    private readonly incidents: TellIncidents,
    private readonly pairs: TellPairs,
    private readonly controls: TellControls,
    private readonly releases: TellReleases,
    private readonly lateTrainer: TellLateTrainer,
    private readonly reportAppeals: TellReportAppeals,
    private readonly moderation: TellModeration,
    private readonly packages: TellPackages,
    private readonly after: AfterLoading,
  ) {}

  async run(told: Progress): Promise<void> {
    await this.outbox.whileMuted(async () => {
      const organisations = await this.clock.at(BEGINNING, () => this.people.run());
      const history = new History(this.clock);
      const { writtenSubjects } = await this.library.latest();
      this.calibration.tell(history);
      this.bank.tell(history);
      for (const plan of cohortPlans) this.cohort.tell(history, plan, organisations, writtenSubjects, PRESENT);
      this.followUp.tell(history, PRESENT);
      this.mail.tell(history);
      this.questions.tell(history);
      this.incidents.tell(history);
      this.pairs.tell(history);
      this.controls.tell(history);
      this.releases.tell(history);
      this.lateTrainer.tell(history);
      this.reportAppeals.tell(history);
      this.moderation.tell(history);
      this.packages.tell(history);
      await history.play(PRESENT, told);
    });
    await this.after.run(PRESENT);
    await this.mail.send();
    await this.followUp.writeLetters();
  }
}
