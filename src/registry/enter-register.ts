import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import { Certificate } from '#certification/certificate.entity';
import type { Transaction } from '#platform/database/transaction';
import { RegisterEntry } from './register-entry.entity.js';
import { registryEvents } from './registry.events.js';

/** A new certificate is written into the register, under the body that the holder came from. The name is not published unless the holder asks. */
@Injectable()
export class EnterRegister {
  async within(tx: Transaction, certificateId: number): Promise<RegisterEntry> {
    const certificate = await tx.find(Certificate, { id: certificateId });
    const { organisationId } = await tx.find(Enrolment, { id: certificate.enrolmentId });
    const { personId, enrolmentId, issuedOn: validFrom, expiresOn: validTo } = certificate;
    const entry = await tx.insert(RegisterEntry, {
      certificateId,
      personId,
      organisationId,
      publication: 'organisation',
      validFrom,
      validTo,
      recordedAt: tx.now,
    });
    await tx.record({
      name: registryEvents.registerEntered,
      subjectId: entry.id,
      enrolmentId,
      after: { certificateId, organisationId },
    });
    return entry;
  }
}
