import { Injectable } from '@nestjs/common';
import { DrawSample } from '#moderation/draw-sample';
import { ModerateWork } from '#moderation/moderate-work';
import { ModerationsQueries } from '#moderation/moderations.queries';

/** What the office and the panel do with a sample of released works. */
@Injectable()
export class ModerationActs {
  constructor(
    readonly draw: DrawSample,
    readonly moderate: ModerateWork,
    readonly moderations: ModerationsQueries,
  ) {}
}
