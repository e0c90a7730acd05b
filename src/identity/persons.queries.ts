import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Reader, type Rows } from '#platform/database/reader';

export interface Credentials {
  id: number;
  passwordHash: string | null;
  lockedUntil: Date | null;
}

export interface Account {
  loginId: string;
  email: string;
  legalName: string;
  nameKana: string | null;
  nameLatin: string | null;
  printName: string;
  roles: string[];
}

/** A person who acts, as `ACTOR` reads them; without an id where there is none. */
export type ActorRow = Pick<Actor, 'name' | 'latinName' | 'language' | 'mailReturned' | 'appointments'> & {
  id: number | null;
};

/** The columns of a person `p` with the appointments of today, which is `$2`. */
export const ACTOR = `p.id, COALESCE(p.call_name, p.print_name) AS name, p.name_latin AS "latinName", p.language, p.email_unreachable_since IS NOT NULL AS "mailReturned",
  COALESCE((SELECT json_agg(json_build_object('role', a.role, 'cohortId', a.cohort_id, 'organisationId', a.organisation_id, 'bureau', a.bureau) ORDER BY a.id)
    FROM appointments a WHERE a.person_id = p.id AND a.period @> $2::date), '[]') AS appointments`;

@Injectable()
export class PersonsQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The person with the appointments of today. */
  async actorOf(personId: number): Promise<Actor | null> {
    const row = await this.reader.row<ActorRow>(`SELECT ${ACTOR} FROM persons p WHERE p.id = $1`, [
      personId,
      this.clock.today(),
    ]);
    return row && { ...row, kind: 'person' };
  }

  credentialsOf(loginIdOrEmail: string): Promise<Credentials | null> {
    return this.reader.row(
      `SELECT id, password_hash AS "passwordHash", locked_until AS "lockedUntil" FROM persons
       WHERE lower(login_id) = lower($1) OR lower(email) = lower($1) ORDER BY id LIMIT 1`,
      [loginIdOrEmail],
    );
  }

  /** The person with this address, or null. */
  async idByEmail(email: string, rows: Rows = this.reader): Promise<number | null> {
    const [person] = await rows.rows<{ id: number }>('SELECT id FROM persons WHERE lower(email) = lower($1)', [email]);
    return person?.id ?? null;
  }

  /** Whether anybody of the agency is appointed, from today or from a later day on. */
  async hasOfficer(rows: Rows = this.reader): Promise<boolean> {
    const found = await rows.rows(
      `SELECT 1 FROM appointments WHERE role = 'agency' AND (finished_on IS NULL OR finished_on >= $1::date) LIMIT 1`,
      [this.clock.today()],
    );
    return found.length > 0;
  }

  account(personId: number): Promise<Account | null> {
    return this.reader.row(
      `SELECT p.login_id AS "loginId", p.email, p.legal_name AS "legalName", p.name_kana AS "nameKana", p.name_latin AS "nameLatin", p.print_name AS "printName",
         ARRAY(SELECT DISTINCT a.role FROM appointments a WHERE a.person_id = p.id AND a.period @> $2::date ORDER BY a.role) AS roles
       FROM persons p WHERE p.id = $1`,
      [personId, this.clock.today()],
    );
  }

  /** People who hold `role` today, by name; for personas and for choosing trainers. */
  holdersOf(role: string): Promise<{ id: number; name: string; email: string }[]> {
    return this.reader.rows(
      `SELECT DISTINCT p.id, p.print_name AS name, p.email FROM persons p JOIN appointments a ON a.person_id = p.id
       WHERE a.role = $1 AND a.period @> $2::date ORDER BY p.id LIMIT 200`,
      [role, this.clock.today()],
    );
  }
}
