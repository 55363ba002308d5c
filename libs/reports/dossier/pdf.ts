import { createRequire } from 'node:module';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Snapshot } from '../../domain/dossier/snapshot.js';
import type { Bilingual } from '../../domain/errors/errors.js';
import { differences } from '../../domain/text/differences.js';
import { ringLayout } from '../ring-layout.js';
import { named, WORDS } from './words.js';

type Language = keyof Bilingual;

const require = createRequire(import.meta.url);
/** Noto Sans SC (SIL Open Font Licence 1.1): letters of both languages, embedded in part. */
const font = (weight: string) => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}.ttf`);
const [REGULAR, BOLD] = [font('400Regular/NotoSansSC_400Regular'), font('700Bold/NotoSansSC_700Bold')];

interface PdfMaker {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

/** Texts that are laid side by side, and rows of a table, at most: all are in the files beside the PDF. */
const PAIRS = 12;
const ROWS = 200;
/** Characters of a text in the PDF. */
const SHOWN = 1200;

/** The dossier for reading. The same snapshot gives the same bytes. */
export async function dossierPdf(snapshot: Snapshot, language: Language): Promise<Buffer> {
  const maker = require('pdfmake') as PdfMaker;
  maker.setFonts({ Noto: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD } });
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path) => path === REGULAR || path === BOLD);
  const t = (key: keyof typeof WORDS) => WORDS[key][language];
  return maker
    .createPdf({
      info: {
        title: `${t('title')} ${snapshot.case.id}`,
        creationDate: new Date(snapshot.at),
        producer: 'Claque',
        creator: 'Claque',
      },
      pageMargins: [48, 56, 48, 56],
      defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.25 },
      styles: { h1: { fontSize: 20, bold: true }, h2: { fontSize: 13, bold: true, margin: [0, 16, 0, 6] } },
      footer: (page, pages) => ({
        text: `Claque  ${snapshot.case.id}  ${page} / ${pages}`,
        alignment: 'center',
        fontSize: 8,
        margin: [0, 16, 0, 0],
      }),
      content: content(snapshot, language),
      // No heading is left alone at the end of a page, nor with its note.
      pageBreakBefore: (node, nodes) =>
        node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().every((next) => next.headlineLevel !== undefined),
    })
    .getBuffer();
}

function content(s: Snapshot, language: Language): Content[] {
  const t = (key: keyof typeof WORDS) => WORDS[key][language];
  const n = (name: string) => named(name, language);
  const h2 = (key: keyof typeof WORDS): Content => ({ text: t(key), style: 'h2', headlineLevel: 1 });
  const table = (
    head: readonly string[],
    rows: readonly (readonly TableCell[])[],
    widths?: (string | number)[],
  ): Content =>
    rows.length === 0
      ? { text: t('none'), color: '#666' }
      : {
          table: {
            headerRows: 1,
            widths: widths ?? head.map(() => 'auto'),
            body: [head.map((text): TableCell => ({ text, bold: true })), ...rows.slice(0, ROWS).map((r) => [...r])],
          },
          layout: 'lightHorizontalLines',
          fontSize: 8,
        };
  const reason = (r: { readonly message: Bilingual; readonly weight: number }) =>
    `${r.message[language]}${r.weight === 0 ? '' : ` (${r.weight})`}`;
  const { escalation } = s.case;
  const out: Content[] = [
    { text: t('title'), style: 'h1' },
    { text: s.case.title, fontSize: 14, margin: [0, 0, 0, 8] },
    {
      columns: [
        [`${t('case')}: ${s.case.id}`, `${t('state')}: ${n(s.case.state)}`, `${t('madeAt')}: ${s.at}`],
        [
          `${t('madeFor')}: ${t(s.for)}`,
          `${t('madeBy')}: ${s.by}`,
          ...(escalation === null
            ? []
            : [
                `${t('proposed')}: ${escalation.proposedBy}`,
                ...(escalation.approvedBy === null ? [] : [`${t('approved')}: ${escalation.approvedBy}`]),
              ]),
        ],
      ],
    },
    { text: t('notice'), margin: [0, 10, 0, 4], bold: true },
    ...(s.for === 'regulator' ? [{ text: t('redacted') }] : []),
    h2('people'),
    table(
      [t('role'), t('what')],
      ROLES.flatMap((role) =>
        [...Map.groupBy(s.case.parts, (p) => p.kind)]
          .filter(([kind]) => kind !== 'complaint')
          .map(([kind, parts]) => [kind, parts.filter((p) => p.role === role)] as const)
          .filter(([, parts]) => parts.length > 0)
          .map(([kind, parts]) => [t(role), `${n(kind)} (${parts.length}): ${parts.map((p) => p.id).join(', ')}`]),
      ),
      [90, '*'],
    ),
  ];
  for (const ring of s.rings) {
    const layout = ringLayout(ring);
    out.push(
      { text: `${t('ring')} ${ring.id}`, style: 'h2', headlineLevel: 1 },
      `${t('score')}: ${ring.score}    ${t('chance')}: ${ring.expectedByChance}`,
      { text: t('reasons'), bold: true, margin: [0, 6, 0, 0] },
      { ul: ring.reasons.map(reason) },
      { text: t('counter'), bold: true, margin: [0, 6, 0, 0] },
      ring.counterEvidence.length === 0 ? { text: t('none') } : { ul: ring.counterEvidence.map(reason) },
      { text: t('weakest'), bold: true, margin: [0, 6, 0, 0] },
      ring.weakestLink.message[language],
      {
        stack: [
          { text: t('drawing'), bold: true, margin: [0, 6, 0, 4] },
          { svg: drawing(layout), fit: [480, 640] },
        ],
        unbreakable: true,
      },
      ...(layout.more > 0 ? [`${layout.more} ${t('more')}`] : []),
    );
  }
  out.push(h2('texts'), { text: t('textsNote'), color: '#666', margin: [0, 0, 0, 4], headlineLevel: 2 });
  const pairs = sideBySide(s);
  if (pairs.length === 0) out.push({ text: t('noTexts') });
  for (const { left, right } of pairs)
    out.push(
      beside(
        { name: `${left.id}  ${left.receivedAt ?? ''}`, text: left.text },
        { name: `${right.id}  ${right.receivedAt ?? ''}`, text: right.text },
      ),
    );
  if (s.left > 0) out.push({ text: `${s.left} ${t('left')}` });
  out.push(
    h2('papers'),
    table(
      [t('what'), t('verdict'), t('reasons')],
      s.papers.map((p) => [p.paper, n(p.verdict), p.reasons.map((r) => r.message[language]).join('; ')]),
      ['*', 60, '*'],
    ),
    ...s.paperPairs.map(([left, right]) =>
      beside({ name: left.paper, text: left.text }, { name: right.paper, text: right.text }),
    ),
    ...s.overlays.map(
      ({ paper, beside, png }): Content => ({
        stack: [
          { text: `${t('overlay')}: ${paper} / ${beside}`, margin: [0, 8, 0, 4], bold: true },
          { image: `data:image/png;base64,${Buffer.from(png).toString('base64')}`, fit: [480, 600] },
        ],
        unbreakable: true,
      }),
    ),
    ...(s.files.length > 0
      ? [
          h2('files'),
          table(
            [t('what'), 'SHA-256'],
            s.files.map((f) => [f.name, f.sha256]),
            ['*', 'auto'],
          ),
        ]
      : []),
    h2('calls'),
    { text: t('callsNote'), color: '#666', headlineLevel: 2 },
    table(
      [t('madeAt'), t('caller'), t('callee'), t('outcome')],
      s.calls.slice(0, 40).map((c) => [c.startedAt ?? '', c.caller, c.callee, n(c.outcome)]),
    ),
    h2('timeline'),
    table(
      [t('madeAt'), t('by'), t('event')],
      s.events.map((e) => [
        e.at,
        e.by,
        [n(e.kind), 'reason' in e ? e.reason : '', e.kind === 'commented' ? e.text : '']
          .filter((x) => x !== '')
          .join(': '),
      ]),
      ['auto', 'auto', '*'],
    ),
    h2('judgements'),
    table(
      [t('madeAt'), t('by'), t('what'), t('event')],
      s.judgements.map((j) => [j.at, j.by, `${n(j.subject)} ${j.debtor ?? j.id}`, `${n(j.verdict)}: ${j.reason}`]),
      ['auto', 'auto', 'auto', '*'],
    ),
    h2('custody'),
    { text: t('custodyNote'), color: '#666', headlineLevel: 2 },
    table(
      [t('what'), 'SHA-256', t('by'), t('madeAt')],
      s.custody.map((c) => [`${c.id} (${c.file}${c.line === null ? '' : `:${c.line}`})`, c.sha256, c.by, c.at]),
      ['*', 150, 'auto', 'auto'],
    ),
    h2('method'),
    t('methodText'),
    { text: errors(s, language), margin: [0, 6, 0, 0] },
    { text: t('verify'), margin: [0, 6, 0, 0] },
  );
  return out;
}

/** Two texts beside each other, what differs underlined. */
function beside(left: { name: string; text: string }, right: { name: string; text: string }): Content {
  const { a, b } = differences(left.text.slice(0, SHOWN), right.text.slice(0, SHOWN));
  const marked = (parts: readonly { readonly text: string; readonly same: boolean }[]): Content => ({
    text: parts.map((p) => (p.same ? { text: p.text } : { text: p.text, decoration: 'underline', bold: true })),
  });
  return {
    table: {
      widths: ['50%', '50%'],
      body: [
        [
          { text: left.name, bold: true },
          { text: right.name, bold: true },
        ],
        [marked(a), marked(b)],
      ],
    },
    fontSize: 7.5,
    margin: [0, 0, 0, 8],
  };
}

const ROLES = ['suspected_operator', 'witness', 'probable_victim', 'unclear'] as const;

/** Of each family of the case the text that most others resemble, where the case has it, beside the members; those of a ring first. */
function sideBySide({ complaints, rings }: Snapshot) {
  const families = Map.groupBy(
    complaints.filter((c) => c.cluster !== null),
    (c) => c.cluster!,
  );
  const inRing = new Set(rings.flatMap((r) => r.complaints));
  return [...families.values()]
    .filter((f) => f.length > 1)
    .sort((x, y) => y.length - x.length)
    .flatMap((f) => {
      const [left, ...others] = [...f].sort(
        (x, y) =>
          Number(y.medoid) - Number(x.medoid) ||
          Number(inRing.has(y.complaint.id)) - Number(inRing.has(x.complaint.id)),
      );
      return others.slice(0, 3).map((right) => ({ left: left.complaint, right: right.complaint }));
    })
    .slice(0, PAIRS);
}

function errors({ ledger: { overturned, missed } }: Snapshot, language: Language): string {
  if (overturned.of === 0) return WORDS.noJudged[language];
  const told = WORDS.errorText[language].split(language === 'zh' ? /(?<=。)/ : /(?<=\.) (?=In )/);
  if (missed.of === 0) told[1] = WORDS.noControl[language];
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const values: Record<string, string> = {
    overturned: String(overturned.count),
    judged: String(overturned.of),
    low: percent(overturned.low),
    high: percent(overturned.high),
    missed: String(missed.count),
    control: String(missed.of),
  };
  return told.join(language === 'zh' ? '' : ' ').replace(/\{(\w+)\}/g, (_, name: string) => values[name]);
}

/** What fits beside a mark. */
const short = (label: string) => (label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label);
const LABEL = 16;

function drawing({ width, height, nodes, edges }: ReturnType<typeof ringLayout>): string {
  const xml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const lines = edges.map(
    (e) =>
      `<line x1="${e.from.x}" y1="${e.from.y}" x2="${e.to.x}" y2="${e.to.y}" stroke="#9aa5b1" stroke-width="0.7"/>`,
  );
  const marks = nodes.map((n) => {
    const right = n.kind === 'debtor';
    return `<circle cx="${n.x}" cy="${n.y}" r="${right ? 4 : 6}" fill="${right ? '#1c7ed6' : '#e8590c'}"/><text x="${right ? n.x + 10 : n.x - 12}" y="${n.y + 4}" font-size="11" font-family="Noto" text-anchor="${right ? 'start' : 'end'}">${xml(short(n.label))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${lines.join('')}${marks.join('')}</svg>`;
}
