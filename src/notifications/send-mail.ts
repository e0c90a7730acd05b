import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { type Letter, Mailer } from '#platform/mail/mailer';
import { next } from '#platform/transitions';
import { Mail } from './mail.entity.js';
import { mailLife } from './mail-status.js';
import { MailsQueries } from './mails.queries.js';

/** The kind of job that sends one mail. */
export const SEND_MAIL = 'send-mail';
/** The first try and the five that the queue adds, each later than the one before. */
const TRIES = 6;
const MASK = '＊＊＊＊';

/**
 * Sends one queued mail and then notes how it went. No transaction is open while the mail server is slow; in the worst
 * case (a crash in between) a mail goes out twice, never for nothing. Once it is on its way nobody can read its codes here.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly work: Work,
    private readonly mails: MailsQueries,
    private readonly mailer: Mailer,
  ) {}

  /** Throws while another try makes sense, so that the queue comes back later. */
  async run(mailId: number): Promise<void> {
    const letter = await this.mails.queuedLetter(mailId);
    if (!letter) return;
    const error = await this.failureOf(letter);
    const status = await this.work.run(systemActor, async (tx) => {
      const mail = await tx.find(Mail, { id: mailId });
      if (mail.status !== 'queued') return mail.status;
      const after = error === null ? sent(mail, tx.now) : failed(mail, error);
      await tx.update(Mail, { id: mailId }, after);
      return after.status;
    });
    if (status === 'queued') throw new Error(`Mail ${mailId} was not taken: ${error}`);
  }

  private async failureOf(letter: Letter): Promise<string | null> {
    try {
      await this.mailer.send(letter);
      return null;
    } catch (error) {
      // The server's own sentence may hold the address, so only its codes are kept.
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      return [code ?? 'UNKNOWN', responseCode].filter((part) => part !== undefined).join(' ');
    }
  }
}

type Outcome = Partial<Mail> & Pick<Mail, 'status'>;

const sent = (mail: Mail, now: Date): Outcome => ({
  status: next(mailLife, mail.status, 'send'),
  tries: mail.tries + 1,
  sentAt: now,
  error: null,
  body: mail.secrets.reduce((text, secret) => text.replaceAll(secret, MASK), mail.body),
  secrets: [],
});

const failed = (mail: Mail, error: string): Outcome => ({
  status: mail.tries + 1 < TRIES ? mail.status : next(mailLife, mail.status, 'fail'),
  tries: mail.tries + 1,
  error,
});
