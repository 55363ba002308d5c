import { z } from 'zod';
import type { RawRow } from '../domain/intake/row.js';

/** Turns as lists, with speakers and perhaps seconds. */
const utterances = z.looseObject({
  id: z.union([z.string(), z.number()]),
  utterances: z.array(
    z.looseObject({
      speaker: z.string(),
      text: z.string(),
      stime: z.number().optional(),
      etime: z.number().optional(),
    }),
  ),
});
const sides = z.looseObject({
  tts_id: z.string(),
  file: z.string().optional(),
  left: z.array(z.string()),
  right: z.array(z.string()),
});

/** vCon, draft-ietf-vcon-vcon-core: parties, dialogs, and what was found in them. */
const party = z.looseObject({ tel: z.string().optional(), name: z.string().optional(), role: z.string().optional() });
const vcon = z.looseObject({
  vcon: z.string().optional(),
  uuid: z.string(),
  created_at: z.string().optional(),
  parties: z.array(party),
  dialog: z
    .array(
      z.looseObject({
        type: z.string(),
        start: z.string().optional(),
        duration: z.number().optional(),
        parties: z.union([z.number(), z.array(z.number())]).optional(),
        originator: z.number().optional(),
        mediatype: z.string().optional(),
        body: z.unknown().optional(),
        disposition: z.string().optional(),
      }),
    )
    .default([]),
  analysis: z
    .array(
      z.looseObject({
        type: z.string(),
        dialog: z.union([z.number(), z.array(z.number())]).optional(),
        body: z.unknown(),
      }),
    )
    .default([]),
});

type Cells = RawRow['cells'];

/**
 * The calls that a JSON value holds, as cells of calls.csv.
 * The value is a vCon, or a transcript by utterances or by sides.
 *
 * @returns null where it is none of these.
 */
export function conversationCells(value: unknown): readonly Cells[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const signed = payloadOf(value);
  if (signed !== null) return conversationCells(signed);
  // The data set of the reference server leaves the version out.
  if ('vcon' in value || ('parties' in value && 'dialog' in value && 'uuid' in value)) {
    const read = vcon.safeParse(value);
    return read.success ? vconCells(read.data) : null;
  }
  if ('utterances' in value) {
    const read = utterances.safeParse(value);
    if (!read.success) return null;
    const turns = [...read.data.utterances].sort((x, y) => (x.stime ?? 0) - (y.stime ?? 0));
    const end = Math.max(0, ...turns.map((t) => t.etime ?? 0));
    return [
      bare(
        String(read.data.id),
        turns.map((t) => [t.speaker, t.text]),
        end > 0 ? String(end) : '',
      ),
    ];
  }
  if ('left' in value && 'right' in value) {
    const read = sides.safeParse(value);
    if (!read.success) return null;
    const { left, right, tts_id, file } = read.data;
    // Numbers begin again in each file that such a set was put together from.
    const id = file === undefined ? tts_id : `${file}/${tts_id}`;
    const turns: [string, string][] = [];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const [one, other] = [left[i], right[i]];
      if (one !== undefined) turns.push(['left', one]);
      if (other !== undefined) turns.push(['right', other]);
    }
    return [bare(id, turns, '')];
  }
  return null;
}

/** What a signed vCon holds (JWS with JSON serialization, RFC 7515). Its signature is not checked: a reader believes no file more for it. */
function payloadOf(value: object): object | null {
  if (!('payload' in value) || typeof value.payload !== 'string' || !('signatures' in value || 'signature' in value))
    return null;
  try {
    const inside: unknown = JSON.parse(Buffer.from(value.payload, 'base64url').toString('utf8'));
    return typeof inside === 'object' && inside !== null && !('payload' in inside) ? inside : null;
  } catch {
    return null;
  }
}

function bare(id: string, turns: readonly (readonly [string, string])[], talk: string): Cells {
  return {
    call_id: id,
    started_at: '',
    caller: 'unknown',
    callee: 'unknown',
    talk_s: talk,
    transcript: transcriptOf(turns),
  };
}

function transcriptOf(turns: readonly (readonly [string, string])[]): string {
  return turns
    .map(([speaker, words]) => `${speaker.replace(/[::\n]/g, ' ')}: ${words.replace(/(?<!\s)\s*\n\s*/g, ' ')}`)
    .join('\n');
}

function vconCells(v: z.infer<typeof vcon>): readonly Cells[] {
  const tel = (i: number | undefined) => v.parties[i ?? -1]?.tel?.replace(/^tel:/, '') ?? 'unknown';
  const name = (i: number | undefined) => v.parties[i ?? -1]?.role ?? v.parties[i ?? -1]?.name ?? `party ${i ?? ''}`;
  const list = (x: number | readonly number[] | undefined) =>
    x === undefined ? [] : typeof x === 'number' ? [x] : [...x];
  const written = v.dialog.filter((d) => d.type === 'text');
  const spoken = v.dialog.flatMap((d, i) => (d.type === 'text' ? [] : [{ d, i }]));
  const [opening] = written;
  if (opening !== undefined && spoken.length === 0) return [chatCells(v, opening, written, tel, name)];
  return spoken.map(({ d, i }) => {
    const parties = list(d.parties);
    const from = d.originator ?? parties[0] ?? 0;
    const to = parties.find((p) => p !== from) ?? (v.parties.length > 1 ? (from === 0 ? 1 : 0) : undefined);
    const turns = v.analysis
      .filter((a) => a.type === 'transcript' && (a.dialog === undefined || list(a.dialog).includes(i)))
      .flatMap((a) => turnsOf(a.body, name));
    return {
      call_id: spoken.length === 1 ? v.uuid : `${v.uuid}#${i}`,
      started_at: d.start ?? v.created_at ?? '',
      caller: tel(from),
      callee: tel(to),
      talk_s: d.duration === undefined ? '' : String(d.duration),
      outcome: d.type === 'incomplete' ? 'no_answer' : 'answered',
      transcript: transcriptOf([...(i === spoken[0]?.i ? linesOf(written, name) : []), ...turns]),
    };
  });
}

type Dialog = z.infer<typeof vcon>['dialog'][number];
type Named = (i: number | undefined) => string;

const firstParty = ({ originator, parties }: Dialog): number =>
  originator ?? (typeof parties === 'number' ? parties : (parties?.[0] ?? 0));

/** What was written in a chat or a mail beside, in turns. */
const linesOf = (written: readonly Dialog[], name: Named): [string, string][] =>
  written.flatMap((d): [string, string][] => (typeof d.body === 'string' ? [[name(firstParty(d)), d.body]] : []));

/** A chat or a mail is one conversation, and no call that somebody answered. */
function chatCells(
  v: z.infer<typeof vcon>,
  opening: Dialog,
  written: readonly Dialog[],
  tel: Named,
  name: Named,
): Cells {
  const from = firstParty(opening);
  const to = v.parties.findIndex((_, i) => i !== from);
  return {
    call_id: v.uuid,
    started_at: opening.start ?? v.created_at ?? '',
    caller: tel(from),
    callee: tel(to === -1 ? undefined : to),
    direction: '',
    outcome: 'written',
    transcript: transcriptOf(linesOf(written, name)),
  };
}

/** Turns of an analysis: a text, or a list of parts with a party and words. */
function turnsOf(body: unknown, name: (i: number | undefined) => string): [string, string][] {
  let value = body;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch {
      return [['', String(body)]];
    }
  }
  const parts = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value).find(Array.isArray)
      : null;
  if (!Array.isArray(parts)) return typeof body === 'string' ? [['', body]] : [];
  return parts.flatMap((p): [string, string][] => {
    if (typeof p !== 'object' || p === null) return [];
    const { party: who, speaker, text, transcript, body: words, message } = p as Record<string, unknown>;
    const said = [text, transcript, words, message].find((x) => typeof x === 'string') as string | undefined;
    if (said === undefined) return [];
    return [[typeof who === 'number' ? name(who) : typeof speaker === 'string' ? speaker : '', said]];
  });
}
