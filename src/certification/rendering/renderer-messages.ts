import type { CertificateData } from './certificate-data.js';

/** One document to make. */
export interface Order {
  workspace: string;
  sourceName: string;
  source: string;
  data: CertificateData;
}

/** Exactly one of the three. */
export type Answer = { pdf: Uint8Array } | { missing: string[] } | { failure: string };
