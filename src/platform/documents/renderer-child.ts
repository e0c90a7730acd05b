import { type ChildProcess, fork } from 'node:child_process';
import { root } from '#platform/config';
import type { Answer, Order } from './renderer-messages.js';
import { RenderingError } from './rendering-errors.js';

/** The compiled file also when this one runs from its source, as in tests. */
const program = `${root}/dist/platform/documents/renderer-process.js`;

const longestRendering = 30_000;

/** One life of the renderer process, which works on one order at a time. It never keeps our own process alive. */
export class RendererChild {
  private readonly child: ChildProcess;
  private orders = 0;

  constructor() {
    // Of our surroundings it needs nothing, least of all the secrets.
    const env = { NODE_ENV: process.env['NODE_ENV'] ?? '', TZ: 'UTC' };
    this.child = fork(program, {
      env,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child.on('error', () => undefined); // told to whoever waits for an answer; nobody else has to die of it
    this.child.unref();
    this.child.channel?.unref();
  }

  get isAlive(): boolean {
    return this.child.connected && this.child.exitCode === null && this.child.signalCode === null;
  }

  get served(): number {
    return this.orders;
  }

  async run(order: Order): Promise<Answer> {
    this.orders += 1;
    this.child.channel?.ref();
    try {
      return await this.answer(order);
    } finally {
      this.child.channel?.unref();
    }
  }

  end(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private answer(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(late);
        this.child.off('message', answered).off('exit', ended).off('error', ended);
        act();
      };
      const answered = (message: unknown) => settle(() => resolve(message as Answer));
      const ended = () => settle(() => reject(new RenderingError('The renderer process ended unexpectedly')));
      const late = setTimeout(() => this.child.kill('SIGKILL'), longestRendering);
      this.child.on('message', answered).on('exit', ended).on('error', ended);
      this.child.send(order, (error) => error && ended());
    });
  }
}
