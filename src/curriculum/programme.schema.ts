import { say } from './author-words.js';
import type { Group, Stage } from './curriculum-document.js';
import type { LocalizedText } from './localized-text.js';
import { among, bool, list, number, object, oneOf, optional, type Schema, text, whole } from './schema.js';
import { type Setting, type SettingName, settingNames } from './settings.js';
import { localized, slug } from './wording.schema.js';

export interface PlannedSubject {
  readonly id: string;
  readonly status: 'planned';
  readonly group: string;
  readonly title: LocalizedText;
  readonly minutes: number;
}
/** A written subject has everything else in its own folder. */
export interface WrittenSubject {
  readonly id: string;
  readonly status: 'written';
}

export interface Programme {
  readonly id: string;
  readonly edition: string;
  readonly sample: boolean;
  readonly title: LocalizedText;
  readonly stages: readonly Stage[];
  readonly groups: readonly Omit<Group, 'subjects'>[];
  readonly subjects: readonly (PlannedSubject | WrittenSubject)[];
  readonly settings: readonly (Setting & { readonly name: SettingName })[];
}

const code = text({ pattern: /^[A-E]\d$/, like: 'A1' });
const written = object({ id: code, status: oneOf('written') });
const planned = object({
  id: code,
  status: oneOf('planned'),
  group: text({ pattern: /^[A-E]$/, like: 'A' }),
  title: localized(80),
  minutes: whole(30, 900),
});
const subject: Schema<PlannedSubject | WrittenSubject> = (value, place) =>
  (value as { status?: unknown } | null)?.status === 'planned' ? planned(value, place) : written(value, place);

const stage: Schema<Stage> = object({
  id: oneOf('learning', 'practice', 'case-review'),
  title: localized(40),
  summary: localized(200),
});
const setting = object({
  name: oneOf<SettingName>(...settingNames),
  value: number(0, 100_000),
  source: oneOf('public', 'sample'),
  note: text({ max: 200 }),
});

/** programme.yaml */
export const programmeSchema = (competencies: ReadonlySet<string>): Schema<Programme> =>
  object({
    id: slug,
    edition: text({ max: 20 }),
    sample: bool,
    title: localized(80),
    stages: list(stage, 3, 3),
    groups: list(
      object({
        id: text({ pattern: /^[A-E]$/, like: 'A' }),
        title: localized(80),
        competency: optional(among(competencies, say.unknownCompetency)),
      }),
    ),
    subjects: list(subject),
    settings: list(setting, settingNames.length, settingNames.length),
  });
