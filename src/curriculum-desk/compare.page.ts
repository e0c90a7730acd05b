import { compareDocuments, type Difference } from '#curriculum/compare-documents';
import type { CurriculumDocument } from '#curriculum/curriculum-document';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { SettingName } from '#curriculum/settings';
import { changedParts, changedSections } from './changed-parts.js';
import { deskPaths } from './curriculum-desk.paths.js';
import { namesOf } from './names-of-content.js';
import type { VersionUse } from './version-use.queries.js';

export interface Comparison {
  readonly before: PublishedCurriculum;
  readonly after: PublishedCurriculum;
  readonly uses: readonly [VersionUse, VersionUse];
  readonly seesAnswers: boolean;
}

/** What is not the same in two versions, and whom each of them binds. */
export function comparePage({ before, after, uses, seesAnswers }: Comparison): object {
  const differences = compareDocuments(before.document, after.document);
  const pair = { before: before.document, after: after.document };
  return {
    titleValues: { before: before.edition.number, after: after.edition.number },
    overviewHref: deskPaths.overview,
    from: before.edition.number,
    to: after.edition.number,
    uses: uses.map(({ number, publishedAt, cohorts, enrolled, active }) => ({
      ...{ number, publishedAt, cohorts, enrolled, active, hash: null, compareHref: null },
    })),
    kinds: differences.filter(({ kind }) => kind !== 'settings').map((one) => kindView(one, pair, seesAnswers)),
    settings: settingsView(
      differences.find(({ kind }) => kind === 'settings'),
      pair,
    ),
    isSame: differences.length === 0,
  };
}

interface Pair {
  readonly before: CurriculumDocument;
  readonly after: CurriculumDocument;
}

function kindView({ kind, added, removed, changed }: Difference, pair: Pair, seesAnswers: boolean): object {
  const [old, young] = [namesOf(pair.before, kind, seesAnswers), namesOf(pair.after, kind, seesAnswers)];
  return {
    kind,
    added: added.map((id) => ({ id, name: young(id) })),
    removed: removed.map((id) => ({ id, name: old(id) })),
    changed: changed.map(({ id, fields }) => ({
      id,
      name: young(id),
      parts: changedParts(kind, fields),
      sections: kind === 'lessons' && fields.includes('sections') ? changedSections(pair.before, pair.after, id) : [],
    })),
    total: added.length + removed.length + changed.length,
  };
}

/** Settings are so few that both values are shown. */
function settingsView(difference: Difference | undefined, { before, after }: Pair): object[] {
  const names = difference
    ? [...difference.added, ...difference.removed, ...difference.changed.map(({ id }) => id)]
    : [];
  return (names as SettingName[]).map((name) => ({
    name,
    old: before.settings[name]?.value ?? null,
    young: after.settings[name]?.value ?? null,
  }));
}
