import { localIso } from '../../calls/call-table.js';
import {
  type AnyDetector,
  type ClusterView,
  type ComplaintView,
  detectorsOf,
  type PaperView,
  runDetector,
  type SharedValue,
  type Views,
} from '../../detector.js';
import type { Households } from '../../households.js';
import type { Cluster, Complaint, Signal, TextFact } from '../../model/index.js';
import type { ValueTable } from '../../shared-values/value-table.js';
import type { BankMatches } from '../../template-bank/bank.js';
import { dayNumber } from '../../text/dates.js';
import { stableId } from '../../text/ids.js';
import type { CallAnalysis } from '../calls/calls.step.js';
import type { TextCluster } from '../clusters/text-cluster.js';
import type { Wording } from '../wording/wording.step.js';

export interface SignalInput {
  readonly complaints: readonly Complaint[];
  /** Facts of each text. */
  readonly facts: readonly (readonly TextFact[])[];
  readonly wording: Wording;
  readonly bank: BankMatches;
  readonly lengths: Uint32Array;
  readonly units: Households;
  readonly families: readonly TextCluster[];
  readonly clusters: readonly Cluster[];
  readonly forms: readonly ({ readonly name: string; readonly share: number } | null)[];
  /** Index of the family of each complaint, or -1. */
  readonly clusterOf: Int32Array;
  readonly table: ValueTable;
  readonly study: CallAnalysis;
  readonly papers: readonly PaperView[];
  readonly now: string | null;
}

/** Shows each detector every view of its subject; signals come in the order of clusters, complaints, then calls and what they make up. */
export function signals(input: SignalInput, detectors: readonly AnyDetector[]): Signal[] {
  const result: Signal[] = [];
  const clusterViews = input.families.map((f, k) => clusterView(f, k, input));
  const forClusters = detectorsOf(detectors, 'cluster');
  const forComplaints = detectorsOf(detectors, 'complaint');
  // What is only short says nothing about anybody.
  const told = (k: number) => k !== -1 && !input.families[k].loose;
  for (const [k, view] of clusterViews.entries())
    for (const d of told(k) ? forClusters : []) {
      const signal = runDetector(d, view, view.cluster.id, input.now);
      if (signal) result.push(signal);
    }

  const shared = sharedValues(input);
  const byUnit = new Map<number, number[]>();
  input.complaints.forEach((_, i) => {
    const unit = input.units.unitOf[i];
    const list = byUnit.get(unit);
    if (list) list.push(i);
    else byUnit.set(unit, [i]);
  });
  input.complaints.forEach((complaint, i) => {
    const own = input.clusterOf[i];
    const view: ComplaintView = {
      complaint,
      tokens: input.lengths[i],
      cluster: told(own) ? clusterViews[own] : null,
      facts: input.facts[i],
      wording: wordingView(i, input),
      known: knownView(i, input),
      contacts: shared.contacts.get(i) ?? [],
      agents: shared.agents.get(i) ?? [],
      siblings: byUnit
        .get(input.units.unitOf[i])!
        .filter((k) => k !== i)
        .slice(0, 50)
        .map((k) => ({
          id: input.complaints[k].id,
          institution: input.complaints[k].institution,
          sameText: own !== -1 && input.clusterOf[k] === own,
        })),
    };
    for (const d of forComplaints) {
      const signal = runDetector(d, view, complaint.id, input.now);
      if (signal) result.push(signal);
    }
  });
  const { study } = input;
  const show = <S extends 'line' | 'caller' | 'account' | 'call' | 'block' | 'paper'>(
    subject: S,
    views: readonly Views[S][],
    id: (view: Views[S]) => string,
    key = id,
  ) => {
    const own = detectorsOf(detectors, subject);
    for (const view of views)
      for (const d of own) {
        const signal = runDetector(d, view, id(view), input.now, key(view));
        if (signal) result.push(signal);
      }
  };
  show(
    'line',
    study.lines,
    (v) => v.burst.callee,
    (v) => `${v.burst.callee}@${localIso(v.burst.from)}`,
  );
  show('caller', study.callers, (v) => v.number);
  show('account', study.accounts, (v) => v.debtor);
  show('call', study.calls, (v) => v.call.id);
  show('paper', input.papers, (v) => v.paper);
  show('block', study.blocks, (v) => stableId('B', v.callers.join(' ')));
  return result;
}

function clusterView(family: TextCluster, k: number, input: SignalInput): ClusterView {
  const firstDay = new Map<number, number>();
  for (const i of family.members) {
    const unit = input.units.unitOf[i];
    const day = dayNumber(input.complaints[i].receivedAt);
    if (Number.isNaN(day)) continue;
    const known = firstDay.get(unit);
    if (known === undefined || day < known) firstDay.set(unit, day);
  }
  return {
    cluster: input.clusters[k],
    tokens: input.lengths[family.medoid],
    units: input.clusters[k].units,
    worldUnits: input.units.size,
    form: input.forms[k],
    days: [...firstDay.values()].sort((x, y) => x - y),
  };
}

function knownView(i: number, { bank }: SignalInput): ComplaintView['known'] {
  const found = bank.of.get(i);
  return found?.entry.kind === 'template' ? { name: found.entry.name, share: found.share } : null;
}

function wordingView(i: number, { wording, complaints }: SignalInput): ComplaintView['wording'] {
  const pasted = wording.pasted.get(i);
  return {
    pasted:
      pasted === undefined
        ? null
        : { ...pasted, other: { id: complaints[pasted.other.complaint].id, span: pasted.other.span } },
    vain: wording.vain.get(i) ?? null,
    argument: wording.arguments.get(i) ?? null,
    slips: wording.slips.get(i) ?? null,
  };
}

function sharedValues(input: SignalInput): {
  contacts: Map<number, SharedValue[]>;
  agents: Map<number, SharedValue[]>;
} {
  const contacts = new Map<number, SharedValue[]>();
  const agents = new Map<number, SharedValue[]>();
  for (const v of input.table.values) {
    if (v.units.length < 3 || (v.family !== 'contact' && v.family !== 'agent')) continue;
    const index = v.family === 'contact' ? contacts : agents;
    for (const p of v.places) {
      const list = index.get(p.complaint);
      const value: SharedValue = {
        label: v.label,
        field: p.field,
        span: p.span,
        units: v.units.length,
        observed: input.table.observedUnits[v.type],
        declared: v.declared,
      };
      if (list) list.push(value);
      else index.set(p.complaint, [value]);
    }
  }
  return { contacts, agents };
}
