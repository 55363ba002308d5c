import { stars } from '../../../kernel/index.js';
import { localSeconds } from '../../calls/call-table.js';
import { readTurns, scriptTurns, spokenWords, type Turn } from '../../calls/turns.js';
import type { Corpus } from '../../corpus.js';
import type { CallView } from '../../detector.js';
import type { Knowledge } from '../../knowledge.js';
import type { Call, Complaint, Match } from '../../model/index.js';
import { byCodeUnit } from '../../text/compare.js';
import { readPhone } from '../../text/phones.js';
import { candidates, fingerprint, MEASURE, verify } from '../fingerprint/fingerprints.js';
import { type Scripted, scriptsOf } from './scripts.js';
import { introduces, type Sentence, sentencesOf } from './sentences.js';
import { sequences } from './sequences.js';

/** Exact similarity from which two turns are one script's. */
const SAME_SCRIPT = 0.5;
/** Shorter turns are alike by chance: a greeting, a number, goodbye. */
const SCRIPT_TOKENS = 30;
/** One sentence alone may be what people read somewhere. */
const SENTENCE_TOKENS = 45;
/** Days after a call in which a complaint may come of it. */
const COMPLAIN_DAYS = 14;

const HAN = /\p{Script=Han}/u;

/** Whether words follow the end of a sentence on one line. */
const goesOn = (text: string): boolean =>
  text.split('\n').some((line) => {
    const end = line.search(/[。！？!?.;；]/);
    return end !== -1 && /\p{L}/u.test(line.slice(end + 1));
  });

/** A turn that is compared, and the call that it is said in, by its place. */
interface Said {
  readonly call: number;
  readonly turn: Turn;
}

/** What calls have in common with others, by their places. */
interface Scripts {
  readonly matches: readonly Match[];
  /** The turn of each call that is most like another call's; turns by their places. */
  readonly nearest: ReadonlyMap<number, { readonly own: number; readonly other: number; readonly similarity: number }>;
  readonly familyOf: ReadonlyMap<number, { readonly calls: number; readonly speakers: number }>;
}

/** Calls that were written down: what is said in each, its script, and the complaint that came of it. */
export function transcriptsOf(
  corpus: Corpus,
  knowledge: Knowledge,
  seed: number,
): { readonly views: CallView[]; readonly matches: readonly Match[] } {
  const spoken = corpus.records.calls.filter((c) => c.transcript.trim() !== '');
  if (spoken.length === 0) return { views: [], matches: [] };
  const turns = spoken.map((c) => readTurns(c.transcript));
  const speakerOf = spoken.map(speaker);
  const said = turns.flatMap((list, call) =>
    scriptTurns(list).flatMap((turn): Said[] => (introduces(turn.words, knowledge.lexicon) ? [] : [{ call, turn }])),
  );
  const { matches, nearest, familyOf } = sameTurns(spoken, said, speakerOf, seed);
  const sentences = turns.map((list) => sentencesOf(list, knowledge.lexicon));
  const scripts = scriptsOf(
    sentences,
    speakerOf,
    spoken.map((c) => `${c.direction} ${HAN.test(c.transcript) ? 'zh' : ''}`),
  );
  const open = turns.map((list) => list.some((t) => t.side !== 'lender' && knowledge.lexicon.openHelper.test(t.words)));
  const openly = new Map(
    [...Map.groupBy(scripts, ([, { first }]) => first)].map(([first, members]) => [
      first,
      members.filter(([i]) => open[i]).length * 2 > members.length,
    ]),
  );
  const complaintAfter = complaintsAfter(corpus.complaints);
  const words = turns.map((list) => spokenWords(list, knowledge.lexicon));
  const sequenceOf = sequences(spoken, words);
  const scripted = (i: number): CallView['script'] => {
    const points = scripts.get(i);
    const family = familyOf.get(i);
    const near = nearest.get(i);
    if (points !== undefined && points.speakers >= (family?.speakers ?? 0))
      return bySentences(sentences, i, points, spoken, openly.get(points.first) === true);
    return family === undefined || near === undefined
      ? null
      : {
          ...family,
          sentences: [],
          openly: open[i],
          nearest: spoken[said[near.other].call].id,
          similarity: near.similarity,
          own: [said[near.own].turn.start, said[near.own].turn.end],
          other: [said[near.other].turn.start, said[near.other].turn.end],
        };
  };
  const views = spoken.map((call, i): CallView => {
    return {
      call,
      words: words[i],
      script: scripted(i),
      complaint: complaintAfter(call),
      sequence: sequenceOf(i),
    };
  });
  return { views, matches: merged(matches, scripts, spoken, sentences) };
}

/** Who speaks for the customer: the account, and where none is known the number. */
const speaker = ({ id, debtorRef, direction, caller, callee }: Call): string => {
  const number = direction === 'outbound' ? callee : caller;
  return debtorRef || (readPhone(number) === null ? id : number);
};

function bySentences(
  sentences: readonly (readonly Sentence[])[],
  i: number,
  { calls, speakers, nearest, own, other }: Scripted,
  spoken: readonly Call[],
  openly: boolean,
): CallView['script'] {
  const longest = (call: number, list: readonly number[]): readonly [number, number] => {
    const { start, end } = list.map((s) => sentences[call][s]).reduce((x, y) => (y.grams.size > x.grams.size ? y : x));
    return [start, end];
  };
  return {
    calls,
    speakers,
    openly,
    sentences: own.map((s) => [sentences[i][s].start, sentences[i][s].end]),
    nearest: spoken[nearest].id,
    similarity: Math.round((own.length / sentences[i].length) * 1e6) / 1e6,
    own: longest(i, own),
    other: longest(nearest, other),
  };
}

/** Pairs that share a turn, and each call of a script with its nearest. */
function merged(
  turns: readonly Match[],
  scripts: ReadonlyMap<number, Scripted>,
  spoken: readonly Call[],
  sentences: readonly (readonly Sentence[])[],
): Match[] {
  const pairs = new Map(turns.map((m) => [`${m.a}\u0000${m.b}`, m]));
  for (const [i, { nearest, own, other }] of scripts) {
    const [a, b] = [spoken[i].id, spoken[nearest].id].sort(byCodeUnit);
    const share = (own.length + other.length) / (sentences[i].length + sentences[nearest].length);
    const key = `${a}\u0000${b}`;
    if (!pairs.has(key))
      pairs.set(key, { a, b, kind: 'transcript', similarity: Math.round(share * 1e6) / 1e6, measure: 'sentences' });
  }
  return [...pairs.values()].sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
}

function sameTurns(
  spoken: readonly Call[],
  said: readonly Said[],
  speakerOf: readonly string[],
  seed: number,
): Scripts {
  const prints = fingerprint(
    said.map((s) => s.turn.words),
    seed,
  );
  const pairs = verify(prints, candidates(prints), SAME_SCRIPT);
  const long = (i: number) => prints.lengths[i] >= (goesOn(said[i].turn.words) ? SCRIPT_TOKENS : SENTENCE_TOKENS);
  const matched = new Map<string, Match>();
  const nearest = new Map<number, { own: number; other: number; similarity: number }>();
  for (let k = 0; k < pairs.a.length; k++) {
    const [a, b, similarity] = [pairs.a[k], pairs.b[k], Math.round(pairs.similarity[k] * 1e6) / 1e6];
    if (!long(a) || !long(b) || said[a].call === said[b].call) continue;
    const [x, y] = [spoken[said[a].call].id, spoken[said[b].call].id].sort(byCodeUnit);
    const key = `${x}\u0000${y}`;
    if (similarity > (matched.get(key)?.similarity ?? 0))
      matched.set(key, { a: x, b: y, kind: 'transcript', similarity, measure: `${MEASURE}-of-turns` });
    for (const [own, other] of [
      [a, b],
      [b, a],
    ])
      if (similarity > (nearest.get(said[own].call)?.similarity ?? 0))
        nearest.set(said[own].call, { own, other, similarity });
  }
  const familyOf = new Map<number, { calls: number; speakers: number }>();
  for (const star of stars(said.length, prints.setOf, pairs, SAME_SCRIPT)) {
    const members = [...new Set([...star.members].filter(long).map((i) => said[i].call))];
    const speakers = new Set(members.map((i) => speakerOf[i]));
    for (const i of members)
      if (speakers.size > (familyOf.get(i)?.speakers ?? 0))
        familyOf.set(i, { calls: members.length, speakers: speakers.size });
  }
  const matches = [...matched.values()].sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
  return { matches, nearest, familyOf };
}

/** The first complaint of a call's debtor in the weeks after it; null: none. */
function complaintsAfter(complaints: readonly Complaint[]): (call: Call) => CallView['complaint'] {
  const filed = new Map<string, { readonly id: string; readonly at: number }[]>();
  for (const { id, debtorRef, receivedAt } of complaints) {
    if (debtorRef === '' || receivedAt === null) continue;
    const list = filed.get(debtorRef) ?? [];
    list.push({ id, at: localSeconds(receivedAt.slice(0, 10)) });
    filed.set(debtorRef, list);
  }
  return ({ startedAt, debtorRef }) => {
    const at = startedAt === null ? Number.NaN : localSeconds(startedAt.slice(0, 10));
    const [next] = (filed.get(debtorRef) ?? [])
      .map((c) => ({ id: c.id, days: (c.at - at) / 86_400 }))
      .filter((c) => c.days >= 0 && c.days <= COMPLAIN_DAYS)
      .sort((x, y) => x.days - y.days || byCodeUnit(x.id, y.id));
    return next ?? null;
  };
}
