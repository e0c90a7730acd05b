import { Injectable } from '@nestjs/common';
import { Cohort } from '#admissions/cohort.entity';
import type { CasePack } from '#curriculum/case-pack';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Transaction } from '#platform/database/transaction';

/** The cases that a cohort works on: those of the version of the curriculum that it began with. */
@Injectable()
export class CasePacks {
  constructor(private readonly curriculum: CurriculumLibrary) {}

  async within(tx: Transaction, cohortId: number): Promise<readonly CasePack[]> {
    const { curriculumVersionId } = await tx.find(Cohort, { id: cohortId });
    return (await this.curriculum.version(curriculumVersionId)).cases.packs;
  }
}

export const findCasePack = (curriculum: PublishedCurriculum, id: string): CasePack | null =>
  curriculum.cases.packs.find((one) => one.id === id) ?? null;

/** The title for lists; the id where the version knows no such pack. */
export const caseTitle = (curriculum: PublishedCurriculum, id: string): LocalizedText =>
  findCasePack(curriculum, id)?.title ?? { ja: id, easy: id, en: id };
