// Makes types from the committed schema: for the server's resolvers, and for the console's GraphQL documents.
// With "--check" it says whether they are stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { print } from 'graphql';
import { capture, root } from './run.mjs';

const folder = `${root}apps/console/src/gql`;
const server = `${root}apps/server/graphql/schema.generated.ts`;
const read = () => {
  try {
    return [server, ...readdirSync(folder).map((n) => `${folder}/${n}`)]
      .sort()
      .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
      .join('\n');
  } catch {
    return '';
  }
};
/** The console's documents, one and all, as the server compares them: apps/server/http/trusted.ts. */
const trusted = `${root}apps/server/http/trusted-documents.json`;
function documents() {
  const made = readFileSync(`${folder}/graphql.ts`, 'utf8');
  const texts = [...made.matchAll(/^export const \w+Document = (\{.*\}) as unknown as/gm)].map((m) =>
    print(JSON.parse(m[1])),
  );
  return `${JSON.stringify([...new Set(texts)].sort(), null, 2)}\n`;
}
const listed = () => (existsSync(trusted) ? readFileSync(trusted, 'utf8') : '');
const before = read();
const { code, out } = capture('graphql-codegen', ['--config', '.config/codegen.ts']);
if (code !== 0) {
  console.error(out);
  process.exit(1);
}
if (process.argv.includes('--check') && read() !== before) {
  console.error('apps/console/src/gql or apps/server/graphql/schema.generated.ts is stale: node scripts/graphql.mjs');
  process.exit(1);
}
if (process.argv.includes('--check')) {
  if (listed() !== documents()) {
    console.error('apps/server/http/trusted-documents.json is stale: node scripts/graphql.mjs');
    process.exit(1);
  }
} else writeFileSync(trusted, documents());
