import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { READS_NUMBERS } from '../../../../libs/domain/access.js';
import { isDrawn } from '../../../../libs/domain/documents/reading.js';
import { type FoundFile } from '../../../../libs/domain/intake/collector.js';
import { maskText } from '../../../../libs/domain/masking/mask.js';
import { differences } from '../../../../libs/domain/text/differences.js';
import { COMPARED } from '../complaints/presenter.js';
import { connection, pageArgs } from '../connections.js';
import { auditRead, CLAQUE, type Claque, type RequestContext } from '../context.js';
import type { Arguments } from '../schema.generated.js';
import { Field, Query, ResolverOf } from '../typed.js';
import { fieldsOf, fileNode, paperNode } from './presenter.js';

@Resolver()
export class PapersResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Query()
  async papers(@Args() args: Arguments['Query']['papers'], @Context() context: RequestContext) {
    const page = await this.claque.store.documents.page(args.filter?.verdict ?? null, pageArgs(args));
    await auditRead(
      this.claque,
      context,
      'Query.papers',
      page.items.map((i) => i.id),
      'paper',
    );
    return connection(page, paperNode);
  }

  @Query()
  async paper(@Args() { id }: Arguments['Query']['paper'], @Context() context: RequestContext) {
    const paper = await this.claque.store.documents.verdict(id);
    if (paper !== null) await auditRead(this.claque, context, 'Query.paper', [id], 'paper');
    return paper === null ? null : paperNode(paper);
  }
}

/** One paper, and two beside each other. */
@ResolverOf('Paper')
export class PaperResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @Field('Paper')
  async file(@Parent() { id }: PaperNode) {
    return fileNode(await this.claque.store.documents.file(id));
  }

  @Field('Paper')
  async pair(
    @Parent() { id, counterpart }: PaperNode,
    @Args() { with: given }: Arguments['Paper']['pair'],
    @Context() context: RequestContext,
  ) {
    const other = given ?? counterpart;
    if (other === null || other === id) return null;
    const { store } = this.claque;
    const [a, b] = [await store.documents.file(id), await store.documents.file(other)];
    if (a === null || b === null) return null;
    await auditRead(this.claque, context, 'Paper.pair', [id, other], 'paper');
    const may = READS_NUMBERS.includes(context.user.role);
    const text = (f: FoundFile) => {
      const read = (f.reading?.text ?? '').slice(0, COMPARED);
      return may ? read : maskText(read);
    };
    const [own, theirs] = [text(a), text(b)];
    const marked = differences(own, theirs);
    const drawn = [a, b].every((f) => isDrawn(f.reading?.type ?? 'other'));
    return { with: other, own: marked.a, other: marked.b, fields: fieldsOf(own, theirs), file: fileNode(b), drawn };
  }
}

interface PaperNode {
  readonly id: string;
  readonly counterpart: string | null;
}
