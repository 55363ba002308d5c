import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { READS_NUMBERS } from '../../../../libs/domain/access.js';
import { paperFacts } from '../../../../libs/domain/documents/facts.js';
import type { FoundFile } from '../../../../libs/domain/intake/collector.js';
import { differences } from '../../../../libs/domain/text/differences.js';
import { mask } from '../../../../libs/domain/text/mask.js';
import { CLAQUE, type Claque, type RequestContext, reads } from '../context.js';

/** Longer papers are compared by their beginning. */
const COMPARED = 20_000;

/** Types of files that can be drawn. */
const DRAWN: ReadonlySet<string> = new Set(['pdf', 'png', 'jpeg', 'tiff', 'webp', 'gif']);

/** One paper, and two beside each other. */
@Resolver('Paper')
export class PaperResolver {
  constructor(@Inject(CLAQUE) private readonly claque: Claque) {}

  @ResolveField()
  async file(@Parent() { id }: PaperNode) {
    return fileNode(await this.claque.store.paperFile(id));
  }

  @ResolveField()
  async pair(
    @Parent() { id, beside }: PaperNode,
    @Args('with') given: string | null | undefined,
    @Context() context: RequestContext,
  ) {
    const other = given ?? beside;
    if (other === null || other === id) return null;
    const { store } = this.claque;
    const [a, b] = [await store.paperFile(id), await store.paperFile(other)];
    if (a === null || b === null) return null;
    await reads(this.claque, context, 'Paper.pair', [id, other], 'paper');
    const may = READS_NUMBERS.includes(context.user.role);
    const text = (f: FoundFile) => {
      const read = (f.reading?.text ?? '').slice(0, COMPARED);
      return may ? read : read.replace(/\d/g, '█');
    };
    const [own, theirs] = [text(a), text(b)];
    const marked = differences(own, theirs);
    const drawn = [a, b].every((f) => DRAWN.has(f.reading?.type ?? ''));
    return { with: other, own: marked.a, other: marked.b, fields: fieldsOf(own, theirs), file: fileNode(b), drawn };
  }
}

interface PaperNode {
  readonly id: string;
  readonly beside: string | null;
}

function fileNode(found: FoundFile | null) {
  const reading = found?.reading;
  if (found === null || reading === undefined) return null;
  const { producer, creator, created, modified, software, fonts, updates, signature, thumbnail } = reading.file;
  return {
    type: reading.type,
    bytes: found.bytes,
    sha256: found.sha256,
    producer,
    creator,
    created,
    modified,
    software,
    fonts,
    updates: updates.length,
    signature,
    thumbnail,
    textFrom: reading.textFrom,
    seals: reading.pictures.flatMap((p) => p.seals.map(({ x, y, size }) => ({ page: p.page, x, y, size }))),
  };
}

/** What two papers say under the same heads; numbers of people stay masked. */
function fieldsOf(a: string, b: string) {
  const [x, y] = [paperFacts(a), paperFacts(b)];
  const lists = (f: typeof x): readonly (readonly [string, readonly string[]])[] => [
    ['numbers', f.numbers],
    ['issuers', f.issuers],
    ['signers', f.signers],
    ['dates', f.dates.map((d) => d.text)],
    ['residentIds', f.residentIds.map((r) => mask(r.text))],
    ['usccs', f.usccs.map((u) => u.text)],
    ['amounts', f.amounts],
  ];
  const theirs = new Map(lists(y));
  return lists(x).flatMap(([name, own]) => {
    const other = theirs.get(name)!;
    return own.length === 0 && other.length === 0
      ? []
      : [{ name, own, other, same: JSON.stringify(own) === JSON.stringify(other) }];
  });
}
