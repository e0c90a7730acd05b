import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that differs between places where the system runs. Read once, at start. */
export class Config {
  readonly production: boolean;
  /** Demonstration data, personas, time travel. Never in production. */
  readonly demonstration: boolean;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where undelivered mail goes back to: `bounce@host` becomes `bounce+<mail>.<mac>@host` for each mail. Null: to the sender's address. */
  readonly bounceAddress: string | null;
  /** Where returned mail is received over SMTP; 0: nowhere. */
  readonly bouncePort: number;
  /** What this process does: answer requests, deliver and run the schedule, or both. */
  readonly role: 'all' | 'web' | 'worker';
  /** Views of pages refuse a missing property instead of showing nothing. */
  readonly strictPages: boolean;
  readonly logLevel: string;
  /** Minutes without any act after which a session is locked, where nobody chose otherwise for their own PC. */
  readonly idleLockMinutes: number;
  /** Where clamd listens: `host:port` or the path of its socket. Null: files are not scanned, and pages say so. */
  readonly clamav: { readonly host: string; readonly port: number } | { readonly path: string } | null;
  private secret: string | null;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    this.production = env['NODE_ENV'] === 'production';
    this.demonstration = (env['DEMONSTRATION'] ?? (this.production ? '0' : '1')) === '1';
    this.port = wholeNumber(env, 'PORT', 3000);
    this.dataDir = resolve(env['DATA_DIR'] ?? `${root}/data`);
    this.databaseUrl = env['DATABASE_URL'] || null;
    this.publicUrl = (env['PUBLIC_URL'] ?? `http://localhost:${this.port}`).replace(/\/$/, '');
    this.smtpUrl = env['SMTP_URL'] || null;
    this.mailFrom = env['MAIL_FROM'] ?? 'かけはし <no-reply@kakehashi.example>';
    this.bounceAddress = env['BOUNCE_ADDRESS'] || null;
    this.bouncePort = wholeNumber(env, 'BOUNCE_PORT', 0);
    if (this.bouncePort > 0 && !this.bounceAddress)
      throw new ConfigError('BOUNCE_PORT needs BOUNCE_ADDRESS, such as bounce@mail.example.jp.');
    this.clamav = clamdOf(env['CLAMAV_HOST'] ?? '');
    this.role = oneOf(env, 'KAKEHASHI_ROLE', ['all', 'web', 'worker'] as const);
    this.strictPages = !this.production;
    this.logLevel = env['LOG_LEVEL'] ?? (this.production ? 'info' : 'warn');
    this.idleLockMinutes = wholeNumber(env, 'IDLE_LOCK_MINUTES', 15);
    this.secret = this.production ? secretOf(env) : env['SESSION_SECRET'] || null;
    if (this.production) refuseDefaults(env, this.demonstration);
  }

  /** Signs sessions, codes and tokens. Asked for late: a command that only looks at the database leaves no file behind. */
  get sessionSecret(): string {
    this.secret ??= keptSecret(this.dataDir);
    return this.secret;
  }
}

/** A start that cannot work, told in one line that says what to do. */
export class ConfigError extends Error {}

/** The folder that holds templates/, curriculum/ and dist/. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

function secretOf(env: NodeJS.ProcessEnv): string {
  const secret = env['SESSION_SECRET'] ?? '';
  if (secret.length < 32)
    throw new ConfigError(
      'SESSION_SECRET is missing or shorter than 32 characters. Set it, for example to the output of: openssl rand -hex 32',
    );
  return secret;
}

/** Outside production a secret of its own for each data folder, so that sessions outlive a restart and processes share them. */
function keptSecret(dataDir: string): string {
  const file = `${dataDir}/session-secret`;
  const fresh = randomBytes(32).toString('hex');
  try {
    if (!existsSync(file)) writeOnce(file, fresh);
    return readFileSync(file, 'utf8');
  } catch {
    // A folder that cannot be written is reported by whoever needs it; a secret for this run only is enough here.
    return fresh;
  }
}

/** A link is made whole or not at all, and never over a file: of processes that start together one decides. */
function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    if (!existsSync(file)) renameSync(draft, file); // a disk without links
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseDefaults(env: NodeJS.ProcessEnv, demonstration: boolean): void {
  if (demonstration)
    throw new ConfigError('DEMONSTRATION=1 is not possible with NODE_ENV=production. Unset one of the two.');
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'])
    if (!env[name]) throw new ConfigError(`${name} is missing. In production it has no default: set it.`);
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new ConfigError(`${name} must be a whole number from 0 to 65535, not "${env[name]}".`);
  return value;
}

function clamdOf(address: string): Config['clamav'] {
  if (address === '') return null;
  if (address.startsWith('/')) return { path: address };
  const [, host, port = '3310'] = /^([^:\s]+)(?::(\d{1,5}))?$/.exec(address) ?? [];
  if (!host) throw new ConfigError(`CLAMAV_HOST must be host:port or the path of a socket, not "${address}".`);
  return { host, port: Number(port) };
}

function oneOf<T extends string>(env: NodeJS.ProcessEnv, name: string, values: readonly [T, ...T[]]): T {
  const value = env[name] ?? values[0];
  const found = values.find((candidate) => candidate === value);
  if (!found) throw new ConfigError(`${name} must be one of ${values.join(', ')}, not "${value}".`);
  return found;
}
