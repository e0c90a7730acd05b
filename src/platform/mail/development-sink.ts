import type { AddressInfo } from 'node:net';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly to: string;
  readonly source: string;
}

const KEPT = 500;
const refused = () => Object.assign(new Error('5.1.2 no such domain'), { responseCode: 550 });

/** A real SMTP server for demonstration that keeps the last mails readable (`/dev/mail`) and passes nothing on. */
@Injectable()
export class DevelopmentSink implements OnModuleDestroy {
  private readonly caught: CaughtMail[] = [];
  private listening: Promise<string> | null = null;
  private server: SMTPServer | null = null;

  /** Starts the sink on a free loopback port; resolves to its smtp: address. */
  listen(): Promise<string> {
    this.listening ??= new Promise((resolve, reject) => {
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        // No address below `.invalid` exists anywhere (RFC 2606): here it is refused as the world would refuse it.
        onRcptTo: ({ address }, _session, done) => done(address.endsWith('.invalid') ? refused() : null),
        onData: (stream, session, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            this.keep({
              to: session.envelope.rcptTo.map((rcpt) => rcpt.address).join(', '),
              source: Buffer.concat(chunks).toString('utf8'),
            });
            done();
          });
        },
      });
      this.server = server;
      server.on('error', reject);
      server.listen(0, '127.0.0.1', () =>
        resolve(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?ignoreTLS=true`),
      );
    });
    return this.listening;
  }

  /** Newest first. */
  mails(): readonly CaughtMail[] {
    return [...this.caught].reverse();
  }

  onModuleDestroy(): Promise<void> {
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private keep(mail: CaughtMail): void {
    this.caught.push(mail);
    if (this.caught.length > KEPT) this.caught.shift();
  }
}
