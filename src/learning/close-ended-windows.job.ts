import { Injectable } from '@nestjs/common';
import { CloseWindow } from '#admissions/close-window';
import { Clock } from '#platform/clock/clock';
import { EndedWindowsQueries } from './ended-windows.queries.js';

/** Says to each trainee whose window has ended that it has, and what opens it again; each in its own transaction. */
@Injectable()
export class CloseEndedWindows {
  constructor(
    private readonly windows: EndedWindowsQueries,
    private readonly close: CloseWindow,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were closed. */
  async run(): Promise<number> {
    let closed = 0;
    for (const { id } of await this.windows.toClose(this.clock.now())) if (await this.close.run(id)) closed += 1;
    return closed;
  }
}
