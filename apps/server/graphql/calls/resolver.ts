import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { READS_NUMBERS } from '../../../../libs/domain/access.js';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import type { Call, ScriptUse } from '../../../../libs/domain/model/index.js';
import type { Overrides } from '../../../../libs/domain/overrides.js';
import { differences } from '../../../../libs/domain/text/differences.js';
import { maskNumber } from '../../../../libs/domain/text/mask.js';
import { type ConnectionArgs, connection, pageArgs } from '../connections.js';
import { actorOf, CLAQUE, type Claque, type RequestContext, reads } from '../context.js';

/** Calls: the lines that they reach, the words that are said in several, and one by one. */
@Resolver()
export class CallResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async lines(@Args() args: ConnectionArgs) {
    return connection(await this.claque.store.lines(pageArgs(args)), (line) => line);
  }

  @Query()
  async scripts(@Args() args: ConnectionArgs) {
    return connection(await this.claque.store.scripts(pageArgs(args)), (script) => script);
  }

  @Query()
  async script(@Args('call') call: string) {
    return this.claque.store.finding<ScriptUse>('script', call);
  }

  @Query()
  async call(@Args('id') id: string, @Context() context: RequestContext) {
    const call = await this.claque.store.call(id);
    if (call === null) return null;
    await reads(this.claque, context, 'Query.call', [id], 'call');
    return callNode(call);
  }
}

@Resolver('Call')
export class CallFieldResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  transcript(@Parent() { record }: CallNode, @Context() { user }: RequestContext) {
    return shown(record.transcript, user.role);
  }

  @ResolveField()
  async recording(@Parent() { id }: CallNode) {
    return (await this.claque.store.recording(id)) === null ? null : `/api/recordings/${encodeURIComponent(id)}`;
  }
}

@Resolver('Script')
export class ScriptResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async alignment(@Parent() script: ScriptUse, @Context() context: RequestContext) {
    const { store } = this.claque;
    const [own, other] = [await store.call(script.call), await store.call(script.nearest)];
    if (own === null || other === null) return null;
    await reads(this.claque, context, 'Script.alignment', [own.id, other.id], 'call');
    const turn = (c: Call, [start, end]: readonly [number, number]) =>
      shown(c.transcript, context.user.role).slice(start, end);
    const { a, b } = differences(turn(own, script.own), turn(other, script.other));
    return { with: other.id, own: a, other: b };
  }
}

/** A transcript; who may not see numbers sees no digit of it: nobody has looked for numbers in what was said. */
const shown = (transcript: string, role: RequestContext['user']['role']) =>
  READS_NUMBERS.includes(role) ? transcript : transcript.replace(/\d/g, '█');

type CallNode = ReturnType<typeof callNode>;

/** What the API shows of a call; numbers of who called are masked. */
export function callNode(call: Call) {
  const { id, startedAt, caller, callee, direction, ringSeconds, talkSeconds, outcome, debtorRef } = call;
  return {
    id,
    startedAt,
    caller: maskNumber(caller),
    callee: call.kinds?.callee === 'mobile' ? maskNumber(callee) : callee,
    direction,
    ringSeconds,
    talkSeconds,
    outcome,
    debtor: debtorRef,
    record: call,
  };
}

interface DetectorInput {
  readonly id: string;
  readonly off?: boolean | null;
  readonly options?: readonly { readonly name: string; readonly value: number }[] | null;
}

const overridesOf = (given: readonly DetectorInput[]): Overrides => {
  const ids = given.map((d) => d.id);
  if (new Set(ids).size !== ids.length)
    throw new ClaqueError('CLQ_QUERY_REFUSED', { problem: 'a detector is named twice' });
  return Object.fromEntries(
    given.map(({ id, off, options }) => [
      id,
      { off: off === true, options: Object.fromEntries((options ?? []).map((o) => [o.name, o.value])) },
    ]),
  );
};

/** How detectors are set. */
@Resolver()
export class DetectorResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  detectors() {
    return this.claque.detectors.list();
  }

  @Mutation()
  whatIf(@Args('detectors') detectors: readonly DetectorInput[], @Context() context: RequestContext) {
    return this.claque.detectors.whatIf(overridesOf(detectors), actorOf(context));
  }

  @Mutation()
  async setDetectors(
    @Args('detectors') detectors: readonly DetectorInput[],
    @Args('reason') reason: string,
    @Context() context: RequestContext,
  ) {
    await this.claque.detectors.set(overridesOf(detectors), reason, actorOf(context));
    this.claque.jobs.notify();
    return this.claque.detectors.list();
  }
}
