import { Injectable } from '@nestjs/common';

/** Whether this process wants requests: not before it has started, and no longer once it drains. */
@Injectable()
export class Readiness {
  isReady = false;
}
