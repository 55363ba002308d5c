import type { Graph } from '../domain/model/graph.js';

/** GEXF 1.3 (https://gexf.net/schema.html), readable by Gephi. */
export function* exportGexf(graph: Graph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="directed">\n';
  yield '<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>\n';
  yield '<attributes class="edge"><attribute id="record" title="record" type="string"/></attributes>\n<nodes>\n';
  for (const n of graph.nodes)
    yield `<node id="${xml(n.id)}" label="${xml(n.label)}"><attvalues><attvalue for="kind" value="${xml(n.kind)}"/></attvalues></node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const e of graph.edges)
    yield `<edge id="${xml(e.id)}" source="${xml(e.from)}" target="${xml(e.to)}" label="${xml(e.kind)}"><attvalues><attvalue for="record" value="${xml(e.record)}"/></attvalues></edge>\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** Cypher that makes the graph in an empty database: labels and types as docs/graph.md names them. One statement a line. */
export function* exportCypher(graph: Graph): Generator<string> {
  yield 'CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n';
  const label = (kind: string) =>
    kind
      .split('_')
      .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
      .join('');
  for (const n of graph.nodes)
    yield `MERGE (n:Node {id: ${cypher(n.id)}}) SET n:${label(n.kind)}, n.kind = ${cypher(n.kind)}, n.label = ${cypher(n.label)};\n`;
  for (const e of graph.edges)
    yield `MATCH (a:Node {id: ${cypher(e.from)}}) MATCH (b:Node {id: ${cypher(e.to)}}) MERGE (a)-[e:${e.kind.toUpperCase()} {id: ${cypher(e.id)}}]->(b) SET e.kind = ${cypher(e.kind)}, e.record = ${cypher(e.record)}${e.at === null ? '' : `, e.at = ${cypher(e.at)}`};\n`;
}

/** A string literal of Cypher: JSON's escapes are among its own. */
function cypher(text: string): string {
  return JSON.stringify(text.toWellFormed());
}

/** XML 1.0 allows no control characters but tab and line breaks. */
function xml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const SCHEMA: Readonly<Record<string, string>> = {
  debtor: 'Person',
  agency: 'Organization',
  agent: 'LegalEntity',
  institution: 'Company',
  account: 'BankAccount',
  address: 'Address',
  evidence: 'Document',
  complaint: 'Document',
  template: 'Document',
};
const NAME: Readonly<Record<string, string>> = { BankAccount: 'accountNumber', Address: 'full', Document: 'title' };

/** FollowTheMoney entities, one a line: things as their schema, every edge as an UnknownLink. */
export function* exportFollowTheMoney(graph: Graph): Generator<string> {
  for (const n of graph.nodes) {
    const schema = SCHEMA[n.kind] ?? 'Thing';
    const properties: Record<string, string[]> = { [NAME[schema] ?? 'name']: [n.label] };
    if (schema === 'Thing' || schema === 'Document') properties['keywords'] = [n.kind];
    yield `${JSON.stringify({ id: n.id, schema, properties })}\n`;
  }
  for (const e of graph.edges)
    yield `${JSON.stringify({
      id: e.id,
      schema: 'UnknownLink',
      properties: {
        subject: [e.from],
        object: [e.to],
        role: [e.kind],
        sourceUrl: [],
        recordId: [e.record],
        ...(e.at ? { date: [e.at] } : {}),
      },
    })}\n`;
}
