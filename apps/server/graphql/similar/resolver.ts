import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { type SimilarText } from '../../../../libs/app/similar/similar-texts.js';
import { READS_NUMBERS } from '../../../../libs/domain/access.js';
import { ClaqueError } from '../../../../libs/domain/errors/errors.js';
import { maskText } from '../../../../libs/domain/masking/mask.js';
import { differences } from '../../../../libs/domain/text/differences.js';
import { shownText } from '../boundary.js';
import { COMPARED, complaintNode, shownComplaint } from '../complaints/presenter.js';
import { pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';

@Resolver()
export class SimilarTextsResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async similar(
    @Args() { text, first, minSimilarity }: Arguments['Query']['similar'],
    @Context() { user }: RequestContext,
  ) {
    if (!(minSimilarity >= 0 && minSimilarity <= 1)) throw new ClaqueError('CLQ_SHARE_RANGE');
    // A number that may not be read may not be guessed at either.
    const asked = READS_NUMBERS.includes(user.role) ? text : maskText(text);
    const found = await this.claque.similar.find(asked, pageArgs({ first }).first, minSimilarity);
    return found.map((s) => ({ ...s, given: text }));
  }
}

@ResolverOf('Similar')
export class SimilarResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Similar')
  async cluster(@Parent() { complaint }: SimilarNode, @Context() { loaders }: RequestContext) {
    const id = (await loaders.complaint.load(complaint))?.cluster ?? null;
    return id === null ? null : loaders.cluster.load(id);
  }

  @Field('Similar')
  async comparison(@Parent() { complaint, given }: SimilarNode, @Context() context: RequestContext) {
    await auditRead(this.claque, context, 'Query.similar', [complaint]);
    const row = await context.loaders.complaint.load(complaint);
    const { role } = context.user;
    // A text that came after the last analysis has no findings yet.
    const text =
      row === null
        ? shownText((await this.claque.store.records.complaints([complaint])).at(0)?.text ?? '', role)
        : shownComplaint(complaintNode(row), role);
    const { a, b } = differences(given.slice(0, COMPARED), text.slice(0, COMPARED));
    return { with: complaint, own: a, other: b };
  }
}

type SimilarNode = SimilarText & { readonly given: string };
