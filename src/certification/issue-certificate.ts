import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AdvanceStage } from '#admissions/advance-stage';
import { type EnrolmentContext, EnrolmentsQueries } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AppointPerson } from '#identity/appoint-person';
import { Appointment } from '#identity/appointment.entity';
import { Person } from '#identity/person.entity';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { notFound } from '#platform/problems';
import { Certificate } from './certificate.entity.js';
import { CertificateEvent } from './certificate-event.entity.js';
import { certificateNumber } from './certificate-number.js';
import { lastDay } from './certificate-period.js';
import { certificationEvents } from './certification.events.js';
import type { CertificationCase } from './certification-case.entity.js';

/** What follows from an approval, at once: the certificate, the end of the course, the role of a coordinator. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly curriculum: CurriculumLibrary,
    private readonly advance: AdvanceStage,
    private readonly appoint: AppointPerson,
  ) {}

  async within(tx: Transaction, approved: CertificationCase): Promise<Certificate> {
    const enrolment = await this.enrolments.context(approved.enrolmentId, tx);
    if (!enrolment) throw notFound();
    const certificate = await this.write(tx, approved.id, enrolment);
    await this.advance.within(tx, enrolment.id, 'certify');
    const { personId } = enrolment;
    if (!(await tx.findOrNull(Appointment, { personId, role: 'coordinator', finishedOn: IsNull() })))
      await this.appoint.within(tx, { personId, role: 'coordinator' });
    await tx.record({
      name: certificationEvents.certificateIssued,
      subjectId: certificate.id,
      enrolmentId: enrolment.id,
      after: { number: certificate.number },
    });
    return certificate;
  }

  private async write(tx: Transaction, caseId: number, enrolment: EnrolmentContext): Promise<Certificate> {
    const person = await tx.find(Person, { id: enrolment.personId });
    const years = settingOf(
      enrolment,
      await this.curriculum.version(enrolment.curriculumVersionId),
      'certificate_years',
    );
    const issuedOn = dayInJapan(tx.now);
    const serial = await nextSerial(tx);
    const certificate = await tx.insert(Certificate, {
      caseId,
      personId: person.id,
      enrolmentId: enrolment.id,
      number: certificateNumber(Number(issuedOn.slice(0, 4)), serial),
      serial,
      token: randomBytes(16).toString('base64url'),
      printName: person.printName.normalize('NFC'),
      nameLatin: person.nameLatin?.normalize('NFC') ?? null,
      issuedOn,
      expiresOn: lastDay(issuedOn, years),
      status: 'active',
      rowVersion: 1,
    });
    await tx.insert(CertificateEvent, {
      certificateId: certificate.id,
      kind: 'issued',
      effectiveOn: issuedOn,
      recordedAt: tx.now,
      recordedBy: tx.actor.id,
    });
    return certificate;
  }
}

async function nextSerial(tx: Transaction): Promise<number> {
  const [row] = await tx.rows<{ serial: number }>(`SELECT nextval('certificate_serials')::int AS serial`);
  if (!row) throw new Error('The sequence of certificates gave no number');
  return row.serial;
}
