import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For, Presumes } from '#platform/http/access';
import { certainly } from '#platform/http/access.guard';
import { Download } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { conflict, Problem } from '#platform/problems';
import { CommentForm, OneMarkForm } from './criterion.form.js';
import { markingPaths } from './marking.paths.js';
import type { SavedMarks } from './marks-to-give.js';
import { SaveCriterion } from './save-criterion.js';
import { SaveMarks } from './save-marks.js';

/** What the desk's script sends while somebody marks: one criterion, or the comment on the whole. */
@Controller(markingPaths.queue)
export class CriterionController {
  constructor(
    private readonly saveOne: SaveCriterion,
    private readonly save: SaveMarks,
    private readonly clock: Clock,
  ) {}

  /** The browser may fetch the next work of the pile while this one is read; it keeps it in memory, for this page only. */
  @For('trainer')
  @Get('prefetch-rules')
  prefetchRules(): Download {
    const rules = { prefetch: [{ where: { selector_matches: '[data-next-work]' }, eagerness: 'immediate' }] };
    return new Download(JSON.stringify(rules), 'application/speculationrules+json', 'rules.json', true);
  }

  @For('trainer')
  @Presumes()
  @Post(':id/marks/:criterion')
  async update(
    @Req() request: WebRequest,
    @Param('id', Id) id: number,
    @Param('criterion') criterion: string,
    @Body() body: unknown,
  ): Promise<object> {
    const form = readForm(OneMarkForm, body);
    if (!form.ok) throw new Problem(422, 'marking.out_of_range', markingPaths.assignment(id));
    const { level = null, comment, version } = form.values;
    const mark = { criterion, level, comment, version };
    const next = await this.saveOne.run(request.actor, id, mark);
    if (next) return this.told(next);
    const saved = await this.save.run(await certainly(request), id, { marks: [mark], version: 0 });
    return this.unlessMet(id, saved, saved.versions[criterion] ?? version);
  }

  @For('trainer')
  @Post(':id/comment')
  async updateComment(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<object> {
    const form = readForm(CommentForm, body);
    if (!form.ok) throw new Problem(422, 'marking.out_of_range', markingPaths.assignment(id));
    const saved = await this.save.run(actor, id, { ...form.values, marks: [] });
    return this.unlessMet(id, saved, saved.version);
  }

  private unlessMet(id: number, { conflicts }: SavedMarks, version: number): object {
    if (conflicts.length > 0) throw conflict('marking.changed_elsewhere', markingPaths.assignment(id));
    return this.told(version);
  }

  private told(version: number): object {
    return { savedAt: machineTime(this.clock.now()).slice(11), version };
  }
}
