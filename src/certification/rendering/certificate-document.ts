/** What stands on one certificate. Dates are days in Japan, `YYYY-MM-DD`. */
export interface CertificateDocument {
  number: string;
  /** The name as the holder wants it printed, in any script the fonts cover. */
  printName: string;
  latinName: string | null;
  issuedOn: string;
  expiresOn: string;
  courseName: Bilingual;
  issuer: Bilingual;
  competencies: Bilingual[];
  verifyUrl: string;
  /** What a reader types on the page at `verifyUrl`. */
  code: string;
  specimen: boolean;
  /** The fixed words of the document, one for each name in `labelNames`. */
  labels: Record<string, string>;
}

export interface Bilingual {
  ja: string;
  en: string;
}

/** Labels that templates/certificate/certificate.typ.hbs shows; a missing one is an error. */
export const labelNames = [
  'titleJa',
  'titleEn',
  'honorific',
  'statementJa',
  'statementEn',
  'numberJa',
  'numberEn',
  'courseJa',
  'courseEn',
  'periodJa',
  'periodEn',
  'fromJa',
  'untilJa',
  'competenciesJa',
  'competenciesEn',
  'verificationJa',
  'verificationEn',
  'codeJa',
  'codeEn',
  'codeAlt',
  'specimenJa',
  'specimenEn',
] as const;
