import { Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { markingPaths } from './marking.paths.js';
import { TakeMarksBack } from './take-marks-back.js';

/** A marker handed in too soon. */
@For('trainer')
@Controller(markingPaths.takingBack(':id'))
export class TakingBackController {
  constructor(private readonly takeBack: TakeMarksBack) {}

  @Post()
  async create(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.takeBack.run(actor, id);
    return seeOther(markingPaths.assignment(id), 'marking.taken_back');
  }
}
