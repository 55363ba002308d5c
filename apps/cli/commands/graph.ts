import { defineCommand, print } from '../command.js';
import { JSON_OUT, OUT_DIR } from '../options.js';

export const graphCommand = defineCommand({
  name: 'graph',
  usage: 'rebuild | diff | ask [QUESTION [name=value ...]] | export --out DIR',
  about: ['rebuild the graph in Neo4j, compare it with the records, ask it, write it to files'],
  options: {
    out: OUT_DIR,
    force: { type: 'boolean', help: 'also where Neo4j holds the graph of another installation (rebuild)' },
    json: JSON_OUT,
  },
  async run(args, { out, force, json }) {
    const { graph } = await import('../actions/graph.js');
    const { text, code } = await graph(args, { ...(out === undefined ? {} : { out }), force, json }, process.env);
    print(text);
    return code;
  },
});
