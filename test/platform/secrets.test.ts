import fc from 'fast-check';
import { Config } from '#platform/config';
import { localPath } from '#platform/http/local-path';
import { newSalt, Secrets } from '#platform/secrets';

const secrets = new Secrets(new Config({ SESSION_SECRET: 'a secret of this test, long enough' }));
const others = new Secrets(new Config({ SESSION_SECRET: 'another secret, also long enough' }));
const salt = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url'));

/** The ways in which people type a code from a mail or a sheet of paper. */
const typing = fc.constantFrom<(code: string) => string>(
  (code) => code,
  (code) => code.toLowerCase(),
  (code) => code.replace('-', ''),
  (code) => code.replace('-', '－'),
  (code) => code.replace('-', 'ー'),
  (code) => ` ${code.replace('-', ' - ')}　`,
  (code) => [...code].join(' '),
  (code) => code.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
);

describe('a code that is derived from its row', () => {
  it('is eight characters that nobody confuses', () => {
    fc.assert(
      fc.property(salt, (own) =>
        expect(secrets.code('password-reset', own)).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/),
      ),
    );
  });

  it('is accepted however it is typed', () => {
    fc.assert(
      fc.property(salt, typing, (own, type) =>
        expect(secrets.isCode('confirmation', own, type(secrets.code('confirmation', own)))).toBe(true),
      ),
    );
  });

  it('is refused for another row, another purpose, another installation', () => {
    fc.assert(
      fc.property(salt, salt, (own, other) => {
        fc.pre(own !== other);
        const code = secrets.code('password-reset', own);
        expect(secrets.isCode('password-reset', other, code)).toBe(false);
        expect(secrets.isCode('confirmation', own, code)).toBe(false);
        expect(others.isCode('password-reset', own, code)).toBe(false);
      }),
    );
  });

  it('is refused with one letter changed, added or left out, and anything else is refused without an exception', () => {
    const place = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(salt, place, fc.string({ unit: 'binary', maxLength: 20 }), (own, at, anything) => {
        const letters = secrets.code('password-reset', own).replace('-', '');
        const changed = letters.slice(0, at) + (letters[at] === 'A' ? 'B' : 'A') + letters.slice(at + 1);
        const left = letters.slice(0, at) + letters.slice(at + 1);
        for (const typed of [changed, left, `${letters}A`, '', anything])
          expect(secrets.isCode('password-reset', own, typed)).toBe(false);
      }),
    );
  });
});

describe('a token', () => {
  it('is 256 bits that fit into an address, and differs by row and purpose', () => {
    const [one, two] = [newSalt(), newSalt()];
    expect(secrets.token('verify', one)).toMatch(/^[\w-]{43}$/);
    expect(new Set([secrets.token('verify', one), secrets.token('verify', two), secrets.token('mail', one)]).size).toBe(
      3,
    );
  });

  it('is refused without an exception where it only looks as long', () => {
    const own = newSalt();
    expect(secrets.isToken('own-pc', own, 'あ'.repeat(43))).toBe(false);
    expect(secrets.isToken('own-pc', own, secrets.token('own-pc', own))).toBe(true);
  });
});

describe('a sealed text', () => {
  it('opens as it was written, and with nothing added that a decoder would overlook', () => {
    const sealed = secrets.seal('package-files', '', '[1,false]');
    expect(secrets.unseal('package-files', '', sealed)).toBe('[1,false]');
    for (const more of [';', '=', ' ', "; script-src *; '"])
      expect(secrets.unseal('package-files', '', sealed + more)).toBeNull();
  });
});

describe('a path to go on to', () => {
  const host = 'https://kakehashi.example';
  const hostile = fc.array(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '\t',
      '\n',
      '　',
      'evil.example',
      'https:',
      'javascript:',
      '\u0000',
      'é',
    ),
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    hostile.map((parts) => parts.join('')),
    hostile.map((parts) => `/${parts.join('')}`),
  );

  it('never leaves our host, and is always good for a header', () => {
    fc.assert(
      fc.property(address, (to) => {
        const path = localPath(to, '/home');
        expect(new URL(path, host).origin).toBe(host);
        expect(() => new Headers({ location: path })).not.toThrow();
        expect(path).toMatch(/^\/[!-~]*$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is kept when it is one of ours', () => {
    for (const path of ['/', '/home', '/applications/12?done=x#y', '/directory?q=%E6%9D%B1'])
      expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'home',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a b',
    ['/home', '//evil.example'],
    { a: '/' },
  ])('is the other one for %p', (to) => expect(localPath(to, '/home')).toBe('/home'));
});
