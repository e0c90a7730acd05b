import { Agent, request } from 'node:http';

/** One request over a kept-alive connection; resolves to status, headers and body. */
export function send(agent, { port, path, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends `count` requests over `connections` connections; bounded in number, against this machine only. Milliseconds each, sorted. */
export async function load({ count, connections, make, expected }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let started = 0;
  const client = async () => {
    while (started < count) {
      const number = started++;
      const begin = performance.now();
      const { status } = await send(agent, make(number));
      if (status !== expected) throw new Error(`Expected ${expected}, got ${status}`);
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return times.sort((a, b) => a - b);
}

export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
