import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { root } from '#platform/config';
import { compileTypst } from '#platform/documents/compile-typst';
import { DocumentRenderer } from '#platform/documents/document-renderer';
import { certificateData } from './certificate-data.js';
import type { CertificateDocument } from './certificate-document.js';

const TEMPLATE = `${root}/templates/certificate/certificate.typ.hbs`;

/** Makes the certificate: one page, always the same bytes for the same document. */
@Injectable()
export class CertificateRenderer {
  private readonly template = compileTypst(readFileSync(TEMPLATE, 'utf8'));

  constructor(private readonly documents: DocumentRenderer) {}

  /** Fails with `GlyphMissingError` when a letter of the document is in none of our fonts. */
  async render(document: CertificateDocument): Promise<Buffer> {
    return this.documents.render(this.template(document.labels), certificateData(document), 1);
  }
}
