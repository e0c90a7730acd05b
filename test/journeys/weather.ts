import type { BrowserContext } from 'playwright-core';
import type { Launched } from '../start/launch';

/** Pseudo-random numbers from a seed (mulberry32), so that a run that fails can be run again. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** Network and server: now and then the one is cut or the other killed, and comes back a little later. */
export class Weather {
  readonly storms = { cuts: 0, kills: 0 };
  /** A number from 0, below 1. */
  readonly draw: () => number;
  private server: Launched | null = null;
  private isCut = false;

  private constructor(
    private readonly context: BrowserContext,
    private readonly launch: () => Promise<Launched>,
    seed: number,
  ) {
    this.draw = dice(seed);
  }

  static async fair(context: BrowserContext, launch: () => Promise<Launched>, seed: number): Promise<Weather> {
    const weather = new Weather(context, launch, seed);
    await weather.serverComesBack();
    return weather;
  }

  chance(share: number): boolean {
    return this.draw() < share;
  }

  /** One of several things. */
  pick<T>(things: readonly T[]): T {
    return things[Math.floor(this.draw() * things.length)] as T;
  }

  get isFair(): boolean {
    return this.server !== null && !this.isCut;
  }

  async changes(): Promise<void> {
    if (this.isCut) return this.chance(0.4) ? this.cut(false) : undefined;
    if (!this.server) return this.chance(0.4) ? this.serverComesBack() : undefined;
    if (this.chance(0.28)) await (this.chance(0.5) ? this.cut(true) : this.kill());
  }

  async clears(): Promise<void> {
    await this.cut(false);
    if (!this.server) await this.serverComesBack();
  }

  async end(): Promise<void> {
    if (this.server) await this.kill();
  }

  private async cut(isCut: boolean): Promise<void> {
    if (isCut) this.storms.cuts += 1;
    this.isCut = isCut;
    await this.context.setOffline(isCut);
  }

  /** As a power cut would: no time to finish anything. */
  private async kill(): Promise<void> {
    this.storms.kills += 1;
    const { server } = this;
    this.server = null;
    server?.child.kill('SIGKILL');
    await server?.ended;
  }

  private async serverComesBack(): Promise<void> {
    this.server = await (await this.launch()).ready();
  }
}
