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
import { type MarkerRow, MarkersQueries } from './markers.queries.js';
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

  /** Empty to begin with; with days, what would happen. */
  @Get('new')
  new(@CurrentPerson() actor: Person, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.planned(actor, query);
  }

  /** What would happen with other works than the proposed ones. Posted, because the token of the form belongs into no address. */
  @Post('preview')
  createPreview(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page> {
    return this.planned(actor, body, idsOf(body['ids']));
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

  /** The form with what was typed and, where that makes sense, the plan: for the works that cannot wait, or for those that were chosen. */
  private async planned(
    actor: Person,
    typed: Readonly<Record<string, unknown>>,
    wanted: readonly number[] | null = null,
  ): Promise<Page> {
    const today = this.clock.today();
    const markers = await this.markers.all(today);
    const form = readForm(AbsenceOfMarkerForm, typed);
    if (!form.ok)
      return page(
        'allocation/absence-form',
        absencePage(markers, typed, typed['endsOn'] === undefined ? [] : form.errors, null),
      );
    const errors = this.impossible(form.values, markers);
    if (errors.length > 0) return page('allocation/absence-form', absencePage(markers, typed, errors, null));
    const { markerId, startsOn, endsOn, reason } = form.values;
    const places = await this.places.openOf(markerId, cohortsKept(actor));
    const urgent = places
      .filter(({ dueOn, pinned }) => !pinned && mustMove(dueOn, today, { from: startsOn, to: endsOn }))
      .map(({ id }) => id);
    const chosen = wanted ?? urgent;
    const moves = await this.moves.preview(actor, { markerId, startsOn, endsOn, reason }, chosen);
    return page('allocation/absence-form', absencePage(markers, typed, [], { places, chosen, urgent, moves }));
  }

  private impossible(values: AbsenceOfMarkerForm, markers: readonly MarkerRow[]): FieldError[] {
    const marker = markers.find(({ id }) => id === values.markerId);
    return [
      ...(marker ? [] : [{ field: 'markerId', code: 'not_one_of' }]),
      ...impossibleAbsence(values, this.clock.today(), marker?.away ?? []),
    ];
  }
}

const idsOf = (typed: unknown): number[] => [typed ?? []].flat().flatMap((one) => rowId(one) ?? []);
