import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What of a lesson was watched (seconds) and read (sections). Written only by the two statements of lesson-progress.statements.ts:
 * the database unites, counts and never lets progress fall.
 */
@Entity('lesson_progress')
export class LessonProgress {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('text', { name: 'lesson_id' }) lessonId: string;
  @Column('int4multirange') watched: string;
  @Column('int4multirange', { name: 'sections_read' }) sectionsRead: string;
  @Column('integer', { name: 'position_seconds' }) positionSeconds: number;
  @Column('integer', { name: 'last_section' }) lastSection: number;
  @Column('smallint') percent: number;
  /** Up to when the watched seconds are covered by time that really passed. */
  @Column('timestamptz', { name: 'accounted_at', nullable: true }) accountedAt: Date | null;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
  @Column('text', { name: 'completed_by', nullable: true }) completedBy: 'video' | 'text' | null;
  @Column('timestamptz', { name: 'first_at' }) firstAt: Date;
  @Column('timestamptz', { name: 'last_at' }) lastAt: Date;
}
