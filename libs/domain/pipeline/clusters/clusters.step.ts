import type { Clustering, Corpus } from '../../corpus.js';
import { groupHouseholds, type Households } from '../../households.js';
import type { Cluster } from '../../model/index.js';
import { valueTable } from '../../shared-values/value-table.js';
import { matchBank } from '../../template-bank/bank.js';
import { byCodeUnit } from '../../text/compare.js';
import type { Step } from '../step.js';
import { NO_MEMO } from './cluster-memo.js';
import type { Form, TextCluster } from './text-cluster.js';
import { benignForms, findTextClusters } from './text-clusters.js';

export const clustersStep = {
  name: 'clusters',
  run(corpus, { options, knowledge, families: memo = NO_MEMO }) {
    const { complaints } = corpus;
    const prints = corpus.get('prints');
    const textClusters = findTextClusters(corpus, options.threshold, memo);
    const households = groupHouseholds(complaints, textClusters, options.pseudonymKey);
    corpus.add('households', households);
    const bank = matchBank(knowledge.bank ?? [], complaints.length, prints.hashesOf, prints.sketcher);
    const forms = benignForms(textClusters, knowledge, bank, prints, memo);
    const clusters = textClusters.map((c, k) => clusterOf(corpus, households, c, forms[k]));
    const clustering: Clustering = { textClusters, clusters, clusterOf: placesOf(corpus, textClusters), forms, bank };
    corpus.add('clustering', clustering);
    corpus.add('values', valueTable(corpus, knowledge));
  },
} as const satisfies Step;

/** Cluster of each complaint, or -1. */
function placesOf({ complaints }: Corpus, textClusters: readonly TextCluster[]): Int32Array {
  const result = new Int32Array(complaints.length).fill(-1);
  textClusters.forEach((c, k) => {
    for (const i of c.members) result[i] = k;
  });
  return result;
}

/** A cluster as people see it. */
function clusterOf(
  { complaints }: Corpus,
  { debtorOf, unitOf }: Households,
  { id, members, medoid, template, cohesion, loose }: TextCluster,
  form: Form | null,
): Cluster {
  const list = [...members];
  return {
    id,
    kind: 'complaint',
    members: list.map((i) => complaints[i].id),
    medoid: complaints[medoid].id,
    template: template.id,
    cohesion: Math.round(cohesion * 1e4) / 1e4,
    firstSeen: template.firstSeen,
    lastSeen: template.lastSeen,
    debtors: [...new Set(list.map((i) => debtorOf[i]))].sort(byCodeUnit),
    units: new Set(list.map((i) => unitOf[i])).size,
    institutions: new Set(list.map((i) => complaints[i].institution).filter((x) => x !== '')).size,
    benign: form?.name ?? null,
    loose,
  };
}
