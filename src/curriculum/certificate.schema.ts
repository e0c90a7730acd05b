import type { CertificateWording } from './certificate-wording.js';
import { object, type Schema, text } from './schema.js';
import { localized } from './wording.schema.js';

const bilingual = object({ ja: text({ max: 300 }), en: text({ max: 600 }) });

/** certificate.yaml */
export const certificateSchema: Schema<CertificateWording> = object({
  title: bilingual,
  course: bilingual,
  issuer: bilingual,
  statement: bilingual,
  validity: bilingual,
  verification: bilingual,
  renewal: localized(300),
});
