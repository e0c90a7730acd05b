import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { Secrets } from '../secrets.js';

const PURPOSE = 'return-path';

/**
 * An address of its own for each mail to come back to, so that a report tells which mail it is about whatever it says
 * inside. The code in it keeps strangers from reporting mails that never bounced.
 */
@Injectable()
export class ReturnPaths {
  constructor(
    private readonly config: Config,
    private readonly secrets: Secrets,
  ) {}

  /** `bounce+12.abcdefgh@host`, or null where nobody takes returned mail. */
  of(mailId: number): string | null {
    const [local, host] = this.config.bounceAddress?.split('@') ?? [];
    if (!local || !host) return null;
    const code = this.secrets.code(PURPOSE, String(mailId)).replace('-', '').toLowerCase();
    return `${local}+${mailId}.${code}@${host}`;
  }

  /** The mail that such an address belongs to; null for any other address. Some servers change the case. */
  mailOf(address: string): number | null {
    const [, id = '', code = ''] = /\+(\d{1,9})\.(\w{8})@/.exec(address) ?? [];
    return id && this.secrets.isCode(PURPOSE, id, code) ? Number(id) : null;
  }
}
