import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { Mailer } from '#platform/mail/mailer';
import { ReturnPaths } from '#platform/mail/return-paths';
import { next } from '#platform/transitions';
import { Mail } from './mail.entity.js';
import { type BounceClass, type MailStatus, mailLife } from './mail-status.js';
import { MailsQueries } from './mails.queries.js';
import { masked } from './masked.js';
import { RecordBounce } from './record-bounce.js';
import { refusalOf, type SmtpFailure } from './refusal.js';

/** The kind of job that sends one mail. */
export const SEND_MAIL = 'send-mail';
/** The first try and the five that the queue adds, each later than the one before. */
const TRIES = 6;

interface Failure {
  readonly error: string;
  readonly refusal: BounceClass | null;
}

/**
 * Sends one queued mail and then notes how it went. No transaction is open while the mail server is slow; in the worst
 * case (a crash in between) a mail goes out twice, never for nothing.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly work: Work,
    private readonly mails: MailsQueries,
    private readonly mailer: Mailer,
    private readonly returnPaths: ReturnPaths,
    private readonly bounce: RecordBounce,
  ) {}

  /** Throws while another try makes sense, so that the queue comes back later. */
  async run(mailId: number): Promise<void> {
    const letter = await this.mails.queuedLetter(mailId);
    if (!letter) return;
    const failure = await this.failureOf({ ...letter, returnPath: this.returnPaths.of(mailId) });
    const status = await this.work.run(systemActor, async (tx) => {
      const mail = await tx.find(Mail, { id: mailId });
      return mail.status === 'queued' ? this.note(tx, mail, failure) : mail.status;
    });
    if (status === 'queued') throw new Error(`Mail ${mailId} was not taken: ${failure?.error}`);
  }

  private async note(tx: Transaction, mail: Mail, failure: Failure | null): Promise<MailStatus> {
    const tries = mail.tries + 1;
    if (failure?.refusal) {
      await tx.update(Mail, { id: mail.id }, { tries });
      await this.bounce.within(tx, mail, failure.refusal, failure.error);
      return 'bounced';
    }
    const action = failure ? 'fail' : 'send';
    const status = failure && tries < TRIES ? mail.status : next(mailLife, mail.status, action);
    const left = failure ? { error: failure.error } : { error: null, sentAt: tx.now, ...masked(mail) };
    await tx.update(Mail, { id: mail.id }, { status, tries, ...left });
    return status;
  }

  private async failureOf(letter: Parameters<Mailer['send']>[0]): Promise<Failure | null> {
    try {
      await this.mailer.send(letter);
      return null;
    } catch (error) {
      // The server's own sentence may hold the address, so only its codes are kept.
      const failure = error as SmtpFailure;
      const codes = [failure.code ?? 'UNKNOWN', failure.responseCode].filter((part) => part !== undefined);
      return { error: codes.join(' '), refusal: refusalOf(failure) };
    }
  }
}
