import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config.js';
import { DevelopmentSink } from './development-sink.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Sends plain text over SMTP: to `SMTP_URL`, or in demonstration to a sink of our own on the loopback interface. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport: Transporter | null = null;

  constructor(
    private readonly config: Config,
    private readonly sink: DevelopmentSink,
  ) {}

  async send(letter: Letter): Promise<void> {
    this.transport ??= createTransport(this.config.smtpUrl ?? (await this.sink.listen()));
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: letter.to,
      subject: letter.subject,
      text: letter.body,
    });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
