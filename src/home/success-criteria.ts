/** How a criterion is looked at besides by axe; words at `home.criteria-walks`. Each is a test of the repository. */
export type Walk = 'keyboard' | 'narrow' | 'titles' | 'languages' | 'errors' | 'drafts' | 'shortcuts' | 'films';

export interface SuccessCriterion {
  /** As both standards number it; its name at `home.criteria.<number with hyphens>`. */
  readonly number: string;
  readonly level: 'A' | 'AA';
  /** The version of WCAG that it came with. JIS X 8341-3:2016 is WCAG 2.0 to the letter. */
  readonly since: '2.0' | '2.1' | '2.2';
  readonly walks: readonly Walk[];
  /** There is nothing in the system that it speaks of. */
  readonly absent: boolean;
}

const criterion = (
  number: string,
  level: SuccessCriterion['level'],
  since: SuccessCriterion['since'] = '2.0',
  walks: readonly Walk[] = [],
): SuccessCriterion => ({ number, level, since, walks, absent: ABSENT.has(number) });

/** No live media (1.2.4), no sound that begins by itself (1.4.2), nothing that is moved by tilting or shaking the device (2.5.4). */
const ABSENT = new Set(['1.2.4', '1.4.2', '2.5.4']);

/**
 * Levels A and AA of WCAG 2.2 (W3C Recommendation, 12 December 2024), with 4.1.1, which WCAG 2.2 dropped and JIS X 8341-3:2016 still has.
 * Those that came with 2.0 are the criteria of the Japanese standard.
 */
export const successCriteria: readonly SuccessCriterion[] = [
  criterion('1.1.1', 'A'),
  criterion('1.2.1', 'A'),
  criterion('1.2.2', 'A', '2.0', ['films']),
  criterion('1.2.3', 'A', '2.0', ['films']),
  criterion('1.2.4', 'AA'),
  criterion('1.2.5', 'AA'),
  criterion('1.3.1', 'A'),
  criterion('1.3.2', 'A'),
  criterion('1.3.3', 'A'),
  criterion('1.3.4', 'AA', '2.1'),
  criterion('1.3.5', 'AA', '2.1'),
  criterion('1.4.1', 'A'),
  criterion('1.4.2', 'A'),
  criterion('1.4.3', 'AA'),
  criterion('1.4.4', 'AA', '2.0', ['narrow']),
  criterion('1.4.5', 'AA'),
  criterion('1.4.10', 'AA', '2.1', ['narrow']),
  criterion('1.4.11', 'AA', '2.1'),
  criterion('1.4.12', 'AA', '2.1'),
  criterion('1.4.13', 'AA', '2.1'),
  criterion('2.1.1', 'A', '2.0', ['keyboard']),
  criterion('2.1.2', 'A', '2.0', ['keyboard']),
  criterion('2.1.4', 'A', '2.1', ['shortcuts']),
  criterion('2.2.1', 'A', '2.0', ['drafts']),
  criterion('2.2.2', 'A'),
  criterion('2.3.1', 'A'),
  criterion('2.4.1', 'A'),
  criterion('2.4.2', 'A', '2.0', ['titles']),
  criterion('2.4.3', 'A', '2.0', ['keyboard']),
  criterion('2.4.4', 'A'),
  criterion('2.4.5', 'AA'),
  criterion('2.4.6', 'AA'),
  criterion('2.4.7', 'AA'),
  criterion('2.4.11', 'AA', '2.2'),
  criterion('2.5.1', 'A', '2.1'),
  criterion('2.5.2', 'A', '2.1'),
  criterion('2.5.3', 'A', '2.1'),
  criterion('2.5.4', 'A', '2.1'),
  criterion('2.5.7', 'AA', '2.2'),
  criterion('2.5.8', 'AA', '2.2'),
  criterion('3.1.1', 'A', '2.0', ['languages']),
  criterion('3.1.2', 'AA', '2.0', ['languages']),
  criterion('3.2.1', 'A'),
  criterion('3.2.2', 'A'),
  criterion('3.2.3', 'AA'),
  criterion('3.2.4', 'AA'),
  criterion('3.2.6', 'A', '2.2'),
  criterion('3.3.1', 'A', '2.0', ['errors']),
  criterion('3.3.2', 'A'),
  criterion('3.3.3', 'AA', '2.0', ['errors']),
  criterion('3.3.4', 'AA'),
  criterion('3.3.7', 'A', '2.2'),
  criterion('3.3.8', 'AA', '2.2'),
  criterion('4.1.1', 'A'),
  criterion('4.1.2', 'A'),
  criterion('4.1.3', 'AA', '2.1'),
];
