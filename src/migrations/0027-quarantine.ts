import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts with somebody's personal data in them: who said so, since when nobody else can read the text, what was erased, and who had opened
 * it. History stays append-only but for one thing: a passage that was named for an open incident may become its stub, in these columns.
 */
export class Quarantine1700000000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE incidents (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        kind text NOT NULL CHECK (kind IN ('entry', 'report', 'question', 'task_sheet')),
        text_id integer NOT NULL,
        in_report boolean NOT NULL DEFAULT false,
        source text NOT NULL CHECK (source IN ('guard', 'writer', 'trainer', 'staff')),
        data_kinds text[] NOT NULL CHECK (cardinality(data_kinds) > 0 AND data_kinds <@ ARRAY['my_number', 'residence_card', 'passport',
          'other_number', 'phone', 'mail', 'account', 'address', 'birth_date', 'name', 'combination', 'other']),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
        status text NOT NULL CHECK (status IN ('noticed', 'quarantined', 'redacted', 'released', 'closed')),
        readable_since timestamptz,
        noticed_at timestamptz NOT NULL,
        flagged_by integer REFERENCES persons,
        quarantined_at timestamptz CHECK (quarantined_at >= noticed_at),
        quarantined_by integer REFERENCES persons,
        handled_at timestamptz CHECK (handled_at >= noticed_at),
        handled_by integer REFERENCES persons,
        passages smallint NOT NULL DEFAULT 0 CHECK (passages >= 0),
        places integer NOT NULL DEFAULT 0 CHECK (places >= 0),
        release_reason text CHECK (length(release_reason) BETWEEN 1 AND 1000),
        organisation_told_on date,
        duty text NOT NULL DEFAULT 'undecided' CHECK (duty IN ('undecided', 'not_needed', 'needed')),
        duty_note text NOT NULL DEFAULT '' CHECK (length(duty_note) <= 1000),
        preliminary_on date,
        final_on date CHECK (final_on >= preliminary_on),
        closed_at timestamptz CHECK (closed_at >= handled_at),
        closed_by integer REFERENCES persons,
        closing_note text CHECK (length(closing_note) BETWEEN 1 AND 2000),
        row_version integer NOT NULL DEFAULT 1,
        CONSTRAINT only_an_entry_is_in_a_report CHECK (kind = 'entry' OR NOT in_report),
        CONSTRAINT hidden_by_somebody CHECK ((quarantined_at IS NULL) = (quarantined_by IS NULL) AND (status <> 'quarantined' OR quarantined_at IS NOT NULL)),
        CONSTRAINT handled_by_somebody CHECK (status NOT IN ('redacted', 'released', 'closed') OR (handled_at IS NOT NULL AND handled_by IS NOT NULL)),
        CONSTRAINT released_with_a_reason CHECK ((status = 'released') = (release_reason IS NOT NULL)),
        CONSTRAINT redacted_somewhere CHECK (status NOT IN ('redacted', 'closed') OR (passages > 0 AND places > 0)),
        CONSTRAINT closed_whole CHECK ((status = 'closed') = (closed_at IS NOT NULL) AND (status = 'closed') = (closed_by IS NOT NULL)
          AND (status = 'closed') = (closing_note IS NOT NULL) AND (status <> 'closed' OR duty <> 'undecided')),
        CONSTRAINT four_eyes_release CHECK (status <> 'released' OR quarantined_by IS DISTINCT FROM handled_by),
        CONSTRAINT four_eyes_closing CHECK (closed_by <> handled_by)
      );
      CREATE UNIQUE INDEX one_open_incident_of_a_text ON incidents (kind, text_id) WHERE status IN ('noticed', 'quarantined', 'redacted');
      CREATE INDEX incidents_open ON incidents (noticed_at, id) WHERE status IN ('noticed', 'quarantined', 'redacted');
      CREATE INDEX incidents_that_hide ON incidents (enrolment_id) WHERE status = 'quarantined';
      CREATE INDEX incidents_of_text ON incidents (kind, text_id, id);

      CREATE TABLE text_views (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enrolment_id integer NOT NULL REFERENCES enrolments,
        kind text NOT NULL CHECK (kind IN ('entry', 'report', 'question', 'task_sheet')),
        text_id integer NOT NULL,
        role text NOT NULL CHECK (role IN ('marker', 'reviewer', 'moderator', 'desk', 'supervisor', 'staff')),
        viewer_id integer REFERENCES persons,
        request_id integer,
        day date NOT NULL,
        first_at timestamptz NOT NULL,
        CONSTRAINT seen_by_one CHECK (num_nonnulls(viewer_id, request_id) = 1),
        CONSTRAINT once_a_day UNIQUE NULLS NOT DISTINCT (kind, text_id, viewer_id, request_id, role, day)
      );
      CREATE TRIGGER text_views_stay BEFORE UPDATE OR DELETE ON text_views FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE confirmations ADD COLUMN redacted_at timestamptz;
    `);
    await db.query(REDACTION);
    await db.query(KEPT);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(KEPT_BEFORE);
    await db.query(`
      DROP FUNCTION redact_passage, passage_places, kept_but_for_redaction, is_redaction, redacted(text, text, text, integer), redacted(jsonb, text, text);
      DROP TABLE redactable_texts, text_views, incidents;
      ALTER TABLE confirmations DROP COLUMN redacted_at`);
  }
}

/** Where copies of what a trainee wrote can stand, and the one function that takes a passage out of all of them. $3 is the enrolment. */
const REDACTION = `
  CREATE FUNCTION redacted(words text, passage text, stub text, most integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN length(replace(words, passage, stub)) > most THEN replace(words, passage, '■') ELSE replace(words, passage, stub) END $$;
  -- Every text of a document; its keys, and values that are codes, stay.
  CREATE FUNCTION redacted(document jsonb, passage text, stub text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
    BEGIN
      CASE jsonb_typeof(document)
        WHEN 'string' THEN RETURN CASE WHEN document #>> '{}' ~ '^[a-z][a-z_]*$' THEN document ELSE to_jsonb(replace(document #>> '{}', passage, stub)) END;
        WHEN 'array' THEN RETURN (SELECT COALESCE(jsonb_agg(redacted(one, passage, stub) ORDER BY place), '[]') FROM jsonb_array_elements(document) WITH ORDINALITY AS a (one, place));
        WHEN 'object' THEN RETURN (SELECT COALESCE(jsonb_object_agg(name, redacted(one, passage, stub)), '{}') FROM jsonb_each(document) AS o (name, one));
        ELSE RETURN document;
      END CASE;
    END $$;

  CREATE TABLE redactable_texts (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_name text NOT NULL,
    column_name text NOT NULL,
    most integer,
    belongs text NOT NULL,
    UNIQUE (table_name, column_name)
  );
  INSERT INTO redactable_texts (table_name, column_name, most, belongs)
    SELECT p.t, c.name, c.most, p.belongs FROM (VALUES
      ('practice_entries', 't.enrolment_id = $3', '{"title": 120, "situation": 4000, "split_into": 1000, "action": 4000, "steps": null, "outcome": 4000, "ethical_point": 2000, "reflection": 4000, "next_step": 2000, "own_note": 4000}'),
      ('entry_versions', 't.entry_id IN (SELECT n.id FROM practice_entries n WHERE n.enrolment_id = $3)', '{"body": null}'),
      ('evidence_quotes', 't.entry_id IN (SELECT n.id FROM practice_entries n WHERE n.enrolment_id = $3)', '{"quote": 1000}'),
      ('signal_explanations', 't.enrolment_id = $3', '{"explanation": 1000}'),
      ('confirmations', 't.enrolment_id = $3', '{"comment": 2000}'),
      ('practice_reports', 't.enrolment_id = $3', '{"title": 200, "background": 6000, "course": 8000, "outcome": 6000, "learning": 6000, "answers": null}'),
      ('attachments', 't.report_id IN (SELECT r.id FROM practice_reports r WHERE r.enrolment_id = $3)', '{"name": 100, "suspicions": null}'),
      ('task_sheets', 't.enrolment_id = $3', '{"situation": 4000, "goal": 4000, "planned_evidence": 4000, "decision_comment": 10000}'),
      ('planned_evidence', 't.enrolment_id = $3', '{"shown_by": 500, "reason": 500}'),
      ('task_sheet_reviews', 't.task_sheet_id IN (SELECT s.id FROM task_sheets s WHERE s.enrolment_id = $3)', '{"comment": 2000, "reasons": null}'),
      ('works', 't.enrolment_id = $3', '{"body": null}'),
      ('marker_assignments', 't.work_id IN (SELECT w.id FROM works w WHERE w.enrolment_id = $3)', '{"comment": 4000}'),
      ('reconciliation_steps', 't.work_id IN (SELECT w.id FROM works w WHERE w.enrolment_id = $3)', '{"reason": 1000}'),
      ('moderations', 't.work_id IN (SELECT w.id FROM works w WHERE w.enrolment_id = $3)', '{"note": 2000}'),
      ('criterion_marks', 't.assignment_id IN (SELECT m.id FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE w.enrolment_id = $3)', '{"comment": 2000}'),
      ('mark_history', 't.assignment_id IN (SELECT m.id FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE w.enrolment_id = $3)', '{"comment": 10000}'),
      ('annotations', 't.assignment_id IN (SELECT m.id FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE w.enrolment_id = $3)', '{"passage": null, "note": 1000}'),
      ('placed_statements', 't.assignment_id IN (SELECT m.id FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE w.enrolment_id = $3)', '{"passage": null}'),
      ('judgements', 't.enrolment_id = $3', '{"evidence": 2000}'),
      ('competency_evidence', 't.enrolment_id = $3', '{"statement": 2000, "quote": 1000, "quote_place": 200}'),
      ('appeals', '(t.work_id IN (SELECT w.id FROM works w WHERE w.enrolment_id = $3) OR t.attempt_id IN (SELECT a.id FROM attempts a WHERE a.enrolment_id = $3))', '{"reason": 2000, "answer": 2000}'),
      ('appeal_points', 't.appeal_id IN (SELECT p.id FROM appeals p JOIN works w ON w.id = p.work_id WHERE w.enrolment_id = $3)', '{"reason": 2000, "answer": 2000}'),
      ('question_messages', 't.question_id IN (SELECT q.id FROM questions q WHERE q.enrolment_id = $3)', '{"body": 4000}'),
      ('answer_drafts', 't.question_id IN (SELECT q.id FROM questions q WHERE q.enrolment_id = $3)', '{"body": 4000}'),
      ('faq_entries', 't.question_id IN (SELECT q.id FROM questions q WHERE q.enrolment_id = $3)', '{"question": 1000, "answer": 4000}'),
      ('messages', 't.id IN (SELECT r.message_id FROM message_recipients r WHERE r.enrolment_id = $3)', '{"subject": 100, "body": 4000}'),
      ('mails', 't.enrolment_id = $3', '{"subject": 1000, "body": 100000}'),
      ('certification_cases', 't.enrolment_id = $3', '{"minutes": 100000, "trace": null}'),
      ('panel_votes', 't.case_id IN (SELECT c.id FROM certification_cases c WHERE c.enrolment_id = $3)', '{"reason": 2000}'),
      ('incidents', 't.enrolment_id = $3', '{"note": 500, "duty_note": 1000, "release_reason": 1000, "closing_note": 2000}')
    ) AS p (t, belongs, columns), LATERAL (SELECT key AS name, value::integer AS most FROM json_each_text(p.columns::json)) AS c;

  CREATE FUNCTION passage_places(enrolment integer, passage text) RETURNS TABLE (place text, rows_found bigint) LANGUAGE plpgsql STABLE AS $$
    DECLARE one record; n bigint;
    BEGIN
      FOR one IN SELECT * FROM redactable_texts r WHERE to_regclass(r.table_name) IS NOT NULL ORDER BY r.id LOOP
        EXECUTE format('SELECT count(*) FROM %I t WHERE %s AND %s', one.table_name, one.belongs, CASE WHEN one.most IS NULL
          THEN format('redacted(t.%I, $1, $2) <> t.%1$I', one.column_name) ELSE format('strpos(t.%I, $1) > 0', one.column_name) END)
          INTO n USING passage, '■', enrolment;
        IF n > 0 THEN place := one.table_name; rows_found := n; RETURN NEXT; END IF;
      END LOOP;
      SELECT count(*) INTO n FROM events v WHERE v.enrolment_id = enrolment
        AND strpos(concat_ws(' ', v.reason, v.before::text, v.after::text), passage) > 0;
      IF n > 0 THEN place := 'events'; rows_found := n; RETURN NEXT; END IF;
    END $$;

  -- True while a passage of an open incident is being erased, and only for a row in which nothing but this passage becomes its stub.
  CREATE FUNCTION is_redaction(before jsonb, after jsonb, columns text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
    DECLARE named jsonb := NULLIF(current_setting('kakehashi.redaction', true), '')::jsonb; name text;
    BEGIN
      IF named IS NULL OR before - columns <> after - columns
        OR NOT EXISTS (SELECT FROM incidents i WHERE i.id = (named ->> 'incident')::integer AND i.status = 'quarantined') THEN RETURN false; END IF;
      FOREACH name IN ARRAY columns LOOP
        IF after -> name NOT IN (before -> name,
          redacted(before -> name, named ->> 'passage', named ->> 'stub'), redacted(before -> name, named ->> 'passage', '■'),
          to_jsonb(replace(before ->> name, named ->> 'passage', named ->> 'stub')), to_jsonb(replace(before ->> name, named ->> 'passage', '■')))
        THEN RETURN false; END IF;
      END LOOP;
      RETURN true;
    END $$;
  CREATE FUNCTION kept_but_for_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF is_redaction(to_jsonb(OLD), to_jsonb(NEW), TG_ARGV::text[]) THEN RETURN NEW; END IF;
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$;

  -- Erases one passage from everything that belongs to the enrolment of a quarantined text; answers in how many rows of which table.
  CREATE FUNCTION redact_passage(incident integer, passage text, stub text) RETURNS jsonb LANGUAGE plpgsql AS $$
    DECLARE enrolment integer; one record; n bigint; erased jsonb := '{}';
    BEGIN
      SELECT i.enrolment_id INTO enrolment FROM incidents i WHERE i.id = incident AND i.status = 'quarantined' FOR UPDATE;
      IF enrolment IS NULL OR length(passage) < 2 OR strpos(stub, passage) > 0 OR stub !~ '^［伏せました：[^［］]{1,20}］$'
      THEN RAISE EXCEPTION 'only a passage of a quarantined text is erased' USING ERRCODE = 'check_violation'; END IF;
      PERFORM set_config('kakehashi.redaction', jsonb_build_object('incident', incident, 'passage', passage, 'stub', stub)::text, true);
      FOR one IN SELECT * FROM redactable_texts r WHERE to_regclass(r.table_name) IS NOT NULL ORDER BY r.id LOOP
        EXECUTE CASE WHEN one.most IS NULL
          THEN format('UPDATE %1$I t SET %2$I = redacted(t.%2$I, $1, $2) WHERE redacted(t.%2$I, $1, $2) <> t.%2$I AND %3$s', one.table_name, one.column_name, one.belongs)
          ELSE format('UPDATE %1$I t SET %2$I = redacted(t.%2$I, $1, $2, %3$s) WHERE strpos(t.%2$I, $1) > 0 AND %4$s', one.table_name, one.column_name, one.most, one.belongs)
        END USING passage, stub, enrolment;
        GET DIAGNOSTICS n = ROW_COUNT;
        IF n > 0 THEN erased := erased || jsonb_build_object(one.table_name, COALESCE((erased ->> one.table_name)::bigint, 0) + n); END IF;
      END LOOP;
      PERFORM set_config('kakehashi.redaction', '', true);
      RETURN erased;
    END $$;
`;

/** Tables whose rows are kept for ever: the trigger that refused every change now lets through an erasure that `is_redaction` knows. */
const KEPT_TABLES = [
  ['entry_versions', 'entry_versions_stay', `'body'`, 'DELETE'],
  ['question_messages', 'question_messages_stay', `'body'`, 'DELETE'],
  ['signal_explanations', 'signal_explanations_stay', `'explanation'`, 'DELETE'],
  ['task_sheet_reviews', 'task_sheet_reviews_stay', `'comment', 'reasons'`, 'DELETE'],
  ['mark_history', 'mark_history_append_only', `'comment'`, 'DELETE OR TRUNCATE'],
  ['reconciliation_steps', 'reconciliation_steps_append_only', `'reason'`, 'DELETE OR TRUNCATE'],
] as const;

const KEPT = `${KEPT_TABLES.map(
  ([table, trigger, columns, also]) => `
  DROP TRIGGER ${trigger} ON ${table};
  CREATE TRIGGER ${trigger} BEFORE ${also} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ${trigger}_but_for_redaction BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION kept_but_for_redaction(${columns});`,
).join('')}
  DROP TRIGGER moderations_are_kept ON moderations;
  CREATE TRIGGER moderations_are_kept BEFORE DELETE ON moderations FOR EACH ROW WHEN (OLD.status <> 'waiting') EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER moderations_are_kept_but_for_redaction BEFORE UPDATE ON moderations FOR EACH ROW WHEN (OLD.status <> 'waiting')
    EXECUTE FUNCTION kept_but_for_redaction('note');
  DROP TRIGGER handed_in_is_kept ON marker_assignments;
  CREATE TRIGGER handed_in_is_kept BEFORE DELETE ON marker_assignments FOR EACH ROW WHEN (OLD.status = 'handed_in') EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER handed_in_is_kept_but_for_redaction BEFORE UPDATE ON marker_assignments FOR EACH ROW WHEN (OLD.status = 'handed_in')
    EXECUTE FUNCTION kept_but_for_redaction('comment');

  DROP TRIGGER marks_are_kept ON criterion_marks;
  CREATE TRIGGER marks_are_kept BEFORE INSERT OR DELETE ON criterion_marks FOR EACH ROW EXECUTE FUNCTION refuse_other_marks();
  CREATE TRIGGER marks_are_kept_but_for_redaction BEFORE UPDATE ON criterion_marks FOR EACH ROW
    WHEN (NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['comment'])) EXECUTE FUNCTION refuse_other_marks();
  DROP TRIGGER criterion_mark_is_kept ON criterion_marks;
  CREATE TRIGGER criterion_mark_is_kept AFTER INSERT ON criterion_marks FOR EACH ROW WHEN (NEW.row_version > 1) EXECUTE FUNCTION keep_mark_in_history();
  CREATE TRIGGER criterion_mark_is_kept_again AFTER UPDATE ON criterion_marks FOR EACH ROW
    WHEN (NEW.row_version > 1 AND NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['comment'])) EXECUTE FUNCTION keep_mark_in_history();
  DROP TRIGGER marker_comment_is_kept ON marker_assignments;
  CREATE TRIGGER marker_comment_is_kept AFTER UPDATE OF comment ON marker_assignments FOR EACH ROW
    WHEN (OLD.comment IS DISTINCT FROM NEW.comment AND NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['comment'])) EXECUTE FUNCTION keep_comment_in_history();
  DROP TRIGGER planned_evidence_stays ON planned_evidence;
  CREATE TRIGGER planned_evidence_stays BEFORE INSERT OR DELETE ON planned_evidence FOR EACH ROW EXECUTE FUNCTION planned_evidence_is_agreed();
  CREATE TRIGGER planned_evidence_stays_but_for_redaction BEFORE UPDATE ON planned_evidence FOR EACH ROW
    WHEN (NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['shown_by', 'reason'])) EXECUTE FUNCTION planned_evidence_is_agreed();
  DROP TRIGGER votes_end_with_the_decision ON panel_votes;
  CREATE TRIGGER votes_end_with_the_decision AFTER INSERT OR DELETE ON panel_votes FOR EACH ROW EXECUTE FUNCTION votes_end_with_the_decision();
  CREATE TRIGGER votes_end_with_the_decision_but_for_redaction AFTER UPDATE ON panel_votes FOR EACH ROW
    WHEN (NOT is_redaction(to_jsonb(OLD), to_jsonb(NEW), ARRAY['reason'])) EXECUTE FUNCTION votes_end_with_the_decision();
`;

const KEPT_BEFORE = `${KEPT_TABLES.map(
  ([table, trigger, , also]) => `
  DROP TRIGGER ${trigger} ON ${table};
  DROP TRIGGER ${trigger}_but_for_redaction ON ${table};
  CREATE TRIGGER ${trigger} BEFORE UPDATE OR ${also} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
).join('')}
  DROP TRIGGER moderations_are_kept ON moderations;
  DROP TRIGGER moderations_are_kept_but_for_redaction ON moderations;
  CREATE TRIGGER moderations_are_kept BEFORE UPDATE OR DELETE ON moderations FOR EACH ROW WHEN (OLD.status <> 'waiting') EXECUTE FUNCTION refuse_change();
  DROP TRIGGER handed_in_is_kept ON marker_assignments;
  DROP TRIGGER handed_in_is_kept_but_for_redaction ON marker_assignments;
  CREATE TRIGGER handed_in_is_kept BEFORE UPDATE OR DELETE ON marker_assignments FOR EACH ROW WHEN (OLD.status = 'handed_in') EXECUTE FUNCTION refuse_change();
  DROP TRIGGER marks_are_kept ON criterion_marks;
  DROP TRIGGER marks_are_kept_but_for_redaction ON criterion_marks;
  CREATE TRIGGER marks_are_kept BEFORE INSERT OR UPDATE OR DELETE ON criterion_marks FOR EACH ROW EXECUTE FUNCTION refuse_other_marks();
  DROP TRIGGER criterion_mark_is_kept ON criterion_marks;
  DROP TRIGGER criterion_mark_is_kept_again ON criterion_marks;
  CREATE TRIGGER criterion_mark_is_kept AFTER INSERT OR UPDATE ON criterion_marks FOR EACH ROW WHEN (NEW.row_version > 1) EXECUTE FUNCTION keep_mark_in_history();
  DROP TRIGGER marker_comment_is_kept ON marker_assignments;
  CREATE TRIGGER marker_comment_is_kept AFTER UPDATE OF comment ON marker_assignments FOR EACH ROW
    WHEN (OLD.comment IS DISTINCT FROM NEW.comment) EXECUTE FUNCTION keep_comment_in_history();
  DROP TRIGGER planned_evidence_stays ON planned_evidence;
  DROP TRIGGER planned_evidence_stays_but_for_redaction ON planned_evidence;
  CREATE TRIGGER planned_evidence_stays BEFORE INSERT OR UPDATE OR DELETE ON planned_evidence FOR EACH ROW EXECUTE FUNCTION planned_evidence_is_agreed();
  DROP TRIGGER votes_end_with_the_decision ON panel_votes;
  DROP TRIGGER votes_end_with_the_decision_but_for_redaction ON panel_votes;
  CREATE TRIGGER votes_end_with_the_decision AFTER INSERT OR UPDATE OR DELETE ON panel_votes FOR EACH ROW EXECUTE FUNCTION votes_end_with_the_decision();
`;
