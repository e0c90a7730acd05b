import { Injectable } from '@nestjs/common';
import { DecideWorkAppeal } from '#appeals/decide-work-appeal';
import { LodgeWorkAppeal } from '#appeals/lodge-work-appeal';
import { NameFreshEyes } from '#appeals/name-fresh-eyes';

/** What is done about an appeal against marks. */
@Injectable()
export class AppealActs {
  constructor(
    readonly lodge: LodgeWorkAppeal,
    readonly name: NameFreshEyes,
    readonly decide: DecideWorkAppeal,
  ) {}
}
