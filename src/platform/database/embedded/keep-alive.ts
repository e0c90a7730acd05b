import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseHome } from './database-home.js';
import { clearLeftovers } from './leftover-server.js';
import { Postmaster } from './postmaster.js';

interface ServerCommand {
  home: DatabaseHome;
  folder: string;
  runFolder: string;
  program: string;
  args: string[];
}

const firstPause = 100;
const longestPause = 10_000;
const attemptsAtStart = 20;

/** Keeps a server running: one that dies by itself is started again, with growing pauses, until we stop it. */
export class KeepAlive {
  private postmaster: Postmaster | undefined;
  private readonly stopping = new AbortController();
  private restarting: Promise<void> | undefined;

  constructor(
    private readonly command: ServerCommand,
    private readonly log: (message: string) => void,
  ) {}

  /** The first start, whose failure is the caller's to hear. */
  async start(): Promise<void> {
    const postmaster = await this.launch();
    void postmaster.ended.then(() => this.revive());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.restarting;
    await this.postmaster?.stop();
  }

  private async launch(): Promise<Postmaster> {
    const { home, folder, runFolder, program, args } = this.command;
    for (let attempt = 1; ; attempt += 1) {
      await clearLeftovers(folder, runFolder);
      this.postmaster = await Postmaster.launch(home, folder, program, args);
      try {
        await this.postmaster.ready();
        return this.postmaster;
      } catch (error) {
        // The workers of a killed server need a moment to notice; until then they hold its shared memory.
        const held = error instanceof Error && error.message.includes('shared memory block');
        if (!held || attempt === attemptsAtStart) throw error;
        await sleep(firstPause);
      }
    }
  }

  private revive(): void {
    if (this.stopping.signal.aborted) return;
    this.log('the database server ended by itself; starting it again');
    this.restarting = this.restart();
  }

  private async restart(): Promise<void> {
    for (let pause = firstPause; !this.stopping.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        await this.start();
        this.log('the database server runs again');
        return;
      } catch (error) {
        this.log(`the database server does not start again: ${error instanceof Error ? error.message : error}`);
        await sleep(pause, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }
}
