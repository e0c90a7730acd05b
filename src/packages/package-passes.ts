import { Injectable } from '@nestjs/common';
import { Secrets } from '#platform/secrets';

export interface PackagePass {
  readonly packageId: number;
  /** For those who keep packages: also of one that is not offered. */
  readonly isPreview: boolean;
}

/** As long as a session. */
const EIGHT_HOURS = 8 * 3_600_000;
const PURPOSE = 'package-files';

/**
 * The part of an address that opens the files of one package for a while. It says nothing of who asks: the pages in it run foreign
 * scripts, and so neither a cookie nor a name ever goes there.
 */
@Injectable()
export class PackagePasses {
  constructor(private readonly secrets: Secrets) {}

  write({ packageId, isPreview }: PackagePass, now: number): string {
    return this.secrets.seal(PURPOSE, '', JSON.stringify([packageId, isPreview, now + EIGHT_HOURS]));
  }

  /** Null for one that was not written here, or is over. */
  read(pass: string, now: number): PackagePass | null {
    const text = this.secrets.unseal(PURPOSE, '', pass);
    if (text === null) return null;
    const [packageId, isPreview, until] = JSON.parse(text) as [number, boolean, number];
    return until > now ? { packageId, isPreview } : null;
  }
}
