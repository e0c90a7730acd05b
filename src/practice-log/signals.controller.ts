import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { RequiredText } from '#platform/forms/rules';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { EntryDesk } from './entry-desk.js';
import { ExplainSignal } from './explain-signal.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { SignalsQueries, type ToldSignal } from './signals.queries.js';

class ExplanationForm {
  @RequiredText(60) signal: string;
  @RequiredText(1000) explanation: string;
}

/** What is unusual in the log, for the trainee to mend or to explain. */
@Controller(practiceLogPaths.signals)
export class SignalsController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly signals: SignalsQueries,
    private readonly explain: ExplainSignal,
  ) {}

  @For('trainee')
  @Get()
  show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.shown(actor);
  }

  @For('trainee')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(ExplanationForm, body);
    if (!form.ok) return this.shown(actor, String(form.typed['signal'] ?? ''), form.errors);
    await this.explain.run(actor, form.values);
    return seeOther(practiceLogPaths.signals, 'practice-log.signal_explained');
  }

  private async shown(actor: Person, at: string | null = null, errors: readonly FieldError[] = []): Promise<Page> {
    const { enrolment, open } = await this.desk.own(actor);
    const signals = await this.signals.ofTrainee(enrolment.id);
    const view = {
      signals: signals.map((one) => signalInWords(one, open, one.signal === at ? (errors[0]?.code ?? null) : null)),
      errors: formErrors(['explanation'], 'practice-log.fields', errors),
      paths: practiceLogPaths,
    };
    return page('practice-log/signals', view as object, errors.length > 0 ? 422 : 200);
  }
}

const signalInWords = (one: ToldSignal, open: boolean, error: string | null) => ({
  ...one,
  action: open ? practiceLogPaths.signals : null,
  headingKey: `practice-log.signal.${one.kind}.heading`,
  textKey: `practice-log.signal.${one.kind}.text`,
  fieldName: `explanation-${one.signal.replaceAll(':', '-')}`,
  entries: one.entries.map(({ id, title }) => ({ title, href: practiceLogPaths.entry(id) })),
  error,
});
