import type { JudgementRow } from '#competencies/judgements.queries';
import { type LocalizedText, textIn } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { caseReviewPaths } from './case-review.paths.js';
import type { GroupDetail, Member } from './review-groups.queries.js';

interface ObservationReading {
  readonly group: GroupDetail;
  readonly member: Member;
  readonly curriculum: PublishedCurriculum;
  readonly known: readonly JudgementRow[];
  readonly language: Language;
  readonly words: Words;
  readonly typed: Record<string, unknown> | null;
  readonly errors: readonly FieldError[];
}

/** The four competencies with the scale, what to look for, and the sentence of evidence. */
export function observationPage({
  group,
  member,
  curriculum,
  known,
  language,
  words,
  typed,
  errors,
}: ObservationReading): object {
  const read = (text: LocalizedText) => textIn(text, language);
  const { competencies, levels, practice } = curriculum.document;
  const fields = competencies.flatMap(({ id }) => [`${id}-level`, `${id}-evidence`]);
  const found = formErrors(fields, 'case-review.fields', errors);
  return {
    groupName: group.name,
    heldOn: group.heldOn,
    memberName: member.name,
    titleValues: { name: member.name },
    groupHref: caseReviewPaths.group(group.id),
    action: caseReviewPaths.observation(group.id, member.enrolmentId),
    errors: found,
    levels: [
      ...levels.map(({ level, name, meaning }) => ({
        value: String(level),
        label: `${level} ${read(name)}`,
        note: read(meaning),
      })),
      {
        value: 'none',
        label: words.source(language, 'case-review.observation.none'),
        note: words.source(language, 'case-review.observation.noOpportunity'),
      },
    ],
    competencies: competencies.map(({ id, name }) => {
      const judged = known.find(({ competency }) => competency === id);
      const seen = typed ? [typed[`${id}-acts`] ?? []].flat().map(String) : (judged?.aspects ?? []);
      const stored = judged ? (judged.level === null ? 'none' : String(judged.level)) : '';
      return {
        id,
        name,
        levelName: `${id}-level`,
        evidenceName: `${id}-evidence`,
        level: String(typed?.[`${id}-level`] ?? stored),
        evidence: String(typed?.[`${id}-evidence`] ?? judged?.evidence ?? ''),
        levelError: found.byField[`${id}-level`] ?? null,
        evidenceError: found.byField[`${id}-evidence`] ?? null,
        acts: practice.observation
          .filter(({ competency }) => competency === id)
          .map((act) => ({ ...act, seen: seen.includes(act.id) })),
        actsName: `${id}-acts`,
      };
    }),
  };
}
