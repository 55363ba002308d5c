import { Inject } from '@nestjs/common';
import { Args, Resolver } from '@nestjs/graphql';
import { type AuditEntry } from '../../../../libs/domain/audit/chain.js';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import { connection, pageArgs } from '../connections.js';
import { CLAQUE, type Claque } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Query } from '../typed.js';

@Resolver()
export class AuditResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async auditEntries(@Args() args: Arguments['Query']['auditEntries']) {
    const { actor, subjectKind, subjectId } = args.filter ?? {};
    if (((subjectKind ?? null) === null) !== ((subjectId ?? null) === null)) throw new ClaqueError('CLQ_SUBJECT_PAIR');
    return connection(
      await this.claque.audit.list(
        {
          ...(actor ? { actor } : {}),
          ...(subjectKind && subjectId ? { subject: { kind: subjectKind, id: subjectId } } : {}),
        },
        pageArgs(args),
      ),
      entryNode,
    );
  }
}

function entryNode({ subject, before, after, ...entry }: AuditEntry) {
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  return { ...entry, subjectKind: subject.kind, subjectId: subject.id, before: json(before), after: json(after) };
}
