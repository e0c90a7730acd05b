import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TextKind } from './incident.entity.js';

/** As what somebody opened a text. A page names the role and never the person: marks are given blind. */
export type ViewerRole = 'marker' | 'reviewer' | 'moderator' | 'desk' | 'supervisor' | 'staff';

/** Somebody else than its writer had a text in front of them: once a person, text and day. */
@Entity('text_views')
export class TextView {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') kind: TextKind;
  @Column('integer', { name: 'text_id' }) textId: number;
  @Column('text') role: ViewerRole;
  @Column('integer', { name: 'viewer_id', nullable: true }) viewerId: number | null;
  /** A supervisor has no account: the request whose code was typed. */
  @Column('integer', { name: 'request_id', nullable: true }) requestId: number | null;
  @Column('date') day: string;
  @Column('timestamptz', { name: 'first_at' }) firstAt: Date;
}
