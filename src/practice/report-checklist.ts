import type { LocalizedText } from '#curriculum/localized-text';
import type { AttachmentRow } from './attachments.queries.js';
import type { PointToAnswer } from './points-to-answer.js';
import { answerField } from './report.form.js';
import type { Coverage } from './requirements.js';

/** One thing that a report needs before it can be handed in. A page keeps it up to date while its fields are filled in. */
export interface CheckItem {
  /** The field it is about, and where its link leads. */
  readonly field: string;
  readonly label: LocalizedText | null;
  readonly labelKey: string | null;
  readonly kind: string | null;
  readonly required: number;
  readonly done: number;
  readonly met: boolean;
}

interface Written {
  /** The report as it stands on the screen. */
  readonly value: (name: string) => string;
  /** Of the parts that the form does not go without, in its order. */
  readonly labels: Readonly<Record<string, LocalizedText>>;
  readonly coverage: readonly Coverage[];
  readonly points: readonly PointToAnswer[];
  readonly attachments: readonly AttachmentRow[];
}

/** Everything that is asked for, what is there already included. */
export function reportChecklist({ value, labels, coverage, points, attachments }: Written): CheckItem[] {
  const written = (field: string, label: LocalizedText): CheckItem => {
    const done = value(field).trim() === '' ? 0 : 1;
    return { field, label, labelKey: null, kind: null, required: 1, done, met: done === 1 };
  };
  const unseen = attachments.filter(({ suspicions }) => suspicions !== null);
  return [
    ...Object.entries(labels).map(([name, label]) => written(name, label)),
    ...points.map(({ criterion }) => written(answerField(criterion.id), criterion.title)),
    ...coverage
      .filter(({ required }) => required > 0)
      .map(({ kind, required, done, met }) => ({
        ...{ field: 'entryIds', label: null, labelKey: `practice-log.kind.${kind}` },
        ...{ kind, required, done, met },
      })),
    ...unseen.map(({ name }) => ({
      ...{ field: 'attachments', label: { ja: name, easy: name, en: name }, labelKey: null },
      ...{ kind: null, required: 1, done: 0, met: false },
    })),
  ];
}
