import { Agent } from 'node:http';
import { send } from './load.mjs';

const agent = new Agent({ keepAlive: true });

/** A browser for measuring: keeps the session cookie and the form token. */
export class Visitor {
  cookie = '';
  token = '';

  constructor(port) {
    this.port = port;
  }

  async get(path) {
    return this.#send({ path });
  }

  async post(path, fields) {
    const body = new URLSearchParams({ _csrf: this.token, ...fields }).toString();
    return this.#send({ path, method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  }

  /** Headers for requests of a script of ours. */
  get headers() {
    return { cookie: this.cookie, 'x-csrf-token': this.token, 'content-type': 'application/json' };
  }

  async #send({ path, method = 'GET', body, headers = {} }) {
    const answer = await send(agent, {
      port: this.port,
      path,
      method,
      body,
      headers: { ...headers, cookie: this.cookie },
    });
    for (const line of answer.headers['set-cookie'] ?? [])
      if (line.startsWith('kakehashi=')) this.cookie = line.split(';')[0];
    this.token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.token;
    return answer;
  }
}
