import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { certificatePage } from './certificate.page.js';
import { CertificatesQueries } from './certificates.queries.js';
import { RevocationForm, SuspensionForm } from './certification.form.js';
import { certificationPaths } from './certification.paths.js';
import { PrintCertificate } from './print-certificate.js';
import { ResumeCertificate } from './resume-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { SuspendCertificate } from './suspend-certificate.js';

/** Certificates after they were issued, and what the agency may do with them. */
@Controller('certificates/:id')
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesQueries,
    private readonly print: PrintCertificate,
    private readonly suspend: SuspendCertificate,
    private readonly resume: ResumeCertificate,
    private readonly revoke: RevokeCertificate,
    private readonly clock: Clock,
  ) {}

  @For('agency', 'office', 'auditor')
  @Get()
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(actor, id);
  }

  @For('agency', 'office')
  @Get('pdf')
  async showDocument(@Param('id', Id) id: number): Promise<Download> {
    const certificate = await this.certificates.detail(id);
    if (!certificate) throw notFound();
    return new Download(await this.print.run(id), 'application/pdf', `${certificate.number}.pdf`);
  }

  @For('agency')
  @Post('suspension')
  async createSuspension(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(SuspensionForm, body);
    if (!form.ok) return this.one(actor, id, form.errors);
    await this.suspend.run(actor, id, form.values.suspensionReason);
    return seeOther(certificationPaths.certificate(id), 'certification.certificate_suspended');
  }

  @For('agency')
  @Post('resumption')
  async createResumption(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.resume.run(actor, id);
    return seeOther(certificationPaths.certificate(id), 'certification.certificate_resumed');
  }

  @For('agency')
  @Post('revocation')
  async createRevocation(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(RevocationForm, body);
    if (!form.ok) return this.one(actor, id, form.errors);
    await this.revoke.run(actor, id, form.values.revocationReason);
    return seeOther(certificationPaths.certificate(id), 'certification.certificate_revoked');
  }

  private async one(actor: Person, id: number, errors: readonly FieldError[] = []): Promise<Page> {
    const certificate = await this.certificates.detail(id);
    if (!certificate) throw notFound();
    return page(
      'certification/issued',
      certificatePage(actor, certificate, this.clock.today(), errors),
      errors.length ? 422 : 200,
    );
  }
}
