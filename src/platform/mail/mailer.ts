import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config.js';
import { DevelopmentSink } from './development-sink.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Where the mail goes back to when it cannot be delivered; null: to the sender's address. */
  readonly returnPath?: string | null;
}

/** Sends plain text over SMTP: to `SMTP_URL`, or in demonstration to a sink of our own on the loopback interface. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport: Transporter | null = null;

  constructor(
    private readonly config: Config,
    private readonly sink: DevelopmentSink,
  ) {}

  async send({ to, subject, body, returnPath }: Letter): Promise<void> {
    this.transport ??= createTransport(this.config.smtpUrl ?? (await this.sink.listen()));
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to,
      subject,
      text: body,
      // RFC 3834: absence notes do not answer what a machine sent.
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(returnPath ? { envelope: { from: returnPath, to } } : {}),
    });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
