import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { type Page, page } from '#platform/http/answers';
import { notFound } from '#platform/problems';
import { ExtensionEffects } from './extension-effects.js';
import { extensionRequestPage, extensionRequestsPage } from './extension-request.page.js';
import { endOf } from './extension-wish.js';
import { ExtensionsQueries } from './extensions.queries.js';

/** Lays out the wishes for more time for those who decide, each with its effect. */
@Injectable()
export class ExtensionDesk {
  constructor(
    private readonly extensions: ExtensionsQueries,
    private readonly effects: ExtensionEffects,
    private readonly clock: Clock,
  ) {}

  async list(actor: Person, afterId: number): Promise<Page> {
    const rows = await this.extensions.waiting(actor, afterId);
    return page('admissions/extension-requests', extensionRequestsPage(actor, rows, afterId, this.clock.now()));
  }

  async one(actor: Person, id: number, errors: readonly FieldError[] = []): Promise<Page> {
    const request = await this.extensions.detail(actor, id);
    if (!request) throw notFound();
    const isOpen =
      request.status === 'requested' && request.enrolmentStatus === 'active' && request.stage === request.windowStage;
    const effect = isOpen
      ? await this.effects.of(
          request,
          { stage: request.windowStage, dueAt: request.dueAt },
          endOf(request, request.dueAt),
        )
      : null;
    const view = extensionRequestPage({ actor, request, effect, errors, now: this.clock.now() });
    return page('admissions/extension-request', view, errors.length > 0 ? 422 : 200);
  }
}
