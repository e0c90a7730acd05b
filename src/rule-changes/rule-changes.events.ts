/** What this room announces; subject is the changed rule. */
export const ruleChangesEvents = {
  /** After: { code }. */
  announced: 'rule_change.announced',
  /** With the enrolment of who read it. */
  read: 'rule_change.read',
} as const;
