import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { actorOf, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';

/** What people may know of people, and what becomes of it. */
@Resolver()
export class PersonResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Mutation()
  reveal(@Args() { complaint, fields, reason }: Arguments['Mutation']['reveal'], @Context() context: RequestContext) {
    return this.claque.people.reveal.reveal(complaint, fields, reason, actorOf(context));
  }

  @Query()
  findPeople(@Args() { kind, value }: Arguments['Query']['findPeople'], @Context() context: RequestContext) {
    return this.claque.people.search.find(kind, value, actorOf(context));
  }

  @Query()
  holds() {
    return this.claque.people.holds.list();
  }

  @Mutation()
  placeHold(@Args() { kind, subject, reason }: Arguments['Mutation']['placeHold'], @Context() context: RequestContext) {
    return this.claque.people.holds.place(kind, subject, reason, actorOf(context));
  }

  @Mutation()
  async liftHold(@Args() { id, reason }: Arguments['Mutation']['liftHold'], @Context() context: RequestContext) {
    await this.claque.people.holds.lift(id, reason, actorOf(context));
    return DONE;
  }

  @Mutation()
  async exportPerson(
    @Args() { debtor, reason }: Arguments['Mutation']['exportPerson'],
    @Context() context: RequestContext,
  ) {
    const { people } = this.claque;
    const files = await people.export.files(debtor, reason, actorOf(context));
    const { zip } = await import('../../../../libs/reports/dossier/archive.js');
    const {
      sha256: name,
      digest: sha256,
      bytes,
    } = await people.export.keep(debtor, await zip(files), actorOf(context));
    return { url: `/api/exports/${name}`, sha256, bytes };
  }

  @Mutation()
  async erasePerson(
    @Args() { debtor, reason }: Arguments['Mutation']['erasePerson'],
    @Context() context: RequestContext,
  ) {
    const erased = await this.claque.people.erasure.erase(debtor, reason, actorOf(context));
    this.claque.jobs.notify();
    return erased;
  }
}
