import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock';
import { EvidenceQueries } from './evidence.queries.js';
import { assumedComponents, componentsFrom, type VarianceComponents } from './variance-components.js';

const KEPT_FOR = 3_600_000;

export interface KnownVariance {
  readonly components: VarianceComponents;
  /** Whether they were estimated from ratings of this course, or are assumed. */
  readonly estimated: boolean;
}

/** How far raters and tasks lie apart in this course, looked at anew once an hour. */
@Injectable()
export class RatingVariance {
  private known: { readonly at: number; readonly value: Promise<KnownVariance> } | null = null;

  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly clock: Clock,
  ) {}

  now(): Promise<KnownVariance> {
    const at = this.clock.now().getTime();
    if (!this.known || at - this.known.at > KEPT_FOR) this.known = { at, value: this.look() };
    return this.known.value;
  }

  private async look(): Promise<KnownVariance> {
    const found = componentsFrom(await this.evidence.halfSquares());
    return found ? { components: found, estimated: true } : { components: assumedComponents, estimated: false };
  }
}
