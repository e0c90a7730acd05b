import { Controller, Get } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Config } from '#platform/config';
import { For } from '#platform/http/access';
import { Download, type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { CasesQueries } from './cases.queries.js';
import { ownCertificatePage } from './certificate.page.js';
import { CertificatesQueries } from './certificates.queries.js';
import { certificationPaths } from './certification.paths.js';
import { Eligibility } from './eligibility.js';
import { PrintCertificate } from './print-certificate.js';
import { everyRuleMet } from './rule-trace.js';
import { traceRows } from './trace.page.js';

/** One's own certificate; before there is one, what is still missing. */
@Controller(certificationPaths.own)
export class OwnCertificateController {
  constructor(
    private readonly certificates: CertificatesQueries,
    private readonly cases: CasesQueries,
    private readonly enrolments: CurrentEnrolment,
    private readonly eligibility: Eligibility,
    private readonly print: PrintCertificate,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @For('trainee', 'coordinator')
  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const certificate = await this.certificates.latestOf(actor.id);
    if (certificate)
      return page(
        'certification/certificate',
        ownCertificatePage(certificate, this.clock.today(), this.config.publicUrl),
      );
    const enrolment = await this.enrolments.of(actor);
    const proposed = await this.cases.ofEnrolment(enrolment.id);
    const trace = proposed?.trace ?? (await this.eligibility.traceOf(enrolment));
    return page('certification/awaited', {
      before: proposed === null,
      everyRuleMet: everyRuleMet(trace),
      trace: traceRows(trace),
      homeHref: '/home',
    } as object);
  }

  @For('trainee', 'coordinator')
  @Get('pdf')
  async showDocument(@CurrentPerson() actor: Person): Promise<Download> {
    const certificate = await this.certificates.latestOf(actor.id);
    if (!certificate) throw notFound();
    return new Download(await this.print.run(certificate.id), 'application/pdf', `${certificate.number}.pdf`);
  }
}
