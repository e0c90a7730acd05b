import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat in a group; the day stands beside it, so that nobody sits in two groups on one day. */
@Entity('review_group_members')
export class ReviewGroupMember {
  @PrimaryColumn('integer', { name: 'review_group_id' }) reviewGroupId: number;
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('integer', { name: 'review_day_id' }) reviewDayId: number;
}
