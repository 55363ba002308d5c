import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../domain/access.js';
import type { ErrorCode, Values } from '../domain/errors/errors.js';
import type { Counts } from '../domain/intake/collector.js';

export type ImportState = 'queued' | 'reading' | 'analysing' | 'done' | 'failed';

@Entity('import')
export class ImportEntity {
  @PrimaryColumn('int') id!: number;
  @Column('text') name!: string;
  @Column('text') sha256!: string;
  @Column('bigint', { transformer: { to: (v: number) => v, from: (v: string | number) => Number(v) } }) bytes!: number;
  @Column('text') state!: ImportState;
  /** Items of the file that are stored; reading goes on behind them after a crash. */
  @Column('int') cursor!: number;
  @Column('jsonb') counts!: Counts;
  @Column('jsonb', { nullable: true }) map!: Readonly<Record<string, string>> | null;
  @Column('jsonb', { nullable: true }) problem!: { code: ErrorCode; values: Values } | null;
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) finishedAt!: string | null;
  @Column('text') createdBy!: string;
}

export type JobKind = 'intake' | 'analyse';
export type JobState = 'queued' | 'running' | 'done' | 'dead';

@Entity('job')
export class JobEntity {
  @PrimaryColumn('int') id!: number;
  @Column('text') kind!: JobKind;
  @Column('jsonb') payload!: { import?: number; trace?: Record<string, string> };
  @Column('text') state!: JobState;
  @Column('int') attempts!: number;
  @Column('text') runAfter!: string;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  /** What its worker is at. */
  @Column('text', { nullable: true }) step!: string | null;
}

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('text') name!: string;
  @Column('text') password!: string;
  @Column('text') role!: Role;
  /** Wrong tries since the last right one, and until when (milliseconds) no other is taken. */
  @Column('int', { default: 0 }) tries!: number;
  @Column('bigint', { default: 0 }) triesUntil!: string;
  /** Secret of the second factor, base 32; the one that waits for its first code; the half minute of the last code. */
  @Column('text', { nullable: true }) otp!: string | null;
  @Column('text', { nullable: true }) otpPending!: string | null;
  @Column('bigint', { default: 0 }) otpLast!: number;
}

@Entity('session')
export class SessionEntity {
  /** SHA-256 of the token: a copy of the table opens no session. */
  @PrimaryColumn('text') hash!: string;
  @Column('text') account!: string;
  @Column('text') expiresAt!: string;
}
