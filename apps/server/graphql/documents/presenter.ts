import { paperFacts } from '../../../../libs/domain/documents/facts.js';
import { digestOfFile, type FoundFile } from '../../../../libs/domain/intake/items.js';
import { mask } from '../../../../libs/domain/masking/mask.js';
import { type PaperVerdict } from '../../../../libs/domain/model/index.js';

export function paperNode({ paper, beside, ...rest }: PaperVerdict) {
  // Those of an analysis before there were neighbors have none.
  return { id: paper, counterpart: beside, ...rest, neighbors: rest.neighbors ?? [] };
}

export function fileNode(found: FoundFile | null) {
  const reading = found?.reading;
  if (found === null || reading === undefined) return null;
  const { producer, creator, created, modified, software, fonts, updates, signature, thumbnail, credentials } =
    reading.file;
  return {
    type: reading.type,
    bytes: found.bytes,
    sha256: digestOfFile(found),
    producer,
    creator,
    created,
    modified,
    software,
    fonts,
    updates: updates.length,
    signature,
    thumbnail,
    credentialsBy: credentials?.generator ?? '',
    credentialsClaim: [...(credentials?.claims ?? [])],
    textFrom: reading.textFrom,
    seals: reading.pictures.flatMap((p) => p.seals.map(({ x, y, size }) => ({ page: p.page, x, y, size }))),
  };
}

/** What two papers say under the same heads; numbers of people stay masked. */
export function fieldsOf(a: string, b: string) {
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

export type PaperNode = ReturnType<typeof paperNode>;
