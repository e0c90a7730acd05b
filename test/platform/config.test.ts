import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '#platform/config';

const production = {
  NODE_ENV: 'production',
  SESSION_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgresql://db.example/kakehashi',
  PUBLIC_URL: 'https://kakehashi.example/',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'no-reply@kakehashi.example',
};

describe('the configuration', () => {
  it('needs nothing outside production: demonstration, port 3000, a folder beside the code', () => {
    const config = new Config({});
    expect(config).toMatchObject({
      demonstration: true,
      production: false,
      port: 3000,
      databaseUrl: null,
      role: 'all',
      strictPages: true,
    });
    expect(config.dataDir).toMatch(/\/data$/);
    expect(config.publicUrl).toBe('http://localhost:3000');
  });

  it('takes everything from outside in production, and shows no demonstration there', () => {
    expect(new Config(production)).toMatchObject({
      demonstration: false,
      publicUrl: 'https://kakehashi.example',
      strictPages: false,
      logLevel: 'info',
    });
  });

  it.each([
    [{ ...production, SESSION_SECRET: '' }, /^SESSION_SECRET is missing or shorter than 32 characters\. Set it/],
    [{ ...production, SESSION_SECRET: 'x'.repeat(31) }, /^SESSION_SECRET is missing or shorter/],
    [{ ...production, DATABASE_URL: '' }, /^DATABASE_URL is missing\. In production it has no default/],
    [{ ...production, PUBLIC_URL: '' }, /^PUBLIC_URL is missing/],
    [{ ...production, SMTP_URL: '' }, /^SMTP_URL is missing/],
    [{ ...production, MAIL_FROM: '' }, /^MAIL_FROM is missing/],
    [{ ...production, DEMONSTRATION: '1' }, /^DEMONSTRATION=1 is not possible with NODE_ENV=production/],
    [{ PORT: 'door' }, /^PORT must be a whole number from 0 to 65535, not "door"/],
    [{ PORT: '65536' }, /^PORT must be a whole number/],
    [{ KAKEHASHI_ROLE: 'king' }, /^KAKEHASHI_ROLE must be one of all, web, worker, not "king"/],
  ])('refuses %o in one line', (env, words) => {
    expect(() => new Config(env)).toThrow(words);
    expect(() => new Config(env)).toThrow(/^[^\n]+$/);
  });
});

describe('the secret of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-config-'));
  const dataDir = join(folder, 'deep/data');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made when somebody asks for it, and not before', () => {
    const config = new Config({ DATA_DIR: dataDir });
    expect(readdirSync(folder)).toEqual([]);
    expect(config.sessionSecret).toMatch(/^[\da-f]{64}$/);
    expect(readdirSync(dataDir)).toEqual(['session-secret']);
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('is the same for every process and after every restart', () => {
    const kept = readFileSync(join(dataDir, 'session-secret'), 'utf8');
    expect([1, 2].map(() => new Config({ DATA_DIR: dataDir }).sessionSecret)).toEqual([kept, kept]);
  });

  it('lasts for one run where the folder cannot be written', () => {
    const config = new Config({ DATA_DIR: join(dataDir, 'session-secret/no-folder') });
    expect(config.sessionSecret).toMatch(/^[\da-f]{64}$/);
    expect(config.sessionSecret).toBe(config.sessionSecret);
  });
});
