import { Body, Controller, Get, Post, UseGuards } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import { readForm } from '#platform/forms/read-form';
import { Day, OneOf } from '#platform/forms/rules';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentActor } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { demonstrationPaths } from './demonstration.paths.js';
import { MoveClock } from './move-clock.js';
import { OnlyInDemonstration } from './only-in-demonstration.guard.js';

const TIMES = ['00:00', '09:00', '12:00', '16:59', '17:00', '23:58'];

class ClockForm {
  @Day() day: string;
  @OneOf(TIMES) time = '09:00';
}

@UseGuards(OnlyInDemonstration)
@Controller(demonstrationPaths.clock)
export class ClockController {
  constructor(
    private readonly clock: Clock,
    private readonly move: MoveClock,
  ) {}

  @Public()
  @Get()
  edit(): Page {
    return this.page({});
  }

  @Public()
  @Post()
  async update(@CurrentActor() actor: Actor, @Body() body: { reset?: string }): Promise<Page | Redirect> {
    if (body.reset) {
      await this.move.run(actor, null);
      return seeOther(demonstrationPaths.clock, 'demonstration.clock_reset');
    }
    const form = readForm(ClockForm, body);
    if (!form.ok) return this.page(form.typed, form.errors, 422);
    await this.move.run(actor, instantInJapan(form.values.day, form.values.time));
    return seeOther(demonstrationPaths.clock, 'demonstration.clock_moved');
  }

  private page(typed: Record<string, unknown>, errors: { field: string; code: string }[] = [], status = 200): Page {
    const now = this.clock.now();
    const view = {
      now,
      day: String(typed['day'] ?? machineTime(now).slice(0, 10)),
      time: String(typed['time'] ?? '09:00'),
      times: TIMES.map((value) => ({ value, label: value })),
      errors: formErrors(['day', 'time'], 'demonstration.fields', errors),
    };
    return page('demonstration/clock', view as object, status);
  }
}
