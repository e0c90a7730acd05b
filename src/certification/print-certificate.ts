import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { GlyphMissingError } from '#platform/documents/rendering-errors';
import { conflict, notFound } from '#platform/problems';
import { CertificatesQueries } from './certificates.queries.js';
import { ComposeCertificate, type PrintedFacts } from './compose-certificate.js';
import { CertificateRenderer } from './rendering/certificate-renderer.js';

/** The certificate as a PDF: made at the first download, then kept and always the same bytes. */
@Injectable()
export class PrintCertificate {
  constructor(
    private readonly certificates: CertificatesQueries,
    private readonly compose: ComposeCertificate,
    private readonly renderer: CertificateRenderer,
    private readonly work: Work,
  ) {}

  async run(certificateId: number): Promise<Buffer> {
    const kept = await this.certificates.document(certificateId);
    if (kept) return kept;
    const facts = await this.certificates.printed(certificateId);
    if (!facts) throw notFound();
    const pdf = await this.render(facts);
    await this.keep(certificateId, pdf);
    return (await this.certificates.document(certificateId)) ?? pdf;
  }

  /** A specimen before the certificate is issued, so that a human eye sees the name on paper first. */
  async specimen(facts: PrintedFacts): Promise<Buffer> {
    return this.render(facts, true);
  }

  private async render(facts: PrintedFacts, specimen?: boolean): Promise<Buffer> {
    try {
      return await this.renderer.render(await this.compose.of(facts, specimen));
    } catch (error) {
      if (error instanceof GlyphMissingError) throw conflict('certification.glyph_missing');
      throw error;
    }
  }

  private async keep(certificateId: number, pdf: Buffer): Promise<void> {
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    await this.work.run(systemActor, (tx) =>
      tx.rows(
        'INSERT INTO certificate_documents (certificate_id, pdf, sha256, rendered_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [certificateId, pdf, sha256, tx.now],
      ),
    );
  }
}
