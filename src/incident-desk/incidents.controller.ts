import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { flagIn } from '#quarantine/flag-words';
import { textKinds } from '#quarantine/incident.entity';
import { FlagText } from './flag-text.js';
import { FlaggableTextsQueries } from './flaggable-texts.queries.js';
import { incidentPolicy } from './incident.policy.js';
import { IncidentDesk } from './incident-desk.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import { incidentLists, incidentsPage } from './incidents.page.js';
import { IncidentsQueries } from './incidents.queries.js';
import { incidentsFile } from './incidents-file.js';
import { newIncidentPage } from './new-incident.page.js';

/** Texts with personal data in them, as office and agency see them. */
@For('office', 'agency')
@Controller(incidentDeskPaths.list)
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsQueries,
    private readonly enrolments: EnrolmentsQueries,
    private readonly texts: FlaggableTextsQueries,
    private readonly desk: IncidentDesk,
    private readonly flag: FlagText,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(
    @CurrentPerson() actor: Person,
    @Query('state') state: unknown,
    @Query('after', OptionalId) from: number | null,
  ): Promise<Page> {
    const list = incidentLists.find((one) => one === state) ?? 'open';
    const after = from ?? 0;
    const rows = await this.incidents[list](actor, after);
    return page('incident-desk/incidents', incidentsPage(list, rows, after));
  }

  @Get('incidents.csv')
  async download(@CurrentPerson() actor: Person): Promise<Download> {
    const name = `incidents-${this.clock.today()}.csv`;
    return new Download(incidentsFile(await this.incidents.all(actor)), 'text/csv; charset=utf-8', name);
  }

  @Get('new')
  new(@CurrentPerson() actor: Person, @Query('enrolment') typed: unknown): Promise<Page> {
    return this.newPage(actor, String(typed ?? ''));
  }

  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page | Redirect> {
    const enrolment = String(body['enrolment'] ?? '');
    const [, name = '', id = ''] = /^([a-z_]+)-([1-9]\d{0,8})$/.exec(String(body['text'] ?? '')) ?? [];
    const kind = textKinds.find((one) => one === name);
    if (!kind) return this.newPage(actor, enrolment, [{ field: 'text', code: 'required' }]);
    const flag = flagIn(body, 'staff', incidentDeskPaths.textsOf(enrolment));
    const incident = await this.flag.run(actor, numberIn(enrolment), kind, Number(id), flag);
    return seeOther(incidentDeskPaths.incident(incident), 'incident-desk.hidden');
  }

  @Get(':id')
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.desk.page(actor, id);
  }

  private async newPage(actor: Person, typed: string, errors: readonly FieldError[] = []): Promise<Page> {
    if (typed === '')
      return page('incident-desk/new', newIncidentPage('', null, errors), errors.length > 0 ? 422 : 200);
    const id = numberIn(typed);
    const enrolment = id > 0 ? await this.enrolments.context(id) : null;
    if (!enrolment || !incidentPolicy.handle(actor, enrolment)) {
      const unknown = [{ field: 'enrolment', code: 'unknown_enrolment' }];
      return page('incident-desk/new', newIncidentPage(typed, null, unknown), 422);
    }
    const view = newIncidentPage(String(id), await this.texts.of(id), errors);
    return page('incident-desk/new', view, errors.length > 0 ? 422 : 200);
  }
}

/** As people write it: 0042, full-width digits. */
const numberIn = (typed: string): number => {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : 0;
};
