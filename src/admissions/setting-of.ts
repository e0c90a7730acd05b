import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { SettingName } from '#curriculum/settings';

/** A number of the course: the cohort's own, else the one of its curriculum version. */
export const settingOf = (
  context: { readonly settings: Readonly<Record<string, number>> },
  curriculum: PublishedCurriculum,
  name: SettingName,
): number => context.settings[name] ?? curriculum.setting(name);
