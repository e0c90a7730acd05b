import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { changeCertificate } from './change-certificate.js';

/** A suspended certificate is valid again; its dates stay as they were. */
@Injectable()
export class ResumeCertificate {
  constructor(private readonly work: Work) {}

  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(actor, (tx) => changeCertificate(tx, actor, id, 'resume', null));
  }
}
