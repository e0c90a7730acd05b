import { standings } from '#certification/certificate-standing';
import { certificationPaths } from '#certification/certification.paths';
import { codeLists, codeName } from '#curriculum/code-lists';
import type { Language } from '#platform/locale/languages';
import { withoutRuby } from '#platform/locale/ruby';
import {
  type DirectoryRow,
  PAGE_OF_REGISTER,
  type RegisterFilter,
  type RegisterQueries,
  type RegisterRow,
} from './register.queries.js';
import { registryPaths } from './registry.paths.js';

interface RegisterReading {
  readonly rows: readonly RegisterRow[];
  readonly counts: Awaited<ReturnType<RegisterQueries['counts']>>;
  readonly filter: RegisterFilter;
  readonly language: Language;
}

const TONES = {
  valid: 'success',
  expired: 'warning',
  suspended: 'warning',
  revoked: 'error',
  superseded: 'neutral',
} as const;

/** The register as of a day. */
export function registerPage({ rows, counts, filter, language }: RegisterReading): object {
  const shown = rows.slice(0, PAGE_OF_REGISTER);
  const last = shown.at(-1);
  const query = new URLSearchParams({
    on: filter.on,
    standing: filter.standing ?? '',
    prefecture: filter.prefecture ?? '',
    text: filter.text ?? '',
  });
  const path = `${registryPaths.register}?${query}`;
  return {
    action: registryPaths.register,
    filter: {
      on: filter.on,
      standing: filter.standing ?? '',
      prefecture: filter.prefecture ?? '',
      text: filter.text ?? '',
    },
    standingOptions: standings.map((value) => ({ value, label: null })),
    prefectureOptions: codeLists().prefectures.map(({ code }) => ({
      value: code,
      label: withoutRuby(codeName('prefectures', code, language)),
    })),
    counts: standings.map((standing) => ({
      standing,
      count: counts.find((one) => one.standing === standing)?.count ?? 0,
    })),
    entries: shown.map((row) => ({
      ...row,
      prefectureName: codeName('prefectures', row.prefecture, language),
      tone: TONES[row.standing],
      href: certificationPaths.certificate(row.certificateId),
    })),
    nextHref: rows.length > shown.length && last ? `${path}&after=${last.id}` : null,
    firstHref: filter.afterId > 0 ? path : null,
  };
}

/** The public directory, prefecture by prefecture. */
export function directoryPage(rows: readonly DirectoryRow[], language: Language): object {
  const codes = [...new Set(rows.map(({ prefecture }) => prefecture))];
  return {
    total: rows.length,
    prefectures: codes.map((code) => ({
      name: codeName('prefectures', code, language),
      organisations: rows.filter(({ prefecture }) => prefecture === code),
    })),
    verifyHref: registryPaths.verify,
  };
}
