import { createRequire } from 'node:module';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Snapshot } from '../../domain/dossier/snapshot.js';
import type { Bilingual } from '../../domain/errors/errors.js';
import { differences } from '../../domain/text/differences.js';
import { ringLayout } from '../ring-layout.js';
import { named, WORDS } from './words.js';

type Language = keyof Bilingual;
type Word = keyof typeof WORDS;

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

/** Texts that are laid side by side, and rows of a table, at most. All are in the files beside the PDF. */
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
  const t = (key: Word) => WORDS[key][language];
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

/** The parts of a dossier, in the order in which a reader needs them. */
function content(snapshot: Snapshot, language: Language): Content[] {
  const part = new Parts(snapshot, language);
  return [
    ...part.front(),
    ...part.people(),
    ...snapshot.rings.flatMap((ring) => part.ring(ring)),
    ...part.texts(),
    ...part.papers(),
    ...part.calls(),
    ...part.history(),
    ...part.method(),
  ];
}

/** The parts of one dossier in one language. */
class Parts {
  constructor(
    private readonly s: Snapshot,
    private readonly language: Language,
  ) {}

  front(): Content[] {
    const { s } = this;
    const { escalation } = s.case;
    return [
      { text: this.t('title'), style: 'h1' },
      { text: s.case.title, fontSize: 14, margin: [0, 0, 0, 8] },
      {
        columns: [
          [
            `${this.t('case')}: ${s.case.id}`,
            `${this.t('state')}: ${this.n(s.case.state)}`,
            `${this.t('madeAt')}: ${s.at}`,
          ],
          [
            `${this.t('madeFor')}: ${this.t(s.for)}`,
            `${this.t('madeBy')}: ${s.by}`,
            ...(escalation === null
              ? []
              : [
                  `${this.t('proposed')}: ${escalation.proposedBy}`,
                  ...(escalation.approvedBy === null ? [] : [`${this.t('approved')}: ${escalation.approvedBy}`]),
                ]),
          ],
        ],
      },
      { text: this.t('notice'), margin: [0, 10, 0, 4], bold: true },
      ...(s.for === 'regulator' ? [{ text: this.t('redacted') }] : []),
    ];
  }

  people(): Content[] {
    return [
      this.h2('people'),
      this.table(
        [this.t('role'), this.t('what')],
        ROLES.flatMap((role) =>
          [...Map.groupBy(this.s.case.parts, (p) => p.kind)]
            .filter(([kind]) => kind !== 'complaint')
            .map(([kind, parts]) => [kind, parts.filter((p) => p.role === role)] as const)
            .filter(([, parts]) => parts.length > 0)
            .map(([kind, parts]) => [
              this.t(role),
              `${this.n(kind)} (${parts.length}): ${parts.map((p) => p.id).join(', ')}`,
            ]),
        ),
        [90, '*'],
      ),
    ];
  }

  ring(ring: Snapshot['rings'][number]): Content[] {
    const layout = ringLayout(ring);
    const bold = (key: Word): Content => ({ text: this.t(key), bold: true, margin: [0, 6, 0, 0] });
    return [
      { text: `${this.t('ring')} ${ring.id}`, style: 'h2', headlineLevel: 1 },
      `${this.t('score')}: ${ring.score}    ${this.t('chance')}: ${ring.expectedByChance}`,
      bold('reasons'),
      { ul: ring.reasons.map((r) => this.reason(r)) },
      bold('counter'),
      ring.counterEvidence.length === 0
        ? { text: this.t('none') }
        : { ul: ring.counterEvidence.map((r) => this.reason(r)) },
      bold('weakest'),
      ring.weakestLink.message[this.language],
      {
        stack: [
          { text: this.t('drawing'), bold: true, margin: [0, 6, 0, 4] },
          { svg: drawing(layout), fit: [480, 640] },
        ],
        unbreakable: true,
      },
      ...(layout.more > 0 ? [`${layout.more} ${this.t('more')}`] : []),
    ];
  }

  texts(): Content[] {
    const pairs = sideBySide(this.s);
    return [
      this.h2('texts'),
      { text: this.t('textsNote'), color: '#666', margin: [0, 0, 0, 4], headlineLevel: 2 },
      ...(pairs.length === 0 ? [{ text: this.t('noTexts') }] : []),
      ...pairs.map(({ left, right }) =>
        beside(
          { name: `${left.id}  ${left.receivedAt ?? ''}`, text: left.text },
          { name: `${right.id}  ${right.receivedAt ?? ''}`, text: right.text },
        ),
      ),
      ...(this.s.left > 0 ? [{ text: `${this.s.left} ${this.t('left')}` }] : []),
    ];
  }

  papers(): Content[] {
    const { s } = this;
    return [
      this.h2('papers'),
      this.table(
        [this.t('what'), this.t('verdict'), this.t('reasons')],
        s.papers.map((p) => [p.paper, this.n(p.verdict), p.reasons.map((r) => r.message[this.language]).join('; ')]),
        ['*', 60, '*'],
      ),
      ...s.paperPairs.map(([left, right]) =>
        beside({ name: left.paper, text: left.text }, { name: right.paper, text: right.text }),
      ),
      ...s.overlays.map(
        ({ paper, beside, png }): Content => ({
          stack: [
            { text: `${this.t('overlay')}: ${paper} / ${beside}`, margin: [0, 8, 0, 4], bold: true },
            { image: `data:image/png;base64,${Buffer.from(png).toString('base64')}`, fit: [480, 600] },
          ],
          unbreakable: true,
        }),
      ),
      ...(s.files.length > 0
        ? [
            this.h2('files'),
            this.table(
              [this.t('what'), 'SHA-256'],
              s.files.map((f) => [f.name, f.sha256]),
              ['*', 'auto'],
            ),
          ]
        : []),
    ];
  }

  calls(): Content[] {
    return [
      this.h2('calls'),
      this.note('callsNote'),
      this.table(
        [this.t('madeAt'), this.t('caller'), this.t('callee'), this.t('outcome')],
        this.s.calls.slice(0, 40).map((c) => [c.startedAt ?? '', c.caller, c.callee, this.n(c.outcome)]),
      ),
    ];
  }

  /** Who did and judged what, and through whose hands the records went. */
  history(): Content[] {
    const { s } = this;
    return [
      this.h2('timeline'),
      this.table(
        [this.t('madeAt'), this.t('by'), this.t('event')],
        s.events.map((e) => [
          e.at,
          e.by,
          [this.n(e.kind), 'reason' in e ? e.reason : '', e.kind === 'commented' ? e.text : '']
            .filter((x) => x !== '')
            .join(': '),
        ]),
        ['auto', 'auto', '*'],
      ),
      this.h2('judgements'),
      this.table(
        [this.t('madeAt'), this.t('by'), this.t('what'), this.t('event')],
        s.judgements.map((j) => [
          j.at,
          j.by,
          `${this.n(j.subject)} ${j.debtor ?? j.id}`,
          `${this.n(j.verdict)}: ${j.reason}`,
        ]),
        ['auto', 'auto', 'auto', '*'],
      ),
      this.h2('custody'),
      this.note('custodyNote'),
      this.table(
        [this.t('what'), 'SHA-256', this.t('by'), this.t('madeAt')],
        s.custody.map((c) => [`${c.id} (${c.file}${c.line === null ? '' : `:${c.line}`})`, c.sha256, c.by, c.at]),
        ['*', 150, 'auto', 'auto'],
      ),
    ];
  }

  method(): Content[] {
    return [
      this.h2('method'),
      this.t('methodText'),
      { text: errors(this.s, this.language), margin: [0, 6, 0, 0] },
      { text: this.t('verify'), margin: [0, 6, 0, 0] },
    ];
  }

  private t(key: Word): string {
    return WORDS[key][this.language];
  }

  private n(name: string): string {
    return named(name, this.language);
  }

  private h2(key: Word): Content {
    return { text: this.t(key), style: 'h2', headlineLevel: 1 };
  }

  private note(key: Word): Content {
    return { text: this.t(key), color: '#666', headlineLevel: 2 };
  }

  private reason(r: { readonly message: Bilingual; readonly weight: number }): string {
    return `${r.message[this.language]}${r.weight === 0 ? '' : ` (${r.weight})`}`;
  }

  private table(
    head: readonly string[],
    rows: readonly (readonly TableCell[])[],
    widths?: (string | number)[],
  ): Content {
    if (rows.length === 0) return { text: this.t('none'), color: '#666' };
    return {
      table: {
        headerRows: 1,
        widths: widths ?? head.map(() => 'auto'),
        body: [head.map((text): TableCell => ({ text, bold: true })), ...rows.slice(0, ROWS).map((r) => [...r])],
      },
      layout: 'lightHorizontalLines',
      fontSize: 8,
    };
  }
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

/**
 * Of each family of the case the text that most others resemble, where the case has it, beside the members.
 * Those of a ring come first.
 */
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
      if (left === undefined) return [];
      return others.slice(0, 3).map((right) => ({ left: left.complaint, right: right.complaint }));
    })
    .slice(0, PAIRS);
}

function errors({ ledger: { overturned, missed } }: Snapshot, language: Language): string {
  if (overturned.of === 0) return WORDS.noJudged[language];
  const sentences = WORDS.errorText[language].split(language === 'zh' ? /(?<=。)/ : /(?<=\.) (?=In )/);
  if (missed.of === 0) sentences[1] = WORDS.noControl[language];
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const values: Record<string, string> = {
    overturned: String(overturned.count),
    judged: String(overturned.of),
    low: percent(overturned.low),
    high: percent(overturned.high),
    missed: String(missed.count),
    control: String(missed.of),
  };
  return sentences.join(language === 'zh' ? '' : ' ').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
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
