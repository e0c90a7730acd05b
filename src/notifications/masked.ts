import type { Mail } from './mail.entity.js';

const MASK = '＊＊＊＊';

/** A mail on its way: nobody can read its codes here any more. */
export const masked = ({ body, secrets }: Pick<Mail, 'body' | 'secrets'>): Pick<Mail, 'body' | 'secrets'> => ({
  body: secrets.reduce((text, secret) => text.replaceAll(secret, MASK), body),
  secrets: [],
});
