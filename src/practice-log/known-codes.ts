import { competencyIds } from '#competencies/judgement.entity';
import { type CodeListName, codeLists } from '#curriculum/code-lists';
import type { FiledEntry } from './filed-entry.js';
import { listedFields } from './listed-fields.js';
import type { PlanStep } from './practice-entry.entity.js';

/** A code that this course does not have: its field stays open. */
export interface UnknownCodes {
  readonly field: string;
  readonly codes: readonly string[];
}

/** The fields and steps of a file with the codes that are known here, and those that are not. */
export function knownCodes({ fields, steps }: FiledEntry) {
  const unknown: UnknownCodes[] = [];
  const known = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const codes = codesOf(field);
      if (!codes) return [field, value];
      const wrong = [value].flat().filter((code) => code !== '' && !codes.has(String(code)));
      if (wrong.length > 0) unknown.push({ field, codes: wrong.map(String) });
      return [field, keptOf(value, codes)];
    }),
  );
  const partners = namesOf('partner-types');
  const handovers = namesOf('handovers');
  const wrong = steps.flatMap(({ partner, handover }) => [
    ...(partner === '' || partners.has(partner) ? [] : [partner]),
    ...(handover === '' || handovers.has(handover) ? [] : [handover]),
  ]);
  if (wrong.length > 0) unknown.push({ field: 'steps', codes: wrong });
  return { fields: known, steps: steps.map((step) => knownStep(step, partners, handovers)), unknown };
}

const namesOf = (list: CodeListName): ReadonlySet<string> => new Set(codeLists()[list].map(({ code }) => code));

function codesOf(field: string): ReadonlySet<string> | null {
  if (field === 'competencies') return new Set<string>(competencyIds);
  return field in listedFields ? namesOf(listedFields[field as keyof typeof listedFields]) : null;
}

const keptOf = (value: FiledEntry['fields'][string], codes: ReadonlySet<string>) => {
  if (typeof value === 'object') return value.filter((code) => codes.has(code));
  return codes.has(String(value)) ? value : '';
};

/** Nobody can be brought to a body that is not known. */
function knownStep(
  { what, partner, handover }: PlanStep,
  partners: ReadonlySet<string>,
  handovers: ReadonlySet<string>,
) {
  const known = partners.has(partner) ? partner : '';
  return { what, partner: known, handover: known !== '' && handovers.has(handover) ? handover : '' };
}
