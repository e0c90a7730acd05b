import { Injectable } from '@nestjs/common';
import { hasRole, type Person } from '#platform/actor/actor';
import type { Language } from '#platform/locale/languages';
import { ApplicantHomeQueries } from './applicant-home.queries.js';
import { CertificateHomeQueries } from './certificate-home.queries.js';
import type { HomeOf } from './home.page.js';
import { TraineeHomes } from './trainee-home.js';
import { WaitingWork } from './waiting-work.js';

/** Asks for each person only what the roles of today call for. */
@Injectable()
export class Homes {
  constructor(
    private readonly trainees: TraineeHomes,
    private readonly waitingWork: WaitingWork,
    private readonly certificates: CertificateHomeQueries,
    private readonly applicants: ApplicantHomeQueries,
  ) {}

  async of(actor: Person, language: Language): Promise<HomeOf> {
    const roleless = actor.appointments.length === 0;
    const [trainee, waiting, certificate] = await Promise.all([
      roleless || hasRole(actor, 'trainee') ? this.trainees.of(actor, language) : null,
      this.waitingWork.of(actor),
      hasRole(actor, 'coordinator') ? this.certificates.of(actor.id) : null,
    ]);
    const application = roleless && !trainee ? await this.applicants.latestOf(actor.id) : null;
    return { actor, trainee, waiting, certificate, application };
  }
}
