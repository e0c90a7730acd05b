import { Injectable } from '@nestjs/common';
import { AppointPerson } from '#identity/appoint-person';
import { hashPassword } from '#identity/passwords';
import { RegisterPerson } from '#identity/register-person';
import { ClearMarker } from '#marking/clear-marker';
import { systemActor } from '#platform/actor/actor';
import { Actors } from './actors.js';
import { DEMONSTRATION_PASSWORD } from './cast.js';
import { StoryQueries } from './story.queries.js';

const EMAIL = 'trainer-outside@demo.example';

/** Somebody from outside, whom the agency appoints as a trainer of another cohort and vouches for. */
@Injectable()
export class OutsideTrainer {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly register: RegisterPerson,
    private readonly appoint: AppointPerson,
    private readonly clear: ClearMarker,
  ) {}

  /** The id of the appointed person. */
  async appointed(versionId: number): Promise<number> {
    const { id: personId } = await this.register.run(systemActor, {
      ...{
        email: EMAIL,
        loginId: EMAIL,
        legalName: '例浜 きよし',
        nameKana: 'れいはま きよし',
        nameLatin: 'REIHAMA KIYOSHI',
      },
      passwordHash: await hashPassword(DEMONSTRATION_PASSWORD),
    });
    const cohortId = await this.rows.lastCohort();
    await this.appoint.run(systemActor, { personId, role: 'trainer', cohortId });
    await this.clear.waive(await this.actors.cast('agency1'), {
      ...{ markerId: personId, versionId, months: 12 },
      note: '他の養成研修で同じ評価表による評価を長く担当しており、異議申立ての再評価に限って認める。',
    });
    return personId;
  }
}
