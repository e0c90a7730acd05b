/** The numbers of a programme. Nobody has published most of them, so each says where it comes from. */
export const settingNames = [
  'seats',
  'stage1_months',
  'stage1_hours',
  'late_extension_days',
  'experience_months',
  'watch_threshold_percent',
  'max_speed',
  'no_skip',
  'reading_characters_per_minute_max',
  'quiz_pass_percent',
  'quiz_wait_minutes',
  'check_test_pass_percent',
  'check_test_attempts',
  'check_test_minutes',
  'retake_wait_hours',
  'practice_months',
  'practice_deep',
  'practice_short',
  'practice_preventive',
  'return_rounds',
  'resubmission_days',
  'review_working_days',
  'answer_working_days',
  'confirmation_reminder_days',
  'confirmation_escalation_days',
  'criterion_pass_level',
  'marking_tolerance',
  'reconcile_working_days',
  'reconcile_levels',
  'marker_other_prefecture',
  'calibration_scripts',
  'calibration_agreement_percent',
  'calibration_straddles',
  'calibration_months',
  'recalibration_scripts',
  'control_every',
  'moderation_percent',
  'moderation_random_percent',
  'new_marker_works',
  'review_days',
  'group_size_min',
  'group_size_max',
  'attendance_percent',
  'final_test_pass_percent',
  'final_test_attempts',
  'final_test_minutes',
  'appeal_days',
  'appeal_working_days',
  'release_by_office',
  'release_wait_minutes',
  'panel_quorum',
  'certificate_years',
  'renewal_opens_days',
  'renewal_closes_days',
  'risk_model',
] as const;
export type SettingName = (typeof settingNames)[number];

/** What holds in editions that were published before the setting existed. */
export const beforeTheSetting: Partial<Readonly<Record<SettingName, number>>> = {
  late_extension_days: 14,
  no_skip: 0,
  // Before, a returned report could come back at any time.
  resubmission_days: 0,
  quiz_wait_minutes: 0,
  appeal_days: 14,
  appeal_working_days: 15,
  release_by_office: 0,
  release_wait_minutes: 10,
  answer_working_days: 3,
  risk_model: 1,
  confirmation_reminder_days: 4,
  confirmation_escalation_days: 10,
  reconcile_working_days: 0,
  reconcile_levels: 2,
  marker_other_prefecture: 0,
  // Editions from before calibration let every trainer mark.
  calibration_scripts: 0,
  calibration_agreement_percent: 80,
  calibration_straddles: 1,
  calibration_months: 12,
  // Before, an alarm stopped nobody, and no control works were given.
  recalibration_scripts: 0,
  control_every: 0,
  moderation_percent: 15,
  moderation_random_percent: 5,
  new_marker_works: 10,
};

export interface Setting {
  readonly value: number;
  /** `public`: stands in a public source. `sample`: ours, until the agency says. */
  readonly source: 'public' | 'sample';
  readonly note: string;
}
export type Settings = Readonly<Record<SettingName, Setting>>;

/** The list of programme.yaml by name. */
export const settingsOf = (settings: readonly (Setting & { readonly name: SettingName })[]): Settings =>
  Object.fromEntries(settings.map(({ name, ...setting }) => [name, setting])) as Settings;
