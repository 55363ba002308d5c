import { gql } from 'urql';

/** The texts of fragments, by name: those of a document come before it, for its module imports theirs. */
const fragments = new Map<string, string>();

/**
 * Stands where gql/gql.ts does in the built console (vite.config.ts). That one holds the documents of all pages, parsed.
 * Here each page brings its own, as text.
 */
export function graphql(source: string): ReturnType<typeof gql> {
  const name = /^\s*fragment\s+(\w+)/.exec(source)?.[1];
  if (name !== undefined) fragments.set(name, source);
  const spread = spreadIn(source, new Set());
  const texts = [...fragments].flatMap(([of, text]) => (of !== name && spread.has(of) ? [text] : []));
  return gql([source, ...texts].join('\n'));
}

/** Names of the fragments that a document spreads, and that those spread. */
function spreadIn(source: string, found: Set<string>): Set<string> {
  for (const [, name = ''] of source.matchAll(/\.\.\.\s*(\w+)/g)) {
    if (name === 'on' || found.has(name)) continue;
    found.add(name);
    const text = fragments.get(name);
    if (text === undefined) throw new Error(`no fragment ${name} stands before ${source}`);
    spreadIn(text, found);
  }
  return found;
}
