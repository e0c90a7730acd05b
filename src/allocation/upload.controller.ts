import { Body, Controller, Get, Post } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { OptionalText, RequiredText } from '#platform/forms/rules';
import { For } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { allocationPaths } from './allocation.paths.js';
import { PinPlaces } from './pin-places.js';
import { PlacesQueries } from './places.queries.js';
import { placesFile, readPlacesFile, type WantedPlace } from './places-file.js';
import { uploadPage } from './upload.page.js';
import { isError, type LookedUp, verdictOn } from './wanted-place.js';
import { WantedPlacesQueries } from './wanted-places.queries.js';

class UploadForm {
  @RequiredText(400_000) table: string;
  @OptionalText(3) confirmed = '';
}

const MOST_LINES = 2000;

/** The allocation as a file: out, and in again with a look at what it would do before anything happens. */
@For('office', 'agency')
@Controller(allocationPaths.overview)
export class UploadController {
  constructor(
    private readonly places: PlacesQueries,
    private readonly wanted: WantedPlacesQueries,
    private readonly pin: PinPlaces,
    private readonly clock: Clock,
  ) {}

  @Get('places.csv')
  async file(@CurrentPerson() actor: Person): Promise<Download> {
    const name = `allocation-${this.clock.today()}.csv`;
    return new Download(placesFile(await this.places.all(cohortsKept(actor))), 'text/csv; charset=utf-8', name);
  }

  @Get('upload')
  new(): Page {
    return page('allocation/upload', uploadPage('', [], null));
  }

  @Post('upload')
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(UploadForm, body);
    const table = String(form.typed['table'] ?? '');
    if (!form.ok) return page('allocation/upload', uploadPage(table, form.errors, null), 422);
    const lines = readPlacesFile(table);
    const problem = problemWith(lines);
    if (!lines || problem) return page('allocation/upload', uploadPage(table, problem ? [problem] : [], null), 422);
    const rows = await this.wanted.lookUp(lines, { today: this.clock.today(), cohorts: cohortsKept(actor) });
    if (form.values.confirmed !== 'yes' || hasErrors(rows))
      return page('allocation/upload', uploadPage(table, [], rows));
    await this.pin.run(actor, lines);
    return seeOther(allocationPaths.overview, 'allocation.places_pinned');
  }
}

function problemWith(lines: readonly WantedPlace[] | null): FieldError | null {
  if (!lines) return { field: 'table', code: 'wrong_columns' };
  if (lines.length === 0) return { field: 'table', code: 'required' };
  return lines.length > MOST_LINES ? { field: 'table', code: 'too_many' } : null;
}

const hasErrors = (rows: readonly LookedUp[]): boolean => rows.some((row) => isError(verdictOn(row, rows)));
