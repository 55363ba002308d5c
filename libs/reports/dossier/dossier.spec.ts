import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditEntry, link } from '../../domain/audit/chain.js';
import type { CaseEvent } from '../../domain/cases/case.js';
import { fold } from '../../domain/cases/case.js';
import type { Snapshot } from '../../domain/dossier/snapshot.js';
import { random } from '../../kernel/index.js';
import { complaint } from '../../testing/views.js';
import { type Manifest, unzip, verifyDossier, zip as zipped } from './archive.js';
import { makeDossier } from './dossier.js';

const stamp = { at: '2024-05-01T08:00:00Z', by: 'ann' };
const events: CaseEvent[] = [
  { ...stamp, kind: 'opened', title: '蓝色信件 The blue letter', reason: 'one phone for many' },
  {
    ...stamp,
    kind: 'added',
    parts: [
      { kind: 'agency', id: 'A1', role: 'suspected_operator' },
      { kind: 'debtor', id: 'D1', role: 'probable_victim' },
    ],
  },
  { ...stamp, kind: 'commented', text: '=cmd|"x" 已联系王女士' },
  { ...stamp, kind: 'moved', to: 'investigating', reason: 'it holds' },
  { ...stamp, kind: 'proposed', recipient: 'police', reason: '收取费用' },
  { ...stamp, by: 'bea', kind: 'decided', approved: true, reason: 'agreed' },
];

/** One white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

function snapshot(recipient: Snapshot['for'] = 'police'): Snapshot {
  const entries: AuditEntry[] = [];
  for (const [k, e] of events.entries())
    for (const subject of [
      { kind: 'case', id: 'K1' },
      { kind: 'complaint', id: `C${k}` },
    ])
      entries.push(
        link(
          {
            at: e.at,
            actor: e.by,
            role: 'analyst',
            action: `case ${e.kind}`,
            subject,
            reason: null,
            request: null,
            before: null,
            after: { k },
          },
          entries.at(-1) ?? null,
        ),
      );
  const text = (name: string) =>
    `我叫${name}，因失业无力偿还，请停息挂账，联系电话13812345678。`.repeat(4) +
    `I am ${name}, please call 13812345678.`;
  const rate = { count: 1, of: 20, share: 0.05, low: 0.01, high: 0.24 };
  return {
    at: '2024-05-02T00:00:00Z',
    by: 'bea',
    for: recipient,
    installation: 'i1',
    case: { ...fold(events)!, id: 'K1' },
    events,
    rings: [],
    complaints: ['王秀英', '李桂兰', '赵德胜'].map((name, k) => {
      const body = text(name);
      return {
        complaint: complaint({ id: `C${k}`, text: body, debtorName: name }),
        debtor: `D${k}`,
        facts: [...body.matchAll(/138\d+/g)].map((m) => ({
          kind: 'phone' as const,
          value: '+8613812345678',
          start: m.index,
          end: m.index + 11,
        })),
        cluster: 'F1',
        medoid: k === 0,
      };
    }),
    left: 0,
    papers: [],
    paperPairs: [
      [
        { paper: 'a.txt', text: '诊断证明书 姓名：甲' },
        { paper: 'b.txt', text: '诊断证明书 姓名：乙' },
      ],
    ],
    overlays: [{ paper: 'p1.png', beside: 'p2.png', png: PIXEL }],
    files: [{ name: '录音 记录.txt', sha256: 'ab'.repeat(32), content: Buffer.from('what she said') }],
    calls: [],
    judgements: [],
    graph: { nodes: [], edges: [] },
    custody: [
      {
        kind: 'complaint',
        id: 'C0',
        file: 'a.csv',
        line: 2,
        import: '1',
        sha256: 'ab'.repeat(32),
        at: stamp.at,
        by: 'ann',
      },
    ],
    ledger: { pointedAt: rate, overturned: rate, missed: rate },
    audit: entries.map((e) =>
      e.subject.kind === 'case' ? e : { number: e.number, previous: e.previous, hash: e.hash },
    ),
  };
}

describe('a dossier', () => {
  const keys = generateKeyPairSync('ed25519');
  const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  let zip: Buffer;
  beforeAll(async () => {
    zip = await makeDossier(snapshot(), keys.privateKey);
  });

  it('is the same to the byte whenever it is made, and holds', async () => {
    expect((await makeDossier(snapshot(), keys.privateKey)).equals(zip)).toBe(true);
    expect(await verifyDossier(zip, pem)).toMatchObject({
      broken: null,
      files: 14,
      auditEntries: 12,
      manifest: { case: 'K1', for: 'police' },
    });
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect((await verifyDossier(zip, other)).broken?.why.en).toContain('another key');
  });

  it('tells of one changed byte, wherever it is', async () => {
    const next = random(7);
    const changed = Buffer.from(zip);
    for (let k = 0; k < 10_000; k++) {
      const at = Math.floor(next() * changed.length);
      const was = changed[at];
      changed[at] ^= 1 << Math.floor(next() * 8);
      const { broken } = await verifyDossier(changed, pem);
      changed[at] = was;
      if (broken === null) throw new Error(`byte ${at} was changed, and nobody saw`);
    }
    for (const cut of [0, 1, zip.length - 1])
      expect((await verifyDossier(zip.subarray(0, cut), pem)).broken).not.toBeNull();
    expect((await verifyDossier(Buffer.concat([zip, Buffer.from('x')]), pem)).broken).not.toBeNull();
  }, 300_000);

  it('does not hold once it was signed again, or has more, less or other files than were signed', async () => {
    const files = await unzip(zip);
    const [manifest, signature, ...content] = ['manifest.json', 'manifest.sig', ...files.keys()];
    expect(files.has(manifest) && files.has(signature)).toBe(true);
    const again = (algorithm: string | null, { privateKey, publicKey }: ReturnType<typeof generateKeyPairSync>) => {
      const read = JSON.parse(files.get(manifest)!.toString('utf8')) as Manifest;
      const signer = publicKey.export({ type: 'spki', format: 'pem' }).toString();
      const json = Buffer.from(JSON.stringify({ ...read, signer }));
      return { [manifest]: json, [signature]: sign(algorithm, json, privateKey) };
    };
    const other = content.find((name) => name.endsWith('.pdf'))!;
    const changes: Record<string, Record<string, Uint8Array | null>> = {
      'signed by another Ed25519 key': again(null, generateKeyPairSync('ed25519')),
      'signed by an RSA key': again('sha512', generateKeyPairSync('rsa', { modulusLength: 2048 })),
      'no signature': { [signature]: null },
      'a signature of zeros': { [signature]: Buffer.alloc(64) },
      'a file less': { [other]: null },
      'a file more': { 'more.txt': Buffer.from('more') },
      'an empty file': { [other]: Buffer.alloc(0) },
    };
    for (const [name, change] of Object.entries(changes)) {
      const made = new Map<string, Uint8Array>(files);
      for (const [path, bytes] of Object.entries(change)) {
        if (bytes === null) made.delete(path);
        else made.set(path, bytes);
      }
      expect([name, (await verifyDossier(await zipped(made), pem)).broken]).not.toEqual([name, null]);
    }
    // The same archive made again holds: what broke the others is the change.
    expect((await verifyDossier(await zipped(files), pem)).broken).toBeNull();
    expect((await verifyDossier(Buffer.concat([Buffer.from('x'), zip]), pem)).broken).not.toBeNull();
    // A comment at the end of the archive, as its own length says.
    const comment = Buffer.concat([zip, Buffer.from('note')]);
    comment.writeUInt16LE(4, zip.length - 2);
    expect((await verifyDossier(comment, pem)).broken).not.toBeNull();
  });

  it('shows the police what there is, a regulator neither numbers nor names, and both no formula', async () => {
    const find = (bytes: Buffer, text: string) => bytes.includes(Buffer.from(text));
    expect(find(zip, '13812345678')).toBe(true);
    const regulator = await makeDossier(snapshot('regulator'), keys.privateKey);
    expect(find(regulator, '13812345678')).toBe(false);
    expect(find(regulator, '█'.repeat(11))).toBe(true);
    expect(find(zip, '█')).toBe(false);
    // A name that stands in no field of a dossier stands in no text of it either.
    expect([find(zip, '王秀英'), find(regulator, '王秀英')]).toEqual([true, false]);
    expect(find(zip, ',=cmd')).toBe(false);
  });

  it('is a PDF with the letters of both languages', async () => {
    expect(zip.includes(Buffer.from('%PDF-1.'))).toBe(true);
    expect(zip.includes(Buffer.from('NotoSansSC'))).toBe(true);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const at = zip.indexOf('%PDF-1.', zip.indexOf('dossier.zh.pdf'));
    const end = zip.indexOf('%%EOF', at) + 5;
    const document = await getDocument({ data: new Uint8Array(zip.subarray(at, end)) }).promise;
    let text = '';
    for (let p = 1; p <= document.numPages; p++)
      for (const item of (await (await document.getPage(p)).getTextContent()).items)
        text += 'str' in item ? item.str : '';
    for (const word of ['案件卷宗', '蓝色信件', '疑似组织者', '请停息挂账', '保管链', 'bea'])
      expect(text).toContain(word);
  });
});
