import { Readable } from 'node:stream';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { pseudonymOf } from '../../../../libs/db/personal/pseudonym.js';
import type { PersonField } from '../../../../libs/domain/access.js';
import type { LookupKind } from '../../../../libs/domain/person/lookups.js';
import type { Hold } from '../../../../libs/domain/person/retention.js';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';

/** What people may know of people, and what becomes of it. */
@Resolver()
export class PersonResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Mutation()
  reveal(
    @Args('complaint') complaint: string,
    @Args('fields') fields: readonly PersonField[],
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.people.reveal(complaint, fields, reason, actorOf(context));
  }

  @Query()
  findPeople(@Args('kind') kind: LookupKind, @Args('value') value: string, @Context() context: RequestContext) {
    return this.claque.people.find(kind, value, actorOf(context));
  }

  @Query()
  holds() {
    return this.claque.people.holds();
  }

  @Mutation()
  placeHold(
    @Args('kind') kind: Hold['kind'],
    @Args('subject') subject: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.people.hold(kind, subject, reason, actorOf(context));
  }

  @Mutation()
  liftHold(@Args('id') id: string, @Args('reason') reason: string, @Context() context: RequestContext) {
    return this.claque.people.lift(id, reason, actorOf(context));
  }

  @Mutation()
  async exportPerson(
    @Args('debtor') debtor: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    const { claque } = this;
    const files = await claque.people.export(debtor, reason, actorOf(context));
    const { zip } = await import('../../../../libs/reports/dossier/archive.js');
    const { sha256, bytes } = await claque.blobs.put(Readable.from([await zip(files)]));
    await claque.audit.wrote(actorOf(context), [
      {
        action: 'Mutation.exportPerson',
        subject: { kind: 'export', id: sha256 },
        // By the pseudonym the copy is found when the person is erased.
        after: { bytes, person: pseudonymOf(claque.store.vault, debtor) },
        open: true,
      },
    ]);
    return { url: `/api/exports/${sha256}`, sha256, bytes };
  }

  @Mutation()
  async erasePerson(
    @Args('debtor') debtor: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    const erased = await this.claque.people.erase(debtor, reason, actorOf(context));
    this.claque.jobs.notify();
    return erased;
  }
}
