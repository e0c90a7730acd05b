import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Reader } from '#platform/database/reader';

export interface CertificateRow {
  number: string;
  expiresOn: string;
  isValid: boolean;
}

@Injectable()
export class CertificateHomeQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The certificate that lasts longest. */
  of(personId: number): Promise<CertificateRow | null> {
    return this.reader.row(
      `SELECT number, expires_on::text AS "expiresOn", status = 'active' AND expires_on >= $2::date AS "isValid"
       FROM certificates WHERE person_id = $1 AND status <> 'superseded' ORDER BY expires_on DESC, id DESC LIMIT 1`,
      [personId, this.clock.today()],
    );
  }
}
