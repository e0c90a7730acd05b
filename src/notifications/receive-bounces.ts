import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { HOST } from '#platform/http/try-port';
import { readDeliveryReport } from '#platform/mail/delivery-report';
import { ReturnPaths } from '#platform/mail/return-paths';
import { RecordBounce } from './record-bounce.js';
import { classOfStatus } from './refusal.js';

/** A report quotes the mail at most; more is none of ours. */
const LARGEST = 1_000_000;

/** The door through which undelivered mail comes back: a mail server of our own that takes reports about our mails and nothing else. */
@Injectable()
export class ReceiveBounces implements OnModuleDestroy {
  private server: SMTPServer | null = null;

  constructor(
    private readonly returnPaths: ReturnPaths,
    private readonly record: RecordBounce,
  ) {}

  /** Begins to listen; resolves to the port (0 asks for any free one). */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        size: LARGEST,
        onRcptTo: ({ address }, _session, done) =>
          done(this.returnPaths.mailOf(address) === null ? answer(550, '5.1.1 unknown') : null),
        onData: (stream, session, done) => {
          this.take(stream, session).then(
            () => done(stream.sizeExceeded ? answer(552, '5.3.4 too large') : null),
            // Asked to come again: a report must not be lost because the database was away.
            () => done(answer(451, '4.3.0 later, please')),
          );
        },
      });
      this.server = server;
      server.on('error', reject);
      server.listen(port, HOST, () => resolve((server.server.address() as AddressInfo).port));
    });
  }

  onModuleDestroy(): Promise<void> {
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const report = await readDeliveryReport(stream as unknown as Readable);
    // Delays, receipts and absence notes come here too, and are no refusal.
    if (report?.action !== 'failed') return;
    for (const { address } of envelope.rcptTo) {
      const mailId = this.returnPaths.mailOf(address);
      if (mailId !== null) await this.record.run(mailId, classOfStatus(report.status));
    }
  }
}

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
