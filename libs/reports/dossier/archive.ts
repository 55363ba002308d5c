import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ZipFile as Packer } from 'yazl';
import { canonical } from '../../domain/audit/canonical.js';
import type { AuditEntry } from '../../domain/audit/chain.js';
import { link, wrongWords } from '../../domain/audit/chain.js';
import type { BareLink } from '../../domain/dossier/snapshot.js';
import { type Bilingual, BREAK_SENTENCES, BREAKS, phrase, type Value, verbatim } from '../../domain/errors/errors.js';

const MANIFEST = 'manifest.json';
const SIGNATURE = 'manifest.sig';
const AUDIT = 'audit.jsonl';
/** Larger dossiers are none of ours. */
const LARGEST = 2 ** 30;

export interface Manifest {
  readonly case: string;
  readonly at: string;
  readonly for: string;
  /** Public key of the installation, as PEM: who knows it from elsewhere knows who signed. */
  readonly signer: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Files with their manifest and its signature (Ed25519) as a ZIP.
 * It is the same to the byte whenever it is made: stored, in the order of names, dated 1980.
 */
export async function pack(
  files: ReadonlyMap<string, Uint8Array>,
  about: Pick<Manifest, 'case' | 'at' | 'for'>,
  key: KeyObject,
): Promise<Buffer> {
  const manifest: Manifest = {
    ...about,
    signer: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    files: [...files]
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
      .sort((x, y) => (x.path < y.path ? -1 : 1)),
  };
  const json = Buffer.from(`${canonical(manifest)}\n`);
  return zip(new Map<string, Uint8Array>([...files, [MANIFEST, json], [SIGNATURE, sign(null, json, key)]]));
}

/** Files as a ZIP that is the same to the byte whenever it is made. */
export async function zip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const packer = new Packer();
  for (const [path, bytes] of [...files].sort(([x], [y]) => (x < y ? -1 : 1)))
    packer.addBuffer(Buffer.from(bytes), path, {
      compress: false,
      mtime: new Date(1980, 0, 1),
      forceDosTimestamp: true,
      mode: 0o100644,
    });
  packer.end();
  const chunks: Buffer[] = [];
  for await (const chunk of packer.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export interface Verified {
  readonly manifest: Manifest | null;
  /** Fingerprint of the key that signed: the first 16 digits of its SHA-256. */
  readonly signer: string | null;
  readonly files: number;
  readonly auditEntries: number;
  /** The first thing that does not hold, and why; null where all does. */
  readonly broken: { readonly what: Value; readonly why: Bilingual } | null;
}

/**
 * Looks at every byte of a dossier, offline.
 * That is: the archive, the signature, each file's hash, each link of the audit extract.
 * @param publicKey the signer's, known from elsewhere.
 * Without it the dossier only proves that it is what its own signer made.
 */
export async function verifyDossier(bytes: Buffer, publicKey: string | null = null): Promise<Verified> {
  let manifest: Manifest | null = null;
  let signer: string | null = null;
  let entries = 0;
  const broken = (what: Value, why: Bilingual): Verified => ({
    manifest,
    signer,
    files: manifest?.files.length ?? 0,
    auditEntries: entries,
    broken: { what, why },
  });
  let files: Map<string, Buffer>;
  try {
    files = await unzip(bytes);
  } catch {
    return broken(BREAKS.archive, BREAKS.unreadable);
  }
  const json = files.get(MANIFEST);
  const signature = files.get(SIGNATURE);
  if (json === undefined || signature === undefined) return broken(BREAKS.archive, BREAKS.incomplete);
  try {
    const read = JSON.parse(json.toString('utf8')) as Manifest;
    const key = createPublicKey(read.signer);
    if (!verify(null, json, key, signature)) return broken(verbatim(MANIFEST), BREAKS.signature);
    const known = (k: KeyObject) => sha256(k.export({ type: 'spki', format: 'der' }));
    if (publicKey !== null && known(createPublicKey(publicKey)) !== known(key))
      return broken(verbatim(MANIFEST), BREAKS.otherKey);
    manifest = read;
    signer = known(key).slice(0, 16);
  } catch {
    return broken(verbatim(MANIFEST), BREAKS.unreadable);
  }
  for (const { path, sha256: expected } of manifest.files) {
    const file = files.get(path);
    if (file === undefined) return broken(verbatim(path), BREAKS.missing);
    if (sha256(file) !== expected) return broken(verbatim(path), BREAKS.changed);
  }
  const listed = new Set([...manifest.files.map((f) => f.path), MANIFEST, SIGNATURE]);
  for (const path of files.keys()) if (!listed.has(path)) return broken(verbatim(path), BREAKS.unsigned);
  const chain = verifyExtract(files.get(AUDIT)?.toString('utf8') ?? '');
  entries = chain.entries;
  if (chain.broken !== null)
    return broken(
      phrase(BREAK_SENTENCES.entry, { file: verbatim(AUDIT), number: chain.broken.number }),
      chain.broken.why,
    );
  // What is left are the bytes between the files: made again, they must be the same.
  const again = await zip(files);
  if (!again.equals(bytes)) {
    let at = 0;
    while (at < again.length && again[at] === bytes[at]) at++;
    return broken(BREAKS.archive, phrase(BREAK_SENTENCES.strayByte, { at }));
  }
  return { manifest, signer, files: manifest.files.length, auditEntries: entries, broken: null };
}

/** Links in order, each with its content where the chain holds it in full. */
function verifyExtract(text: string): { entries: number; broken: { number: number; why: Bilingual } | null } {
  let last: BareLink | null = null;
  let entries = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = JSON.parse(line) as AuditEntry | BareLink;
    const { number } = entry;
    if (last !== null && (entry.previous !== last.hash || number !== last.number + 1))
      return { entries, broken: { number, why: BREAKS.unlinked } };
    if ('action' in entry) {
      const { hash, number: _, previous, ...event } = entry;
      if (link(event, { number: number - 1, hash: previous }).hash !== hash)
        return { entries, broken: { number, why: BREAKS.rewritten } };
      const wrong = wrongWords(entry);
      if (wrong !== null) return { entries, broken: { number, why: wrong } };
    }
    entries++;
    last = entry;
  }
  return { entries, broken: null };
}

export function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error: Error | null, archive?: ZipFile) => {
      if (error !== null || archive === undefined) {
        reject(error ?? new Error('empty'));
        return;
      }
      const files = new Map<string, Buffer>();
      archive.on('error', reject);
      archive.on('end', () => resolve(files));
      archive.on('entry', (entry: Entry) => {
        if (entry.uncompressedSize > LARGEST || files.has(entry.fileName)) {
          reject(new Error(`${entry.fileName} is too large, or there twice`));
          return;
        }
        archive.openReadStream(entry, (problem, stream) => {
          if (problem !== null || stream === undefined) {
            reject(problem ?? new Error('empty'));
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
