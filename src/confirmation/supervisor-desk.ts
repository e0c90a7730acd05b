import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { forbidden, notFound } from '#platform/problems';
import { type SeenText, SeeText } from '#quarantine/see-text';
import { codePage, confirmPage, waits, wornOutPage } from './confirm.page.js';
import { tokenHash } from './confirmation-secret.js';
import { type ConfirmationItem, type ConfirmationPageRow, ConfirmationsQueries } from './confirmations.queries.js';
import { refuseSpent, wornOut } from './find-request.js';

declare module 'fastify' {
  interface Session {
    /** The request whose code was typed in this browser. */
    confirmationId?: number;
  }
}

/** What a link shows: the code first, then the items; a worn out one says what to do. */
@Injectable()
export class SupervisorDesk {
  constructor(
    private readonly confirmations: ConfirmationsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
    private readonly see: SeeText,
  ) {}

  async page(
    token: string,
    request: WebRequest,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const row = await this.behind(token);
    const worn = wornOut(row, this.clock.now());
    if (worn) return page('confirmation/confirm-expired', wornOutPage(token, row, worn), 410);
    refuseSpent(row, this.clock.now());
    if (request.session.confirmationId !== row.id) return page('confirmation/confirm-code', codePage(token, row));
    const [items, curriculum] = await Promise.all([this.confirmations.items(row.id), this.library.latest()]);
    await this.see.run({ role: 'supervisor', requestId: row.id }, ...items.filter(waits).map(seen));
    const form = curriculum.document.practice.entry;
    const status = errors.length > 0 ? 422 : 200;
    return page('confirmation/confirm', confirmPage({ token, row, items, form, typed, errors }), status);
  }

  async behind(token: string): Promise<ConfirmationPageRow> {
    const row = await this.confirmations.byTokenHash(tokenHash(token));
    if (!row) throw notFound();
    return row;
  }

  async usable(token: string): Promise<ConfirmationPageRow> {
    const row = await this.behind(token);
    refuseSpent(row, this.clock.now());
    return row;
  }

  /** The items that wait for an answer; only where the code was typed in this browser. */
  async waitingIn(token: string, request: WebRequest): Promise<number[]> {
    const row = await this.usable(token);
    if (request.session.confirmationId !== row.id) throw forbidden('confirmation.code_first');
    const items = await this.confirmations.items(row.id);
    return items.filter(waits).map(({ itemId }) => itemId);
  }
}

const seen = ({ enrolmentId, entryId }: ConfirmationItem): SeenText => ({
  kind: 'entry',
  enrolmentId,
  textId: entryId,
});
