import { hash, verify } from '@node-rs/argon2';

const ARGON2ID = 2;

/** OWASP's recommendation for argon2id (Password Storage Cheat Sheet, 2025): 19 MiB, two passes, one lane. */
const options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password from every keyboard: composed or not, full or half width, and without blanks around it. */
const plain = (password: string): string => password.normalize('NFKC').trim();

export const hashPassword = (password: string): Promise<string> => hash(plain(password), options);

/** A hash that fits no password, so that an unknown login id takes as long as a known one. */
const NOBODY = hash('nobody signs in with this', options);

export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await NOBODY), plain(password));
  return fits && passwordHash !== null;
}
