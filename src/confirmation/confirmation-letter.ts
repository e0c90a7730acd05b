import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { Secrets } from '#platform/secrets';
import { confirmationPaths } from './confirmation.paths.js';
import { CONFIRMATION } from './confirmation-secret.js';
import { type ConfirmationLetterRow, ConfirmationsQueries } from './confirmations.queries.js';

/** What the letter to a supervisor says. The link and the code are made here, from the row; nothing holds them. */
export interface Letter extends Omit<ConfirmationLetterRow, 'salt' | 'status'> {
  readonly href: string;
  readonly code: string;
}

@Injectable()
export class ConfirmationLetter {
  constructor(
    private readonly confirmations: ConfirmationsQueries,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  /** The letter of a request; null where there is nothing to ask any more. */
  async of(confirmationId: number): Promise<Letter | null> {
    const row = await this.confirmations.letter(confirmationId);
    if (row?.status !== 'open') return null;
    const { salt, status: _, ...letter } = row;
    const href = `${this.config.publicUrl}${confirmationPaths.confirm(this.secrets.token(CONFIRMATION, salt))}`;
    return { ...letter, href, code: this.secrets.code(CONFIRMATION, salt) };
  }
}
