import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffGraph, rebuildAlone } from '../../../libs/app/graph/projector.js';
import { cypherFolder } from '../../../libs/config/paths.js';
import { readSettings, type Settings } from '../../../libs/config/settings.js';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';
import type { Graph } from '../../../libs/domain/model/index.js';
import type { GraphStore } from '../../../libs/domain/ports/graph-store.js';
import { count } from '../../../libs/domain/text/count.js';
import { cypherMigrations, parametersOf, questions } from '../../../libs/engines/graph-store/cypher.js';
import { edgePages, nodePages } from '../../../libs/engines/graph-store/pages.js';
import { exportCypher, exportFollowTheMoney, exportGexf } from '../../../libs/reports/graph-export.js';
import { needed, usageOf } from '../command.js';
import { type Env, withNeo4j, withStore } from './store.js';

/** `claque graph WHAT ...` */
export async function graph(
  args: readonly string[],
  options: { readonly out?: string; readonly force: boolean; readonly json: boolean },
  env: Env,
): Promise<{ readonly text: string; readonly code: number }> {
  const settings = readSettings(env);
  const [what, ...rest] = args;
  switch (what) {
    case 'rebuild':
      return withStore(settings, async (store) => {
        if (settings.neo4j === null) {
          // Nothing but the tables: they are made again from the records by the next analysis.
          await store.jobs.analyse(new Date().toISOString());
          return { text: 'the graph will be made again from the records by the server, as soon as it runs', code: 0 };
        }
        return withNeo4j(settings, async (neo4j) => {
          const at = await neo4j.projection();
          if (at !== null && at.installation !== (await store.installation.secret('id')) && !options.force)
            throw new ClaqueError('CLQ_GRAPH_FOREIGN');
          const start = performance.now();
          const migrations = cypherMigrations(cypherFolder());
          await rebuildAlone({ store, graph: neo4j, migrations, url: settings.postgres! });
          const { nodes, edges } = await store.graph.tables.count();
          const seconds = (performance.now() - start) / 1000;
          return {
            text: `${count(nodes, 'node')} and ${count(edges, 'edge')} in ${seconds.toFixed(1)} s (${Math.round(edges / seconds)} edges/s)`,
            code: 0,
          };
        });
      });
    case 'diff':
      return withStore(settings, (store) =>
        withNeo4j(settings, async (neo4j) => {
          const diff = await diffGraph(store, neo4j);
          if (options.json) return { text: JSON.stringify(diff, null, 2), code: diff.differences === 0 ? 0 : 1 };
          const list = (name: string, ids: readonly string[]) => ids.map((id) => `${name} ${id}`);
          return {
            text: [
              `${count(diff.nodes, 'node')} and ${count(diff.edges, 'edge')} compared, ${count(diff.differences, 'difference')}`,
              ...list('only in the records', diff.missing),
              ...list('only in Neo4j', diff.extra),
              ...list('different', diff.differing),
            ].join('\n'),
            code: diff.differences === 0 ? 0 : 1,
          };
        }),
      );
    case 'ask':
      return ask(settings, rest, options.json);
    case 'export': {
      const { out } = needed('graph export', { out: options.out });
      return withStore(settings, async (store) => {
        const all = await wholeGraph(store.graph.tables);
        mkdirSync(out, { recursive: true });
        for (const [name, parts] of [
          ['graph.gexf', exportGexf(all)],
          ['graph.cypher', exportCypher(all)],
          ['followthemoney.jsonl', exportFollowTheMoney(all)],
        ] as const)
          writeFileSync(join(out, name), [...parts].join(''));
        return { text: `${count(all.nodes.length, 'node')} and ${count(all.edges.length, 'edge')} in ${out}`, code: 0 };
      });
    }
    default:
      throw usageOf({ name: 'graph', usage: 'rebuild | diff | ask [QUESTION [name=value ...]] | export --out DIR' });
  }
}

const ROWS = 200;
const SECONDS = 10;

async function ask(settings: Settings, args: readonly string[], json: boolean) {
  const all = questions(cypherFolder());
  const [name, ...given] = args;
  if (name === undefined)
    return {
      text: all
        .map(
          (q) =>
            `${q.name}${Object.entries(q.parameters)
              .map(([k, v]) => ` ${k}=${v}`)
              .join('')}\n  ${q.en}\n  ${q.zh}`,
        )
        .join('\n'),
      code: 0,
    };
  const question = all.find((q) => q.name === name);
  if (question === undefined)
    throw new ClaqueError('CLQ_USAGE_QUESTION', {
      name: verbatim(name),
      questions: verbatim(all.map((q) => q.name).join(', ')),
    });
  const parameters = Object.fromEntries(
    given.map((g) => {
      const [key, ...value] = g.split('=');
      if (value.length === 0) throw new ClaqueError('CLQ_USAGE_PAIR', { given: verbatim(g) });
      return [key, value.join('=')];
    }),
  );
  return withNeo4j(settings, async (neo4j) => {
    const { columns, rows, more } = await neo4j.ask(question.cypher, parametersOf(question, parameters), {
      rows: ROWS,
      seconds: SECONDS,
    });
    if (json) return { text: JSON.stringify({ columns, rows, more }, null, 2), code: 0 };
    const lines = [columns, ...rows].map((r) =>
      r.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))).join('\t'),
    );
    return { text: [...lines, ...(more ? [`(more than ${ROWS} rows)`] : [])].join('\n'), code: 0 };
  });
}

async function wholeGraph(store: GraphStore): Promise<Graph> {
  const nodes = [];
  const edges = [];
  for await (const page of nodePages(store)) nodes.push(...page);
  for await (const page of edgePages(store)) edges.push(...page);
  return { nodes, edges };
}
