import type { Logger } from 'typeorm';

/** Says nothing: TypeORM's own logger prints the parameters of a failed query, which are personal data. Errors reach the filter. */
export class QuietLogger implements Logger {
  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
