import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sessionKey } from '#platform/http/session';
import { Secrets } from '#platform/secrets';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly location: string;
  readonly headers: Record<string, unknown>;
  /** The page as a person reads it: without markup, blanks folded. */
  readonly text: string;
}

type Fields = Record<string, string | number | string[]>;

/** A browser without a screen: keeps cookies, follows nothing by itself, sends the form token of the page it saw last. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private token: string | null = null;

  constructor(private readonly app: NestFastifyApplication) {}

  /** Signed in as any person: the session is made as the sign-in page makes it, without the slow hash. */
  async enterAs(personId: number): Promise<void> {
    const page = await this.get('/login');
    if (page.status !== 200) throw new Error(`The sign-in page answered ${page.status}`);
    await sessionOf(this.app, this.cookies.get('kakehashi') ?? '', personId);
    await this.get('/account');
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** Posts a form with the token of a page of ours, as a browser would. */
  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    if (!this.token) await this.get('/login');
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ _csrf: this.token ?? '', ...fields }))
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
    return this.send('POST', path, body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  }

  /** A file that is downloaded. */
  async bytes(path: string): Promise<Buffer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return (await this.app.inject({ method: 'GET', url: path, headers: { cookie } })).rawPayload;
  }

  /** Sends a form with files, as a browser does. */
  async upload(path: string, files: readonly { name: string; bytes: Buffer }[], fields: Fields = {}): Promise<Answer> {
    if (!this.token) await this.get('/login');
    const edge = '----------kakehashi';
    const part = (head: string, content: Buffer | string) => [
      Buffer.from(`--${edge}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ];
    const payload = Buffer.concat([
      ...Object.entries({ _csrf: this.token ?? '', ...fields }).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).flatMap((one) => part(`name="${name}"`, String(one))),
      ),
      ...files.flatMap(({ name, bytes }) =>
        part(`name="files"; filename="${name}"\r\nContent-Type: application/octet-stream`, bytes),
      ),
      Buffer.from(`--${edge}--\r\n`),
    ]);
    return this.send('POST', path, payload, { 'content-type': `multipart/form-data; boundary=${edge}` });
  }

  /** Posts JSON as our scripts do. */
  async postJson(path: string, body: unknown): Promise<Answer> {
    if (!this.token) await this.get('/login');
    return this.send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'x-csrf-token': this.token ?? '',
    });
  }

  private async send(
    method: 'GET' | 'POST',
    path: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.app.inject({
      method,
      url: path,
      headers: { cookie, accept: 'text/html', ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) this.cookies.set(name, encodeURIComponent(value));
    const token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1];
    if (token) this.token = token;
    return {
      status: response.statusCode,
      body: response.body,
      location: String(response.headers['location'] ?? ''),
      headers: response.headers,
      text: textOf(response.body),
    };
  }
}

const textOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Makes a session the session of a person, as the sign-in page does. */
export async function sessionOf(app: NestFastifyApplication, cookie: string, personId: number): Promise<void> {
  const { DataSource } = await import('typeorm');
  const found = await app
    .get(DataSource)
    .query(
      `UPDATE http_sessions SET person_id = $2, content = content || jsonb_build_object('personId', $2::int) WHERE id = $1 RETURNING id`,
      [sessionKey(app.get(Secrets), cookie), personId],
    );
  if (found[1] !== 1) throw new Error('No session');
}
