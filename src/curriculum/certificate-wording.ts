import type { LocalizedText } from './localized-text.js';

/** Words for the certificate; numbers (validity, renewal) are settings. */
export interface CertificateWording {
  readonly title: Bilingual;
  readonly course: Bilingual;
  readonly issuer: Bilingual;
  readonly statement: Bilingual;
  readonly validity: Bilingual;
  readonly verification: Bilingual;
  readonly renewal: LocalizedText;
}
/** Words of a printed document, which has no plain-Japanese form. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}
