import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { changeCertificate } from './change-certificate.js';

export const revocationReasons = [
  'false_statement',
  'breach_of_confidence',
  'misconduct',
  'issued_in_error',
  'on_request',
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** The agency takes a certificate back, for good. The public check says that it is not valid, and not why. */
@Injectable()
export class RevokeCertificate {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number, reason: RevocationReason): Promise<void> {
    return this.work.run(actor, (tx) => changeCertificate(tx, actor, id, 'revoke', reason));
  }
}
