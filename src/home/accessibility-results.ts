/** Written by `bin/measure-accessibility`; nobody changes it by hand. */
export const accessibilityResults: AccessibilityResults = {
  measuredOn: '2026-11-28',
  engine: 'axe-core 4.14.1',
  pages: 191,
  views: 418,
  byCriterion: {
    '1.1.1': { rules: 2, views: 28, faults: 0 },
    '1.2.2': { rules: 1, views: 6, faults: 0 },
    '1.3.1': { rules: 7, views: 418, faults: 0 },
    '1.3.5': { rules: 1, views: 46, faults: 0 },
    '1.4.1': { rules: 1, views: 57, faults: 0 },
    '1.4.3': { rules: 1, views: 418, faults: 0 },
    '1.4.4': { rules: 1, views: 418, faults: 0 },
    '2.1.1': { rules: 1, views: 3, faults: 0 },
    '2.4.1': { rules: 1, views: 418, faults: 0 },
    '2.4.2': { rules: 1, views: 418, faults: 0 },
    '2.4.4': { rules: 1, views: 418, faults: 0 },
    '2.5.3': { rules: 1, views: 2, faults: 0 },
    '2.5.8': { rules: 1, views: 418, faults: 0 },
    '3.1.1': { rules: 2, views: 418, faults: 0 },
    '3.1.2': { rules: 1, views: 215, faults: 0 },
    '3.3.2': { rules: 1, views: 146, faults: 0 },
    '4.1.2': { rules: 19, views: 418, faults: 0 },
  },
};

export interface AccessibilityResults {
  readonly measuredOn: string;
  readonly engine: string;
  readonly pages: number;
  /** A page in one language and width. */
  readonly views: number;
  /** By number of the success criterion: how many rules of axe speak to it, on how many views one of them applied, and on how many something was found. */
  readonly byCriterion: Readonly<
    Record<string, { readonly rules: number; readonly views: number; readonly faults: number }>
  >;
}
