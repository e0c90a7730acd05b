import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A clamd that knows one virus: speaks INSTREAM as the real one does, over a socket of its own. */
export class GivenClamd {
  private server: Server | null = null;
  readonly seen: Buffer[] = [];

  async listen(port = 0): Promise<number> {
    const server = createServer((socket) => this.answer(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  private answer(socket: Socket): void {
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const file = streamed(received);
      if (!file) return;
      this.seen.push(file);
      socket.end(
        file.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0',
      );
    });
  }
}

const COMMAND = Buffer.from('zINSTREAM\0');

/** The whole file, once its last chunk (of length zero) is there. */
function streamed(received: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  let at = COMMAND.length;
  if (!received.subarray(0, at).equals(COMMAND.subarray(0, Math.min(at, received.length))))
    throw new Error('not INSTREAM');
  for (;;) {
    if (at + 4 > received.length) return null;
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > received.length) return null;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
}
