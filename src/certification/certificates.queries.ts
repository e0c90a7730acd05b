import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { CertificateEventKind, CertificateStatus } from './certificate-status.js';
import type { PrintedFacts } from './compose-certificate.js';

export interface CertificateRow {
  id: number;
  personId: number;
  enrolmentId: number;
  number: string;
  token: string;
  printName: string;
  nameLatin: string | null;
  issuedOn: string;
  expiresOn: string;
  status: CertificateStatus;
}

export interface CertificateDetail extends CertificateRow {
  cohortCode: string;
  organisation: string;
  events: { kind: CertificateEventKind; effectiveOn: string; reasonCode: string | null; by: string | null }[];
}

const ROW = `k.id, k.person_id AS "personId", k.enrolment_id AS "enrolmentId", k.number, k.token, k.print_name AS "printName", k.name_latin AS "nameLatin",
  k.issued_on::text AS "issuedOn", k.expires_on::text AS "expiresOn", k.status`;
const DETAIL = `SELECT ${ROW}, c.code AS "cohortCode", o.name AS organisation,
    COALESCE((SELECT json_agg(json_build_object('kind', v.kind, 'effectiveOn', v.effective_on, 'reasonCode', v.reason_code, 'by', p.print_name) ORDER BY v.id DESC)
      FROM certificate_events v LEFT JOIN persons p ON p.id = v.recorded_by WHERE v.certificate_id = k.id), '[]') AS events
  FROM certificates k JOIN enrolments e ON e.id = k.enrolment_id JOIN cohorts c ON c.id = e.cohort_id JOIN organisations o ON o.id = e.organisation_id`;

@Injectable()
export class CertificatesQueries {
  constructor(private readonly reader: Reader) {}

  detail(id: number): Promise<CertificateDetail | null> {
    return this.reader.row(`${DETAIL} WHERE k.id = $1`, [id]);
  }

  /** The newest certificate of a person. */
  latestOf(personId: number): Promise<CertificateDetail | null> {
    return this.reader.row(`${DETAIL} WHERE k.person_id = $1 ORDER BY k.issued_on DESC, k.id DESC LIMIT 1`, [personId]);
  }

  byToken(token: string): Promise<CertificateRow | null> {
    return this.reader.row(`SELECT ${ROW} FROM certificates k WHERE k.token = $1`, [token]);
  }

  byNumber(number: string): Promise<CertificateRow | null> {
    return this.reader.row(`SELECT ${ROW} FROM certificates k WHERE k.number = $1`, [number]);
  }

  /** What stands on the paper. */
  printed(id: number): Promise<PrintedFacts | null> {
    return this.reader.row(
      `SELECT ${ROW}, c.curriculum_version_id AS "curriculumVersionId" FROM certificates k JOIN enrolments e ON e.id = k.enrolment_id
         JOIN cohorts c ON c.id = e.cohort_id WHERE k.id = $1`,
      [id],
    );
  }

  async document(certificateId: number): Promise<Buffer | null> {
    const row = await this.reader.row<{ pdf: Buffer }>(
      'SELECT pdf FROM certificate_documents WHERE certificate_id = $1',
      [certificateId],
    );
    return row?.pdf ?? null;
  }
}
