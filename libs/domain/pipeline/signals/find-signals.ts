import { localIso } from '../../calls/call-table.js';
import type { Corpus } from '../../corpus.js';
import {
  type AnyDetector,
  type ClusterView,
  type ComplaintView,
  detectorsOf,
  type LineView,
  runDetector,
  type SharedValue,
  type Views,
} from '../../detector.js';
import type { Signal } from '../../model/index.js';
import { dayNumber } from '../../text/dates.js';
import { keyedId } from '../../text/ids.js';
import type { PipelineOptions } from '../options.js';

/** Shows each detector every view of its subject. Signals of clusters come first, then of complaints, then of calls. */
export function findSignals(
  corpus: Corpus,
  detectors: readonly AnyDetector[],
  { now, pseudonymKey }: Pick<PipelineOptions, 'now' | 'pseudonymKey'>,
): Signal[] {
  const result: Signal[] = [];
  const show = <S extends keyof Views>(
    subject: S,
    views: Iterable<Views[S]>,
    id: (view: Views[S]) => string,
    key = id,
  ) => {
    const own = detectorsOf(detectors, subject);
    for (const view of views)
      for (const d of own) {
        const signal = runDetector(d, view, id(view), now, key(view));
        if (signal) result.push(signal);
      }
  };
  const { textClusters } = corpus.get('clustering');
  const clusters = textClusters.map((_, k) => clusterView(corpus, k));
  // What is only short says nothing about anybody.
  const telling = (k: number) => k !== -1 && !textClusters[k].loose;
  show(
    'cluster',
    clusters.filter((_, k) => telling(k)),
    (v) => v.cluster.id,
  );
  const views = complaintViews(corpus, (k) => (telling(k) ? clusters[k] : null));
  show('complaint', views, (v) => v.complaint.id);
  const calls = corpus.get('calls');
  const { line, at } = LINE;
  show('line', calls.lines, line, at);
  show('caller', calls.callers, (v) => v.number);
  show('account', calls.accounts, (v) => v.debtor);
  show('call', calls.calls, (v) => v.call.id);
  show('paper', corpus.get('documentViews'), (v) => v.paper);
  show('block', calls.blocks, (v) => keyedId('B', v.callers.join(' '), pseudonymKey));
  return result;
}

/** The start of a burst tells it from others toward the same line. */
const LINE = {
  line: (v: LineView) => v.burst.callee,
  at: (v: LineView) => `${v.burst.callee}@${localIso(v.burst.from)}`,
};

/** Other complaints of one household that a view shows. */
const SIBLINGS = 50;

function* complaintViews(corpus: Corpus, clusterOf: (k: number) => ClusterView | null): Generator<ComplaintView> {
  const { complaints } = corpus;
  const shared = sharedValues(corpus);
  const byHousehold = new Map<number, number[]>();
  complaints.forEach((_, i) => {
    const household = corpus.householdOf(i);
    const list = byHousehold.get(household);
    if (list) list.push(i);
    else byHousehold.set(household, [i]);
  });
  for (const [i, complaint] of complaints.entries()) {
    const own = corpus.clusterOf(i);
    yield {
      complaint,
      tokens: corpus.tokensOf(i),
      cluster: clusterOf(own),
      facts: corpus.factsOf(i),
      wording: wordingView(corpus, i),
      known: knownView(corpus, i),
      contacts: shared.contacts.get(i) ?? [],
      agents: shared.agents.get(i) ?? [],
      siblings: byHousehold
        .get(corpus.householdOf(i))!
        .filter((k) => k !== i)
        .slice(0, SIBLINGS)
        .map((k) => ({
          id: complaints[k].id,
          institution: complaints[k].institution,
          sameText: own !== -1 && corpus.clusterOf(k) === own,
        })),
    };
  }
}

function clusterView(corpus: Corpus, k: number): ClusterView {
  const { textClusters, clusters, forms } = corpus.get('clustering');
  const { medoid, members } = textClusters[k];
  const firstDay = new Map<number, number>();
  for (const i of members) {
    const household = corpus.householdOf(i);
    const day = dayNumber(corpus.complaints[i].receivedAt);
    if (Number.isNaN(day)) continue;
    const known = firstDay.get(household);
    if (known === undefined || day < known) firstDay.set(household, day);
  }
  return {
    cluster: clusters[k],
    tokens: corpus.tokensOf(medoid),
    units: clusters[k].units,
    worldUnits: corpus.get('households').size,
    form: forms[k],
    days: [...firstDay.values()].sort((x, y) => x - y),
  };
}

function knownView(corpus: Corpus, i: number): ComplaintView['known'] {
  const found = corpus.get('clustering').bank.of.get(i);
  return found?.entry.kind === 'template' ? { name: found.entry.name, share: found.share } : null;
}

function wordingView(corpus: Corpus, i: number): ComplaintView['wording'] {
  const wording = corpus.get('wording');
  const pasted = wording.pasted.get(i);
  return {
    pasted:
      pasted === undefined
        ? null
        : { ...pasted, other: { id: corpus.complaints[pasted.other.complaint].id, span: pasted.other.span } },
    nonexistent: wording.nonexistent.get(i) ?? null,
    argument: wording.arguments.get(i) ?? null,
    misspellings: wording.misspellings.get(i) ?? null,
  };
}

function sharedValues(corpus: Corpus): {
  contacts: Map<number, SharedValue[]>;
  agents: Map<number, SharedValue[]>;
} {
  const contacts = new Map<number, SharedValue[]>();
  const agents = new Map<number, SharedValue[]>();
  const { values, observedUnits } = corpus.get('values');
  for (const v of values) {
    // Who is called from a number that calls for others too gave nobody a number.
    if (v.units.length < 3 || v.kind === 'caller' || (v.family !== 'contact' && v.family !== 'agent')) continue;
    const index = v.family === 'contact' ? contacts : agents;
    for (const p of v.places) {
      const list = index.get(p.complaint);
      const value: SharedValue = {
        label: v.label,
        field: p.field,
        span: p.span,
        units: v.units.length,
        observed: observedUnits[v.type],
        declared: v.declared,
      };
      if (list) list.push(value);
      else index.set(p.complaint, [value]);
    }
  }
  return { contacts, agents };
}
