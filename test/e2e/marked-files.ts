/** Files with a planted value in every field that can hold one. */
import { writePdf } from '../../libs/evaluation/papers/pdf.js';
import { CALLERS, IN_FIELDS, IN_TEXTS } from './marks.js';
import { certificate, zipOf } from './papers.js';

export const texts = Object.values(IN_TEXTS);
export const letter = `我要投诉这家银行的催收行为，对方多次在工作时间来电并威胁我的家人，请求停止催收并协商还款。联系方式如下：${texts.join('；')}。请尽快处理，谢谢。`;
/** As long as a reason may be. */
export const reason = letter.slice(0, 1500);
export const one = (k: number) => texts[k % texts.length];
export const hidden = { ...IN_FIELDS, ...Object.fromEntries(CALLERS.map((n, i) => [`caller ${i}`, n])) };
const fields = Object.keys(IN_FIELDS) as (keyof typeof IN_FIELDS)[];

/** A person's own; and who names an agent openly: most do not, as where one hides. */
const OWN: readonly string[] = ['debtor_name', 'debtor_id_number', 'debtor_phone', 'email'];
const AGENT: readonly string[] = ['agent_name', 'agent_phone'];

const quoted = (cells: readonly string[]) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',');
const HEADER = [
  ...['complaint_id', 'received_at', 'institution', 'channel', 'product', 'subject', 'debtor_ref', 'attachments'],
  ...['note', ...fields, 'text'],
];
/** Some are of today: their limits run. */
const TODAY = new Date().toISOString().slice(0, 10);
const complaint = (k: number, text: string) =>
  quoted([
    `MK${k}`,
    k < 8 ? `2024-05-0${1 + k}` : TODAY,
    `Bank ${one(0)}`,
    `web ${one(1)}`,
    `loan ${one(2)}`,
    `催收 ${one(3)} ${one(21)}`,
    `MD${k}`,
    k < 2 ? `evidence/${one(0)}-${k}.pdf` : '',
    one(4),
    // Own values of the first; the others share what a ring shares.
    ...fields.map((f) => ((OWN.includes(f) && k > 0) || (AGENT.includes(f) && k > 1) ? '' : IN_FIELDS[f])),
    text,
  ]);
export const COMPLAINTS = [
  quoted(HEADER),
  ...Array.from({ length: 10 }, (_, k) => complaint(k, `${letter}编号${one(k)}。`)),
  // Refused, with everything in it.
  quoted(['', 'no day', ...texts.slice(0, 7), ...fields.map((f) => IN_FIELDS[f]), letter]),
].join('\n');
/** One of them in other words, for a source that changes what is known. */
export const CORRECTED = [quoted(HEADER), complaint(5, `${letter}更正：${texts.slice(0, 5).join('，')}。`)].join('\n');

/** Three calls in, and one out to a person at home. */
export const HOME = '010-61239977';
export const CALLS = [
  'call_id,started_at,caller,callee,direction,ring_s,talk_s,outcome,debtor_ref,transcript',
  ...[0, 1, 2, 3].map((k) =>
    quoted([
      `MC${k}`,
      `2024-05-03T1${k}:00:00+08:00`,
      k === 2 ? '4001234567' : CALLERS[k % 2],
      k === 3 ? CALLERS[1] : k === 2 ? HOME : '4001234567',
      k === 2 ? 'outbound' : 'inbound',
      '3',
      '60',
      'answered',
      `MD${k}`,
      `debtor: 您好，我是来反映催收问题的，你们必须马上停止催收，我的电话是${texts.join('，')}，记下来了吗，我会一直打电话直到你们处理完这件事情为止。`,
    ]),
  ),
].join('\n');
export const AGENCIES = `agency_id,name,phones,accounts,kind\nMA1,${IN_FIELDS.agent_name},${IN_FIELDS.agent_phone},${IN_FIELDS.payee_account},agency\n`;
/** No header: its first row must stand in no error. */
export const HEADLESS = `H1,2024-01-01,${IN_FIELDS.debtor_name},${IN_FIELDS.debtor_phone},${IN_FIELDS.debtor_id_number},${texts[0]}\nH2,2024-01-02,a,b,c,d\n`;

/** A table whose columns nobody knows; one is called by a number. */
export const STRANGE_COLUMNS = ['complaint_id', 'debtor_name', 'received_at', 'text', 'debtor_phone'];
export const strange = (id: string) =>
  [
    `序,谁,几时,说了什么,手机${one(0)}`,
    ...[1, 2, 3].map((k) => quoted([`${id}${k}`, IN_FIELDS.debtor_name, `2026-03-0${k}`, `${letter}第${k}次`, one(k)])),
  ].join('\n');

/** A paper that says of itself who made it. */
function pdf(k: number): Buffer {
  const words = `BT /F1 12 Tf 40 700 Td (Certificate 2024-11773${k} of the First Hospital) Tj 0 -20 Td (Number ${texts[0]} ${texts[19]}) Tj ET`;
  const things = new Map([
    [1, { text: '<</Type /Catalog /Pages 2 0 R>>' }],
    [2, { text: '<</Type /Pages /Count 1 /Kids [3 0 R]>>' }],
    [
      3,
      {
        text: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
      },
    ],
    [4, { text: `<</Length ${words.length}>>`, stream: Buffer.from(words, 'latin1') }],
    [5, { text: `<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-${texts[0]}>>` }],
  ]);
  const [creator, producer] = [`Scan of ${texts[0]}`, `Driver ${texts[19]}`];
  return writePdf({ things, root: 1 }, { creator, producer, made: "D:20240501101010+08'00'" });
}

/** Papers, a recording, and pictures of one form for two people. */
export const PAPERS = () =>
  zipOf({
    ...Object.fromEntries([0, 1].map((k) => [`evidence/${one(0)}-${k}.pdf`, pdf(k)])),
    'evidence/MK2.png': certificate(IN_FIELDS.debtor_name, texts[0], 400),
    'evidence/MK3.png': certificate('Li Si', texts[19], 400),
    'MC0.wav': Buffer.from('RIFF the voice of somebody'),
  });
