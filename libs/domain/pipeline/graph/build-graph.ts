import type { Corpus } from '../../corpus.js';
import type { EdgeKind, NodeKind } from '../../graph-schema.generated.js';
import type { Graph, GraphEdge, GraphNode } from '../../model/index.js';
import { stableId } from '../../text/ids.js';

/** Edge kind of each value kind, as declared in graph-schema/edges. */
const EDGE: Readonly<Record<string, EdgeKind>> = {
  contact: 'gives_contact',
  caller: 'called_from',
  email: 'writes_from',
  account: 'pays_to',
  device: 'filed_from_device',
  ip: 'filed_from_ip',
  address: 'lives_at',
  agent: 'acts_through',
  agent_phone: 'agent_reached_at',
  evidence: 'submits',
  certificate: 'shows_number',
  source_document: 'follows_source_document',
};
const NODE: Readonly<Record<string, NodeKind>> = {
  contact: 'phone',
  caller: 'phone',
  agent_phone: 'phone',
  email: 'email',
  account: 'account',
  device: 'device',
  ip: 'ip',
  address: 'address',
  agent: 'agent',
  evidence: 'evidence',
  certificate: 'certificate',
  source_document: 'source_document',
};

/** Longer keys stand in ids as a hash. */
const LONGEST = 200;

/** The records as nodes and edges; each edge names the record that it rests on. A projection: it can be rebuilt at any time. */
export function buildGraph(corpus: Corpus): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const node = (kind: NodeKind, key: string, label: string): string => {
    const id = `${kind}:${key.length > LONGEST ? stableId('', key) : key}`;
    if (!nodes.has(id)) nodes.set(id, { id, kind, label });
    return id;
  };
  const edge = (kind: EdgeKind, from: string, to: string, record: string, at: string | null) => {
    const id = `${kind}:${from}>${to}:${record}`;
    if (!edges.has(id)) edges.set(id, { id, kind, from, to, record, at });
  };
  const { complaints } = corpus;
  complaints.forEach((c, i) => {
    const complaint = node('complaint', c.id, c.id);
    const debtor = node('debtor', corpus.debtorOf(i), corpus.debtorOf(i));
    edge('files', debtor, complaint, c.id, c.receivedAt);
    if (c.institution !== '')
      edge('concerns', complaint, node('institution', c.institution, c.institution), c.id, c.receivedAt);
  });
  for (const v of corpus.get('values').values) {
    if (v.kind === 'template') continue;
    const target = node(NODE[v.kind], v.key, v.label);
    for (const p of v.places)
      edge(
        EDGE[v.kind],
        `debtor:${corpus.debtorOf(p.complaint)}`,
        target,
        complaints[p.complaint].id,
        complaints[p.complaint].receivedAt,
      );
  }
  const receivedAt = new Map(complaints.map((c) => [c.id, c.receivedAt]));
  for (const cluster of corpus.get('clustering').clusters) {
    const target = node('template', cluster.template, cluster.template);
    for (const id of cluster.members) edge('follows', `complaint:${id}`, target, id, receivedAt.get(id) ?? null);
  }
  for (const ring of corpus.get('rings').rings) {
    const target = node('ring', ring.id, ring.id);
    for (const debtor of ring.debtors) edge('member_to_check', `debtor:${debtor}`, target, ring.id, ring.from);
  }
  for (const a of corpus.records.agencies) {
    const agency = node('agency', a.id, a.name);
    for (const p of a.phones) edge('reached_at', agency, node('phone', p, `…${p.slice(-4)}`), a.id, null);
    for (const acc of a.accounts) edge('paid_through', agency, node('account', acc, `…${acc.slice(-4)}`), a.id, null);
  }
  // Records and values come in the order of their ids, so what is built from them needs no sorting.
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
