import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { Problem } from '#platform/problems';
import { Secrets } from '#platform/secrets';
import { learningPaths } from './learning.paths.js';

/**
 * When a lesson's page was opened, as a value that the page carries and only we can make: so that time spent is measured
 * by the server's clock without writing anything when somebody only looks.
 */
@Injectable()
export class ReadingVisits {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  open(personId: number, lessonId: string): string {
    const instant = this.clock.now().getTime().toString(36);
    return `${instant}.${this.seal(personId, lessonId, instant)}`;
  }

  /** The instant of `visit`; a 422 for a value that we did not make for this person and lesson. */
  openedAt(personId: number, lessonId: string, visit: unknown): Date {
    const [instant = '', seal] = String(visit ?? '').split('.');
    if (seal !== this.seal(personId, lessonId, instant))
      throw new Problem(422, 'learning.visit_unknown', learningPaths.lesson(lessonId));
    return new Date(Number.parseInt(instant, 36));
  }

  /** Seconds since the page was opened. */
  secondsSince(openedAt: Date): number {
    return (this.clock.now().getTime() - openedAt.getTime()) / 1000;
  }

  private seal(personId: number, lessonId: string, instant: string): string {
    return this.secrets.token('lesson-visit', `${personId} ${lessonId} ${instant}`);
  }
}
