import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody was told of a changed rule, and when they read what is different. */
@Entity('rule_change_notices')
export class RuleChangeNotice {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('integer', { name: 'rule_change_id' }) ruleChangeId: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  /** Whether a lesson with the rule as it was had been begun; false for who is still in stage 1 and would meet it there. */
  @Column('boolean') studied: boolean;
  @Column('timestamptz', { name: 'told_at' }) toldAt: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}
