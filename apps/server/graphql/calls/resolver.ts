import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { type Call, type ScriptUse } from '../../../../libs/domain/model/index.js';
import { differences } from '../../../../libs/domain/text/differences.js';
import { connection, pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { callNode, lineShown, shownTranscript } from './presenter.js';

/** Calls: the lines that they reach, the words that are said in several, and one by one. */
@Resolver()
export class CallResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async lines(@Args() args: Arguments['Query']['lines']) {
    return connection(await this.claque.store.calls.lines(pageArgs(args)), (line) => ({
      ...line,
      line: lineShown(line.line),
    }));
  }

  @Query()
  async scripts(@Args() args: Arguments['Query']['scripts']) {
    return connection(await this.claque.store.calls.scripts(pageArgs(args)), (script) => script);
  }

  @Query()
  async script(@Args() { call }: Arguments['Query']['script']) {
    return this.claque.store.findings.get<ScriptUse>('script', call);
  }

  @Query()
  async call(@Args() { id }: Arguments['Query']['call'], @Context() context: RequestContext) {
    const call = await this.claque.store.calls.get(id);
    if (call === null) return null;
    await auditRead(this.claque, context, 'Query.call', [id], 'call');
    return callNode(call);
  }
}

@ResolverOf('Call')
export class CallFieldResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Call')
  transcript(@Parent() { record }: CallNode, @Context() { user }: RequestContext) {
    return shownTranscript(record.transcript, user.role);
  }

  @Field('Call')
  async recording(@Parent() { id }: CallNode) {
    return (await this.claque.store.calls.recording(id)) === null ? null : `/api/recordings/${encodeURIComponent(id)}`;
  }
}

@ResolverOf('Script')
export class ScriptResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Script')
  async alignment(@Parent() script: ScriptUse, @Context() context: RequestContext) {
    const { store } = this.claque;
    const [own, other] = [await store.calls.get(script.call), await store.calls.get(script.nearest)];
    if (own === null || other === null) return null;
    await auditRead(this.claque, context, 'Script.alignment', [own.id, other.id], 'call');
    const turn = (c: Call, [start, end]: readonly [number, number]) =>
      shownTranscript(c.transcript, context.user.role).slice(start, end);
    const { a, b } = differences(turn(own, script.own), turn(other, script.other));
    return { with: other.id, own: a, other: b };
  }
}

type CallNode = ReturnType<typeof callNode>;
