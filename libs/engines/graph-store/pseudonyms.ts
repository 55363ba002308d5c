import { createHmac } from 'node:crypto';
import { NODE_KINDS, type NodeKind } from '../../domain/graph-schema.generated.js';
import { mask, maskLabel } from '../../domain/masking/mask.js';
import type { GraphEdge, GraphNode } from '../../domain/model/index.js';
import { stableId } from '../../domain/text/ids.js';

/** A key that needs no pseudonym and can stand in an id as it is. */
const PLAIN = /^[\x21-\x7e]{1,200}$/;

/**
 * Id of a node in the graph.
 * Of personal kinds it is HMAC-SHA-256 of the key, 80 bits, under the installation's key.
 * Otherwise it is the key itself, or a hash where that is long or not ASCII.
 * Who does not have the secret cannot read a number off the graph. Nor can they test whether one is in it.
 */
export function graphId(kind: NodeKind, key: string, secret: string): string {
  if (!NODE_KINDS[kind].personal) return `${kind}:${PLAIN.test(key) ? key : stableId('h', key)}`;
  return `${kind}:${createHmac('sha256', secret).update(`${kind}:${key}`).digest('hex').slice(0, 20)}`;
}

/** Nodes and edges as they may leave the record store: pseudonyms for ids, masked labels. */
export function pseudonymiser(secret: string): {
  readonly node: (n: GraphNode) => GraphNode;
  readonly edge: (e: GraphEdge) => GraphEdge;
} {
  const ids = new Map<string, string>();
  const pseudonym = (id: string) => {
    let known = ids.get(id);
    if (known === undefined) {
      const kind = id.slice(0, id.indexOf(':')) as NodeKind;
      known = graphId(kind, id.slice(kind.length + 1), secret);
      ids.set(id, known);
    }
    return known;
  };
  return {
    node: ({ id, kind, label }) => ({
      id: pseudonym(id),
      kind,
      label: NODE_KINDS[kind as NodeKind].personal ? masked(label) : kind === 'agency' ? maskLabel(kind, label) : label,
    }),
    edge: (e) => {
      const [from, to] = [pseudonym(e.from), pseudonym(e.to)];
      return { ...e, id: stableId('E', `${e.kind}:${from}>${to}:${e.record}`), from, to };
    },
  };
}

/** Labels of numbers are masked already: an ellipsis and four digits. */
function masked(label: string): string {
  return label.startsWith('…') ? label : mask(label);
}
