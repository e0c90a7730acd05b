import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Launched } from './launch';

/** A form that is being sent so slowly that everything can happen meanwhile. */
export class SlowClient {
  private received = '';

  private constructor(
    private readonly socket: Socket,
    private readonly rest: string,
  ) {
    socket.setEncoding('utf8').on('data', (text: string) => {
      this.received += text;
    });
    socket.on('error', () => undefined);
  }

  /** Half of a sign-in is sent when this returns, and the server has begun to read it. */
  static async begin({ address, port }: Launched, login: string, password: string): Promise<SlowClient> {
    const page = await fetch(`${address}/login`);
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const body = new URLSearchParams({ _csrf: token, login, password }).toString();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const client = new SlowClient(socket, body.slice(20));
    const head = [
      'POST /login HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Cookie: ${cookie}`,
      'Connection: keep-alive',
      'Expect: 100-continue',
    ];
    const form = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`];
    socket.write(`${[...head, ...form].join('\r\n')}\r\n\r\n${body.slice(0, 20)}`);
    while (!client.received.includes('100 Continue')) await once(socket, 'data');
    client.received = '';
    return client;
  }

  /** Sends the rest; the answer when the server has closed the connection. */
  async finish(): Promise<string> {
    this.socket.write(this.rest);
    return this.closed();
  }

  async closed(): Promise<string> {
    if (!this.socket.closed) await once(this.socket, 'close');
    return this.received;
  }
}
