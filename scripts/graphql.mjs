// Types of the console's GraphQL documents from the committed schema; --check says whether they are stale.
import { readdirSync, readFileSync } from 'node:fs';
import { capture, root } from './run.mjs';

const folder = `${root}apps/console/src/gql`;
const read = () => {
  try {
    return readdirSync(folder)
      .sort()
      .map((n) => `${n}\n${readFileSync(`${folder}/${n}`, 'utf8')}`)
      .join('\n');
  } catch {
    return '';
  }
};
const before = read();
const { code, out } = capture('graphql-codegen', ['--config', 'apps/console/codegen.ts']);
if (code !== 0) {
  console.error(out);
  process.exit(1);
}
if (process.argv.includes('--check') && read() !== before) {
  console.error('apps/console/src/gql is stale: node scripts/graphql.mjs');
  process.exit(1);
}
