import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
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
    return this.claque.people.reveal.reveal(complaint, fields, reason, actorOf(context));
  }

  @Query()
  findPeople(@Args('kind') kind: LookupKind, @Args('value') value: string, @Context() context: RequestContext) {
    return this.claque.people.search.find(kind, value, actorOf(context));
  }

  @Query()
  holds() {
    return this.claque.people.holds.list();
  }

  @Mutation()
  placeHold(
    @Args('kind') kind: Hold['kind'],
    @Args('subject') subject: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    return this.claque.people.holds.place(kind, subject, reason, actorOf(context));
  }

  @Mutation()
  liftHold(@Args('id') id: string, @Args('reason') reason: string, @Context() context: RequestContext) {
    return this.claque.people.holds.lift(id, reason, actorOf(context));
  }

  @Mutation()
  async exportPerson(
    @Args('debtor') debtor: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    const { people } = this.claque;
    const files = await people.export.files(debtor, reason, actorOf(context));
    const { zip } = await import('../../../../libs/reports/dossier/archive.js');
    const { sha256, bytes } = await people.export.keep(debtor, await zip(files), actorOf(context));
    return { url: `/api/exports/${sha256}`, sha256, bytes };
  }

  @Mutation()
  async erasePerson(
    @Args('debtor') debtor: string,
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    const erased = await this.claque.people.erasure.erase(debtor, reason, actorOf(context));
    this.claque.jobs.notify();
    return erased;
  }
}
