import type { LocalizedText } from '#curriculum/localized-text';
import { plainText } from '#curriculum/plain-text';
import type { Language } from '#platform/locale/languages';
import { deskPaths } from './curriculum-desk.paths.js';

/** What every page of a material begins with. */
export const materialHead = (title: LocalizedText, language: Language) => ({
  titleValues: { title: plainText(title, language) },
  title,
  overviewHref: deskPaths.overview,
  materialsHref: deskPaths.materials,
});
