import { Inject } from '@nestjs/common';
import { Args, Context, Resolver } from '@nestjs/graphql';
import { pageArgs } from '../connections.js';
import { actorOf, auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { DONE, Mutation, Query } from '../typed.js';
import { noteNode, systemNode, TICKET_KIND_SETTINGS, ticketNode } from './presenter.js';

/** Ticket systems that notes are written to. */
@Resolver()
export class TicketResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async ticketSystems() {
    return (await this.claque.tickets.list()).map(systemNode);
  }

  @Query()
  async ticketNotes(@Args() { system, first }: Arguments['Query']['ticketNotes']) {
    return (await this.claque.tickets.dead(system, pageArgs({ first }).first)).map(noteNode);
  }

  @Query()
  ticketKinds() {
    return TICKET_KIND_SETTINGS;
  }

  @Query()
  async ticketsOf(@Args() { complaint }: Arguments['Query']['ticketsOf'], @Context() context: RequestContext) {
    const tickets = await this.claque.tickets.of(complaint);
    if (tickets.length > 0) await auditRead(this.claque, context, 'Query.ticketsOf', [complaint]);
    return tickets.map(ticketNode);
  }

  @Mutation()
  saveTicketSystem(
    @Args() { id, input }: Arguments['Mutation']['saveTicketSystem'],
    @Context() context: RequestContext,
  ) {
    return this.claque.tickets.save(id ?? null, input, actorOf(context));
  }

  @Mutation()
  async pauseTicketSystem(
    @Args() { id, paused }: Arguments['Mutation']['pauseTicketSystem'],
    @Context() context: RequestContext,
  ) {
    await this.claque.tickets.pause(id, paused, actorOf(context));
    return DONE;
  }

  @Mutation()
  async removeTicketSystem(
    @Args() { id }: Arguments['Mutation']['removeTicketSystem'],
    @Context() context: RequestContext,
  ) {
    await this.claque.tickets.remove(id, actorOf(context));
    return DONE;
  }

  @Mutation()
  async replayTicketNotes(
    @Args() { id, notes }: Arguments['Mutation']['replayTicketNotes'],
    @Context() context: RequestContext,
  ) {
    return { count: await this.claque.tickets.replay(id, notes ?? null, actorOf(context)) };
  }

  @Mutation()
  async writeToTicket(
    @Args() { complaint, system, tags }: Arguments['Mutation']['writeToTicket'],
    @Context() context: RequestContext,
  ) {
    await this.claque.tickets.write(complaint, system, tags, actorOf(context));
    return DONE;
  }
}
