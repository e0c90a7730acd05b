import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '#curriculum/localized-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { WorkBody } from '#marking/work-body';
import { Reader } from '#platform/database/reader';
import { ENTRY_TEXT } from '#practice-log/entries.queries';
import type { EntryText } from '#practice-log/entry-text';
import { camelCase } from '#practice-log/form-fields';
import type { Incident } from '#quarantine/incident.entity';

/** A stretch of a flagged text under its heading; null where it has none (a message of a thread). */
export interface TextPart {
  readonly label: LocalizedText | null;
  readonly text: string;
}

type Of = Pick<Incident, 'kind' | 'textId' | 'enrolmentId'>;

/** The words themselves, for the staff who look for personal data in them, and for nobody else. */
@Injectable()
export class IncidentTextsQueries {
  constructor(private readonly reader: Reader) {}

  async of(incident: Of, curriculum: PublishedCurriculum): Promise<TextPart[]> {
    const parts = await this.partsOf(incident, curriculum);
    return parts.filter(({ text }) => text !== '');
  }

  private partsOf({ kind, textId, enrolmentId }: Of, curriculum: PublishedCurriculum): Promise<TextPart[]> {
    const { practice } = curriculum.document;
    if (kind === 'entry') return this.entry(textId, practice.entry);
    if (kind === 'report') return this.report(enrolmentId);
    if (kind === 'task_sheet') return this.sheet(enrolmentId, practice.taskSheet);
    return this.thread(textId);
  }

  private async entry(id: number, form: Form): Promise<TextPart[]> {
    const entry = await this.reader.row<EntryText>(`SELECT ${ENTRY_TEXT} FROM practice_entries n WHERE n.id = $1`, [
      id,
    ]);
    if (!entry) return [];
    const fields = form.fields.map(({ name, label }) => ({
      label,
      text: String(entry[camelCase(name) as keyof EntryText] ?? ''),
    }));
    return [...fields, ...entry.steps.map(({ what }) => ({ label: null, text: what }))];
  }

  /** As the markers read it last, with everything that came with it. */
  private async report(enrolmentId: number): Promise<TextPart[]> {
    const work = await this.reader.row<{ body: WorkBody }>(
      'SELECT w.body FROM works w WHERE w.enrolment_id = $1 ORDER BY w.round DESC LIMIT 1',
      [enrolmentId],
    );
    if (!work) return [];
    const { title, parts, evidence, plan = [], answers = [] } = work.body;
    const texts = [...parts, ...plan, ...evidence.flatMap((one) => [{ heading: null, text: one.title }, ...one.parts])];
    return [
      { label: null, text: title },
      ...texts.map(({ heading, text }) => ({ label: heading, text })),
      ...answers.map(({ criterion, answer }) => ({ label: criterion, text: answer })),
    ];
  }

  private async sheet(enrolmentId: number, form: Form): Promise<TextPart[]> {
    const row = await this.reader.row<{ texts: Record<string, string>; lines: string[] }>(
      `SELECT json_build_object('situation', s.situation, 'goal', s.goal, 'plannedEvidence', s.planned_evidence) AS texts,
         ARRAY(SELECT concat_ws(' ', l.shown_by, l.reason) FROM planned_evidence l WHERE l.enrolment_id = s.enrolment_id ORDER BY l.position) AS lines
       FROM task_sheets s WHERE s.enrolment_id = $1`,
      [enrolmentId],
    );
    if (!row) return [];
    const fields = form.fields.map(({ name, label }) => ({ label, text: row.texts[camelCase(name)] ?? '' }));
    return [...fields, ...row.lines.map((text) => ({ label: null, text }))];
  }

  private thread(id: number): Promise<TextPart[]> {
    return this.reader.rows(
      `SELECT NULL AS label, m.body AS text FROM question_messages m WHERE m.question_id = $1
       UNION ALL SELECT NULL, f.question || ' ' || f.answer FROM faq_entries f WHERE f.question_id = $1 AND f.withdrawn_at IS NULL`,
      [id],
    );
  }
}

interface Form {
  readonly fields: readonly { readonly name: string; readonly label: LocalizedText }[];
}
