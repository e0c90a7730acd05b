import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { readCertificateNumber } from '#certification/certificate-number';
import { type CertificateRow, CertificatesQueries } from '#certification/certificates.queries';
import { isVerificationCode } from '#certification/verification-code';
import { Clock } from '#platform/clock/clock';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { registryPaths } from './registry.paths.js';
import { verificationPage, verifyPage } from './verify.page.js';

const THROTTLE = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const TOKEN = /^[\w-]{22}$/;

/** The public check. A number alone tells what the certificate is worth; with its code, or by its own address, also whose it is. */
@Controller(registryPaths.verify)
export class VerifyController {
  constructor(
    private readonly certificates: CertificatesQueries,
    private readonly words: Words,
    private readonly clock: Clock,
  ) {}

  @Public()
  @RouteConfig(THROTTLE)
  @Header('cache-control', 'no-store')
  @Get()
  async index(@Req() request: WebRequest, @Query() query: Record<string, unknown>): Promise<Page | Redirect> {
    const typed = { number: text(query['number']), code: text(query['code']) };
    if (query['number'] === undefined) return page('registry/verify', verifyPage(typed, false));
    if (typed.number === '')
      return page('registry/verify', verifyPage(typed, false, [{ field: 'number', code: 'required' }]), 422);
    const number = readCertificateNumber(typed.number);
    if (!number) return page('registry/verify', verifyPage(typed, true), 422);
    const certificate = await this.certificates.byNumber(number);
    if (!certificate || typed.code === '') return this.answer(request, certificate, false);
    if (!isVerificationCode(certificate.token, typed.code))
      return page('registry/verify', verifyPage(typed, false, [{ field: 'code', code: 'wrong_code' }]), 422);
    return seeOther(registryPaths.verification(certificate.token));
  }

  @Public()
  @RouteConfig(THROTTLE)
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  @Header('referrer-policy', 'no-referrer')
  @Get(':token')
  async show(@Req() request: WebRequest, @Param('token') token: string): Promise<Page> {
    return this.answer(request, TOKEN.test(token) ? await this.certificates.byToken(token) : null, true);
  }

  private answer(request: WebRequest, certificate: CertificateRow | null, known: boolean): Page {
    const { language } = request;
    const view = verificationPage({
      certificate,
      known,
      now: this.clock.now(),
      today: this.clock.today(),
      language,
      words: this.words,
    });
    return page('registry/verification', view, certificate ? 200 : 404);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 60) : '');
