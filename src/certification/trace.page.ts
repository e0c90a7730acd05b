import type { Rule, RuleCode } from './rule-trace.js';

const UNITS: Partial<Record<RuleCode, string>> = {
  check_test: 'percent',
  attendance: 'percent',
  final_test: 'percent',
  deep_entries: 'count',
  short_entries: 'count',
  preventive_entries: 'count',
  report_levels: 'level',
};

/** A rule as it is shown: what it asks, what was found (where it is a number), whether it is met. */
export const traceRows = (trace: readonly Rule[]): object[] =>
  trace.map(({ code, required, found, met }) => ({
    labelKey: `certification.rules.${code}`,
    foundKey: UNITS[code] ? `certification.found.${found === null ? 'nothing' : UNITS[code]}` : null,
    required,
    found,
    met,
    result: met ? 'met' : 'unmet',
  }));
