import type { PackageItemRow, StoredReport } from './own-packages.queries.js';
import type { Standard } from './read-manifest.js';
import { type Reported, timeText } from './read-report.js';

/** Under which name somebody is known to a package. Never the own one: a package does not need it, and what it never had it cannot lose. */
export interface Pseudonym {
  readonly id: string;
  readonly name: string;
}

/** What the script in the package's pages begins with: what it may only read, and what it set before. */
export interface LaunchState {
  readonly standard: Standard;
  readonly given: Reported;
  readonly saved: Reported;
}

/**
 * A package goes on where it was, also where it did not say that it wants to: many forget to, and what somebody did must not be lost.
 * The time of a session and the way it ended belong to that session alone.
 */
export function launchState(item: PackageItemRow, report: StoredReport | null, learner: Pseudonym): LaunchState {
  const { standard } = item;
  const saved = { ...(report ? (JSON.parse(report.reported) as Reported) : {}) };
  const core = standard === 'scorm12' ? 'cmi.core' : 'cmi';
  for (const name of [`${core}.exit`, `${core}.session_time`, 'adl.nav.request']) delete saved[name];
  const entry = Object.keys(saved).length > 0 ? 'resume' : 'ab-initio';
  const total = timeText(standard, report ? report.earlierSeconds + report.sessionSeconds : 0);
  const given = standard === 'scorm12' ? given12(item, learner) : given2004(item, learner);
  const both = { [`${core}.entry`]: entry, [`${core}.total_time`]: total, [`${core}.credit`]: 'credit' };
  return { standard, given: { ...given, ...both, 'cmi.launch_data': item.launchData }, saved };
}

const given12 = ({ mastery }: PackageItemRow, { id, name }: Pseudonym): Reported => ({
  'cmi.core.student_id': id,
  'cmi.core.student_name': name,
  'cmi.core.lesson_mode': 'normal',
  'cmi.comments_from_lms': '',
  'cmi.student_data.mastery_score': mastery === null ? '' : String(mastery),
  'cmi.student_data.max_time_allowed': '',
  'cmi.student_data.time_limit_action': 'continue,no message',
});

const given2004 = ({ mastery }: PackageItemRow, { id, name }: Pseudonym): Reported => ({
  'cmi.learner_id': id,
  'cmi.learner_name': name,
  'cmi.mode': 'normal',
  'cmi.time_limit_action': 'continue,no message',
  ...(mastery === null ? {} : { 'cmi.scaled_passing_score': String(mastery) }),
});
