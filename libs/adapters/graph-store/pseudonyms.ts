import { createHmac } from 'node:crypto';
import { NODE_KINDS, type NodeKind } from '../../domain/graph-schema.generated.js';
import type { Graph } from '../../domain/model.js';
import { stableId } from '../../domain/text/ids.js';
import { mask } from '../../domain/text/mask.js';

/** A key that needs no pseudonym and can stand in an id as it is. */
const PLAIN = /^[\x21-\x7e]{1,200}$/;

/**
 * Id of a node in the graph: of personal kinds HMAC-SHA-256 of the key, 80 bits, under the installation's key; else the key itself, or a
 * hash where it is long or not ASCII. Who does not have the secret can neither read a number off the graph nor test whether one is in it.
 */
export function graphId(kind: NodeKind, key: string, secret: string): string {
  if (!NODE_KINDS[kind].personal) return `${kind}:${PLAIN.test(key) ? key : stableId('h', key)}`;
  return `${kind}:${createHmac('sha256', secret).update(`${kind}:${key}`).digest('hex').slice(0, 20)}`;
}

/** The graph as it may leave the record store: pseudonyms for ids, masked labels. The order stays. */
export function withPseudonyms(graph: Graph, secret: string): Graph {
  const ids = new Map<string, string>();
  const nodes = graph.nodes.map((n) => {
    const kind = n.kind as NodeKind;
    const id = graphId(kind, n.id.slice(kind.length + 1), secret);
    ids.set(n.id, id);
    return { id, kind, label: NODE_KINDS[kind].personal ? masked(n.label) : n.label };
  });
  const edges = graph.edges.map((e) => {
    const [from, to] = [ids.get(e.from)!, ids.get(e.to)!];
    return { ...e, id: stableId('E', `${e.kind}:${from}>${to}:${e.record}`), from, to };
  });
  return { nodes, edges };
}

/** Labels of numbers are masked already: an ellipsis and four digits. */
function masked(label: string): string {
  return label.startsWith('…') ? label : mask(label);
}
