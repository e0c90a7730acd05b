import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { changeCertificate } from './change-certificate.js';

export const suspensionReasons = ['under_inquiry', 'on_request', 'left_the_work'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/** The agency lets a certificate rest: it is not valid until it is resumed. */
@Injectable()
export class SuspendCertificate {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number, reason: SuspensionReason): Promise<void> {
    return this.work.run(actor, (tx) => changeCertificate(tx, actor, id, 'suspend', reason));
  }
}
