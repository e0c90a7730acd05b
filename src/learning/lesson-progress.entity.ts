import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What of a lesson was watched (seconds) and read (sections). Written only by the two statements of lesson-progress.statements.ts:
 * the database unites, counts and never lets progress fall.
 */
@Entity('lesson_progress')
export class LessonProgress {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('text', { name: 'lesson_id' }) lessonId: string;
  /** The film that was watched: another version begins another union. */
  @Column('text', { name: 'media_version', nullable: true }) mediaVersion: string | null;
  @Column('int4multirange') watched: string;
  @Column('int4multirange', { name: 'sections_read' }) sectionsRead: string;
  @Column('integer', { name: 'position_seconds' }) positionSeconds: number;
  /** When the film stood there; the newest position wins. */
  @Column('timestamptz', { name: 'position_at', nullable: true }) positionAt: Date | null;
  @Column('integer', { name: 'last_section' }) lastSection: number;
  @Column('smallint') percent: number;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
  @Column('text', { name: 'completed_by', nullable: true }) completedBy: 'video' | 'text' | null;
  @Column('timestamptz', { name: 'first_at' }) firstAt: Date;
  @Column('timestamptz', { name: 'last_at' }) lastAt: Date;
}
