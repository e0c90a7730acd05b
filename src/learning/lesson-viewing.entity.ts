import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One accepted report of watching or reading, as it came in: proof for the office, never changed. */
@Entity('lesson_viewings')
export class LessonViewing {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('bigint') id: string;
  @Column('text', { name: 'lesson_id' }) lessonId: string;
  /** Of the film; null where text was read. */
  @Column('text', { name: 'media_version', nullable: true }) mediaVersion: string | null;
  /** Seconds of the film, or numbers of sections. */
  @Column('int4multirange') parts: string;
  /** Seconds of the film that were new, or seconds of reading. */
  @Column('integer') seconds: number;
  @Column('timestamptz') at: Date;
  /** When the page was opened: what belongs to one visit. */
  @Column('timestamptz', { name: 'visit_at' }) visitAt: Date;
}
