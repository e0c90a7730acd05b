import { Injectable } from '@nestjs/common';
import { ClearMarker } from '#marking/clear-marker';
import { Actors } from './actors.js';
import { AppointTrainer } from './appoint-trainer.js';
import { StoryQueries } from './story.queries.js';

const outsider = {
  email: 'trainer-outside@demo.example',
  name: '例浜 きよし',
  kana: 'れいはま きよし',
  latin: 'REIHAMA KIYOSHI',
};

/** Somebody from outside, whom the agency appoints as a trainer of another cohort and vouches for. */
@Injectable()
export class OutsideTrainer {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly appoint: AppointTrainer,
    private readonly clear: ClearMarker,
  ) {}

  /** The id of the appointed person. */
  async appointed(versionId: number): Promise<number> {
    const personId = await this.appoint.run(outsider, await this.rows.lastCohort());
    await this.clear.waive(await this.actors.cast('agency1'), {
      ...{ markerId: personId, versionId, months: 12 },
      note: '他の養成研修で同じ評価表による評価を長く担当しており、異議申立ての再評価に限って認める。',
    });
    return personId;
  }
}
