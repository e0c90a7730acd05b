import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries: captured half-finished on a phone, with every field of the record, their versions, quoted sentences, and explained signals. */
export class PracticeLog1700000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION steps_are_sound(steps jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) <= 8 AND NOT EXISTS (
          SELECT 1 FROM jsonb_array_elements(steps) AS s (step) WHERE jsonb_typeof(step) <> 'object'
            OR length(COALESCE(step ->> 'what', '')) NOT BETWEEN 1 AND 200
            OR COALESCE(step ->> 'partner', 'x y') !~ '^[a-z_]*$'
            OR COALESCE(step ->> 'handover', 'x') NOT IN ('', 'information', 'introduced', 'accompanied', 'joint_meeting')
            OR (step ->> 'handover' <> '' AND step ->> 'partner' = ''))
      $$;

      ALTER TABLE practice_entries
        DROP CONSTRAINT practice_entries_channel_check,
        DROP CONSTRAINT practice_entries_minutes_check,
        DROP CONSTRAINT practice_entries_topics_check,
        DROP CONSTRAINT practice_entries_interpretation_check,
        DROP CONSTRAINT practice_entries_competencies_check,
        ADD CONSTRAINT channel_known CHECK (channel IN ('', 'visit', 'phone', 'mail', 'sns', 'online', 'outreach')),
        ADD CONSTRAINT minutes_of_a_day CHECK (minutes BETWEEN 0 AND 1440),
        ADD CONSTRAINT interpretation_known CHECK (interpretation IN ('', 'staff_bilingual', 'interpreter_in_person', 'isa_phone', 'other_phone_video', 'device_app', 'family_friend', 'plain_japanese', 'none')),
        ADD CONSTRAINT competencies_known CHECK (competencies <@ ARRAY['K1', 'K2', 'K3', 'K4']),
        ADD COLUMN residence_status text NOT NULL DEFAULT '' CHECK (residence_status ~ '^[a-z0-9_]{0,40}$'),
        ADD COLUMN age_band text NOT NULL DEFAULT '' CHECK (age_band ~ '^[a-z0-9_]{0,40}$'),
        ADD COLUMN household text NOT NULL DEFAULT '' CHECK (household ~ '^[a-z0-9_]{0,40}$'),
        ADD COLUMN urgency text NOT NULL DEFAULT '' CHECK (urgency ~ '^[a-z0-9_]{0,40}$'),
        ADD COLUMN split_into text NOT NULL DEFAULT '' CHECK (length(split_into) <= 1000),
        ADD COLUMN steps jsonb NOT NULL DEFAULT '[]' CHECK (steps_are_sound(steps)),
        ADD COLUMN followed_up_on date,
        ADD COLUMN ethical_point text NOT NULL DEFAULT '' CHECK (length(ethical_point) <= 2000),
        ADD COLUMN next_step text NOT NULL DEFAULT '' CHECK (length(next_step) <= 2000),
        ADD COLUMN own_note text NOT NULL DEFAULT '' CHECK (length(own_note) <= 4000),
        ADD COLUMN capture_id uuid,
        ADD CONSTRAINT captured_once UNIQUE (enrolment_id, capture_id),
        ADD CONSTRAINT followed_up_after CHECK (followed_up_on >= practised_on),
        ADD CONSTRAINT only_a_draft_is_unfinished CHECK (status = 'draft' OR (channel <> '' AND minutes > 0 AND cardinality(topics) > 0
          AND language <> '' AND interpretation <> '' AND cardinality(competencies) > 0 AND situation <> '' AND action <> ''));

      CREATE TABLE entry_versions (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        entry_id integer NOT NULL REFERENCES practice_entries,
        row_version integer NOT NULL CHECK (row_version > 0),
        body jsonb NOT NULL,
        text_hash text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
        replaced_at timestamptz NOT NULL,
        UNIQUE (entry_id, row_version)
      );
      CREATE TRIGGER entry_versions_stay BEFORE UPDATE OR DELETE ON entry_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE evidence_quotes (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        entry_id integer NOT NULL REFERENCES practice_entries,
        field text NOT NULL CHECK (field IN ('situation', 'splitInto', 'action', 'outcome', 'ethicalPoint', 'reflection', 'nextStep')),
        quote text NOT NULL CHECK (length(quote) BETWEEN 2 AND 1000),
        starts_at integer NOT NULL CHECK (starts_at >= 0),
        ends_at integer NOT NULL CHECK (ends_at > starts_at),
        text_hash text NOT NULL CHECK (text_hash ~ '^[0-9a-f]{64}$'),
        indicators text[] NOT NULL CHECK (cardinality(indicators) BETWEEN 1 AND 5
          AND array_to_string(indicators, ',') ~ '^K[1-4]-[0-9]+(,K[1-4]-[0-9]+)*$'),
        quoted_at timestamptz NOT NULL,
        withdrawn_at timestamptz CHECK (withdrawn_at >= quoted_at)
      );
      CREATE UNIQUE INDEX one_quote_of_a_stretch ON evidence_quotes (entry_id, field, starts_at, ends_at) WHERE withdrawn_at IS NULL;
      CREATE INDEX quotes_of_entry ON evidence_quotes (entry_id) WHERE withdrawn_at IS NULL;

      CREATE TABLE signal_explanations (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        signal text NOT NULL CHECK (signal ~ '^(alike|hours|outside):[0-9:-]+$'),
        explanation text NOT NULL CHECK (length(explanation) BETWEEN 1 AND 1000),
        explained_at timestamptz NOT NULL
      );
      CREATE INDEX explanations_of_enrolment ON signal_explanations (enrolment_id, id);
      CREATE TRIGGER signal_explanations_stay BEFORE UPDATE OR DELETE ON signal_explanations
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE signal_explanations, evidence_quotes, entry_versions;
      ALTER TABLE practice_entries
        DROP CONSTRAINT only_a_draft_is_unfinished, DROP CONSTRAINT followed_up_after, DROP CONSTRAINT channel_known,
        DROP CONSTRAINT minutes_of_a_day, DROP CONSTRAINT interpretation_known, DROP CONSTRAINT competencies_known,
        DROP COLUMN residence_status, DROP COLUMN age_band, DROP COLUMN household, DROP COLUMN urgency, DROP COLUMN split_into,
        DROP COLUMN steps, DROP COLUMN followed_up_on, DROP COLUMN ethical_point, DROP COLUMN next_step, DROP COLUMN own_note, DROP COLUMN capture_id,
        ADD CONSTRAINT practice_entries_channel_check CHECK (channel IN ('visit', 'phone', 'mail', 'sns', 'online', 'outreach')),
        ADD CONSTRAINT practice_entries_minutes_check CHECK (minutes BETWEEN 1 AND 1440),
        ADD CONSTRAINT practice_entries_topics_check CHECK (cardinality(topics) > 0),
        ADD CONSTRAINT practice_entries_interpretation_check CHECK (interpretation IN ('staff_bilingual', 'interpreter_in_person', 'isa_phone', 'other_phone_video', 'device_app', 'family_friend', 'plain_japanese', 'none')),
        ADD CONSTRAINT practice_entries_competencies_check CHECK (cardinality(competencies) > 0 AND competencies <@ ARRAY['K1', 'K2', 'K3', 'K4']);
      DROP FUNCTION steps_are_sound;
    `);
  }
}
