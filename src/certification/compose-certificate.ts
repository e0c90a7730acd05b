import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Config } from '#platform/config';
import { Words } from '#platform/locale/words';
import { certificationPaths } from './certification.paths.js';
import { type CertificateDocument, labelNames } from './rendering/certificate-document.js';
import { verificationCode } from './verification-code.js';

export interface PrintedFacts {
  readonly number: string;
  readonly token: string;
  readonly printName: string;
  readonly nameLatin: string | null;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly curriculumVersionId: number;
}

/** Puts together what stands on a certificate: the frozen facts, the wording of its curriculum version, our fixed words. */
@Injectable()
export class ComposeCertificate {
  constructor(
    private readonly curriculum: CurriculumLibrary,
    private readonly words: Words,
    private readonly config: Config,
  ) {}

  /** In demonstration every certificate is marked as a specimen. */
  async of(facts: PrintedFacts, specimen = this.config.demonstration): Promise<CertificateDocument> {
    const { document } = await this.curriculum.version(facts.curriculumVersionId);
    const { certificate: wording, competencies } = document;
    const fromCurriculum = { title: wording.title, statement: wording.statement, verification: wording.verification };
    return {
      number: facts.number,
      printName: facts.printName,
      latinName: facts.nameLatin,
      issuedOn: facts.issuedOn,
      expiresOn: facts.expiresOn,
      courseName: wording.course,
      issuer: wording.issuer,
      competencies: competencies.map(({ name }) => ({ ja: name.ja, en: name.en })),
      verifyUrl: `${this.config.publicUrl}${certificationPaths.verification(facts.token)}`,
      code: verificationCode(facts.token),
      specimen,
      labels: Object.fromEntries(labelNames.map((name) => [name, this.label(name, fromCurriculum)])),
    };
  }

  /** `periodEn` are the English words of `certification.document.period`; a name without a language is Japanese. */
  private label(name: string, fromCurriculum: Record<string, { ja: string; en: string }>): string {
    const language = name.endsWith('En') ? 'en' : 'ja';
    const base = name.replace(/(Ja|En)$/, '');
    return fromCurriculum[base]?.[language] ?? this.words.plain(language, `certification.document.${base}`);
  }
}
