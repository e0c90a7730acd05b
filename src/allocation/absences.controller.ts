import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { absencePage } from './absence.page.js';
import { allocationPaths } from './allocation.paths.js';
import { MarkersQueries } from './markers.queries.js';
import { MoveWorks } from './move-works.js';
import { mustMove } from './must-move.js';
import { PlacesQueries } from './places.queries.js';
import { AbsenceOfMarkerForm, impossibleAbsence } from './workload.form.js';

/** A marker falls ill: the office sees which works would go to whom, and why, before it lets them go. */
@For('office', 'agency')
@Controller(allocationPaths.absence)
export class AbsencesController {
  constructor(
    private readonly markers: MarkersQueries,
    private readonly places: PlacesQueries,
    private readonly moves: MoveWorks,
    private readonly clock: Clock,
  ) {}

  /** Empty to begin with; with days, the preview of what would happen. */
  @Get('new')
  async new(@CurrentPerson() actor: Person, @Query() query: Record<string, unknown>): Promise<Page> {
    const today = this.clock.today();
    const markers = await this.markers.all(today);
    const form = readForm(AbsenceOfMarkerForm, query);
    if (!form.ok)
      return page(
        'allocation/absence-form',
        absencePage(markers, query, query['endsOn'] === undefined ? [] : form.errors, null),
      );
    const errors = this.impossible(form.values, markers);
    if (errors.length > 0) return page('allocation/absence-form', absencePage(markers, query, errors, null));
    const { markerId, startsOn, endsOn, reason } = form.values;
    const places = await this.places.openOf(markerId, cohortsKept(actor));
    const urgent = places
      .filter(({ dueOn, pinned }) => !pinned && mustMove(dueOn, today, { from: startsOn, to: endsOn }))
      .map(({ id }) => id);
    const chosen = query['chosen'] === undefined ? urgent : idsOf(query['ids']);
    const moves = await this.moves.preview(actor, { markerId, startsOn, endsOn, reason }, chosen);
    return page('allocation/absence-form', absencePage(markers, query, [], { places, chosen, urgent, moves }));
  }

  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page | Redirect> {
    const markers = await this.markers.all(this.clock.today());
    const form = readForm(AbsenceOfMarkerForm, body);
    const errors = form.ok ? this.impossible(form.values, markers) : form.errors;
    if (!form.ok || errors.length > 0)
      return page('allocation/absence-form', absencePage(markers, body, errors, null), 422);
    const { seen, ...absence } = form.values;
    await this.moves.run(actor, absence, idsOf(body['ids']), String(seen));
    return seeOther(allocationPaths.overview, 'allocation.works_moved');
  }

  private impossible(values: AbsenceOfMarkerForm, markers: readonly { readonly id: number }[]): FieldError[] {
    const known = markers.some(({ id }) => id === values.markerId);
    return [
      ...(known ? [] : [{ field: 'markerId', code: 'not_one_of' }]),
      ...impossibleAbsence(values, this.clock.today()),
    ];
  }
}

const idsOf = (typed: unknown): number[] => [typed ?? []].flat().flatMap((one) => rowId(one) ?? []);
