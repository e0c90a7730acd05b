import { say } from './author-words.js';
import type { Known } from './known.js';
import type { Criterion, ObservationRow, PracticeField, PracticeForm } from './practice-document.js';
import { among, bool, list, object, optional, type Schema, text, whole } from './schema.js';
import { localized, slug } from './wording.schema.js';

const field: Schema<PracticeField> = object({
  // Not what pages with such a form send besides its texts.
  name: text({
    max: 40,
    pattern: /^(?!(?:version|next|told|signals|entry_ids|looked_through)$)[a-z]+(_[a-z]+)*$/,
    like: 'planned_evidence',
  }),
  label: localized(60),
  hint: localized(200),
  example: optional(text({ max: 600 })),
  max: whole(1, 20_000),
  required: bool,
});

/** task-sheet.yaml, entry.yaml, report.yaml */
export const formSchema: Schema<PracticeForm> = object({
  title: localized(60),
  purpose: localized(300),
  fields: list(field, 1, 20),
});

const anchor = object({ level: whole(1, 5), statement: text({ max: 300 }), example: optional(text({ max: 400 })) });

/** rubric.yaml: each criterion has one behavioural anchor for each of the five levels. */
export const rubricSchema = (known: Known): Schema<Criterion[]> => {
  const criterion: Schema<Criterion> = (value, place) => {
    const read = object({
      id: slug,
      ...evidenceOf(known),
      title: localized(60),
      question: text({ max: 200 }),
      tolerance: optional(whole(0, 4)),
      anchors: list(anchor, 5, 5),
    })(value, place);
    if (read?.anchors?.some((one, index) => one && one.level !== index + 1)) place.at('anchors').problem(say.anchors);
    return read;
  };
  return (value, place) => object({ criteria: list(criterion, 6, 8) })(value, place)?.criteria;
};

/** observation-form.yaml: acts that can be seen in a group. */
export const observationSchema = (known: Known): Schema<ObservationRow[]> => {
  const row = object({
    id: slug,
    ...evidenceOf(known),
    act: text({ max: 160 }),
    strong: text({ max: 300 }),
    weak: text({ max: 300 }),
  });
  return (value, place) => object({ rows: list(row, 4, 20) })(value, place)?.rows;
};

const evidenceOf = (known: Known) => ({
  competency: among(known.competencies, say.unknownCompetency),
  indicators: list(among(known.indicators, say.unknownIndicator), 1, 4),
});
