// npm run check: types, lint and format, import directions, generated files fresh, detector folders and rooms complete.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkLicenses } from './licenses.mjs';
import { checkRegexes } from './regexes.mjs';
import { captureLater, root, run } from './run.mjs';
import { checkTree } from './tree.mjs';

const problems = [];
const step = async (name, work) => {
  const before = problems.length;
  await work();
  console.log(`${problems.length === before ? 'ok  ' : 'FAIL'} ${name}`);
};
const text = (path) => readFileSync(join(root, path), 'utf8');

// Programs that need nothing of each other, two at a time. Each is waited for where its result is said.
const programs = [
  ['types', captureLater('tsc', ['--noEmit', '-p', 'tsconfig.json'])],
  [
    'no index is trusted unseen (scripts/indexes.mjs names the rooms)',
    captureLater('node', ['scripts/indexes.mjs', '--check']),
  ],
  ['types of the console', captureLater('tsc', ['--noEmit', '-p', 'apps/console/tsconfig.json'])],
  ['lint and format', captureLater('biome', ['check', '--error-on-warnings', '.'])],
  [
    'import directions',
    captureLater('depcruise', ['--config', '.config/dependency-cruiser.cjs', 'apps', 'libs', 'detectors']),
  ],
];
for (const [name, ended] of programs)
  await step(name, async () => {
    const { code, out } = await ended;
    if (code !== 0) problems.push(`${name}:\n${out}`);
  });

await step('sizes, SQL in its room, names and paths (.config/tree.json lists what is left)', () => {
  const { problems: found, lines } = checkTree();
  problems.push(...found);
  console.log(lines.join('\n'));
});

await step('no regular expression slows down by the square (scripts/regexes.mjs measures each, once)', () =>
  problems.push(...checkRegexes()),
);

await step('migrations unchanged since their release', () => {
  const listed = [
    ...text('libs/db/migrations/migrations.ts').matchAll(/file: '([^']+)',\s+name: '[^']+',\s+sha256: '(\w+)'/g),
  ];
  const there = readdirSync(join(root, 'libs/db/migrations')).filter((n) => n.endsWith('.sql'));
  if (listed.map((l) => l[1]).join() !== there.sort().join())
    problems.push('libs/db/migrations/migrations.ts does not list the .sql files beside it');
  for (const [, file, sha256] of listed) {
    const now = createHash('sha256')
      .update(text(`libs/db/migrations/${file}`))
      .digest('hex');
    if (now !== sha256) problems.push(`libs/db/migrations/${file} has the SHA-256 ${now}, and is listed with another`);
  }
});

await step('detector folders complete', () => {
  const ids = readdirSync(join(root, 'detectors'), { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name);
  const list = text('detectors/index.ts');
  for (const id of ids) {
    for (const file of ['detector.ts', 'cases.ts', 'README.md'])
      if (!existsSync(join(root, 'detectors', id, file))) problems.push(`detectors/${id} has no ${file}`);
    if (!list.includes(`'./${id}/detector.js'`)) problems.push(`detectors/${id} is not in detectors/index.ts`);
    if (existsSync(join(root, 'detectors', id, 'README.md'))) {
      const page = text(`detectors/${id}/README.md`);
      let at = 0;
      for (const heading of ['## What it sees', '## Options', '## Known false positives', '## When to switch off']) {
        const found = page.indexOf(heading);
        if (found < at) problems.push(`detectors/${id}/README.md: "${heading}" is missing or out of order`);
        at = Math.max(at, found);
      }
    }
    if (
      existsSync(join(root, 'detectors', id, 'detector.ts')) &&
      !text(`detectors/${id}/detector.ts`).includes(`id: '${id}'`)
    )
      problems.push(`detectors/${id}/detector.ts has another id than its folder`);
  }
});

await step('rooms have a README', () => {
  const rooms = [
    'apps/server',
    'apps/cli',
    'apps/console',
    'libs/kernel',
    'libs/domain',
    'libs/readers',
    'libs/app',
    'libs/db',
    'libs/engines',
    'libs/config',
    'libs/testing',
    'libs/reports',
    'libs/evaluation',
    'detectors',
    'graph-schema',
    'seeds',
    'test',
  ];
  for (const room of rooms) {
    if (!existsSync(join(root, room, 'README.md'))) problems.push(`${room} has no README.md`);
    else
      for (const heading of ['## Purpose', '## Public names', '## What it may not do'])
        if (!text(`${room}/README.md`).includes(heading)) problems.push(`${room}/README.md has no "${heading}"`);
  }
});

if (!existsSync(join(root, 'dist/.built'))) run('node', ['scripts/build.mjs']);
await step('generated files fresh', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claque-check-'));
  const names = ['queries', 'graph-schema', 'graphql', 'lock', 'wasm', 'unicode', 'variants', 'homophones'];
  const scripts = names
    .map((name) => `scripts/${name}.mjs`)
    .filter((path) => existsSync(join(root, path)))
    .map((path) => captureLater('node', [path, '--check']));
  const demo = await captureLater('node', ['scripts/demo-world.mjs', folder]);
  if (demo.code !== 0) problems.push(demo.out);
  else
    for (const name of readdirSync(folder))
      if (readFileSync(join(folder, name), 'utf8') !== text(`seeds/demo/${name}`))
        problems.push(`seeds/demo/${name} is stale: node scripts/demo-world.mjs`);
  rmSync(folder, { recursive: true, force: true });
  for (const { code, out } of await Promise.all(scripts)) if (code !== 0) problems.push(out);
});

await step('licenses of packages are known (scripts/licenses.mjs)', () => problems.push(...checkLicenses()));

await step('lock file carries no address', () => {
  if (/"resolved": "(?!libs\/)/.test(text('package-lock.json')))
    problems.push('package-lock.json names download addresses: npm install with omit-lockfile-registry-resolved=true');
});

// There is no Docker where this runs: what can be checked without is.
await step('deployment files name what exists', () => {
  const settings = new Set([...text('libs/config/settings.ts').matchAll(/^ {2}(CLAQUE_\w+): \[/gm)].map((m) => m[1]));
  const compose = parse(text('scripts/deploy/compose.yaml'), { merge: true });
  const docker = text('scripts/deploy/Dockerfile');
  const secrets = text('scripts/deploy/secrets.mjs');
  if (/PASSWORD\}|PASSWORD:-/.test(text('scripts/deploy/compose.yaml')))
    problems.push('compose.yaml: a secret comes from the environment');
  for (const [name, service] of Object.entries(compose.services)) {
    if (!service.image && !service.build) problems.push(`compose.yaml: ${name} has neither image nor build`);
    for (const key of Object.keys(service.environment ?? {}))
      if (key.startsWith('CLAQUE_') && key !== 'CLAQUE_SETTINGS' && !settings.has(key))
        problems.push(`compose.yaml: ${name} sets ${key}, which is no setting`);
    for (const on of Object.keys(service.depends_on ?? {}))
      if (!(on in compose.services)) problems.push(`compose.yaml: ${name} depends on ${on}, which is not there`);
    for (const volume of service.volumes ?? []) {
      const [from] = volume.split(':');
      if (from.startsWith('.') ? !existsSync(join(root, 'scripts/deploy', from)) : !(from in compose.volumes))
        problems.push(`compose.yaml: ${name} mounts ${from}, which is not there`);
    }
    // Nothing is open to other machines, may gain rights, or shares a secret.
    for (const port of service.ports ?? [])
      if (!/^127\.0\.0\.1:/.test(port)) problems.push(`compose.yaml: ${name} opens ${port} to other machines`);
    if (!service.cap_drop?.includes('ALL') || !service.security_opt?.includes('no-new-privileges:true'))
      problems.push(`compose.yaml: ${name} keeps capabilities, or may gain new ones`);
    if (!/:[^:@]*\d+\.\d+|^claque$/.test(service.image)) problems.push(`compose.yaml: ${name} has no exact version`);
    for (const secret of [...(service.secrets ?? []), ...(service.env_file ?? [])]) {
      const file = compose.secrets[secret]?.file ?? secret;
      if (
        !secrets.includes(`'${file.replace('secrets/', '')}'`) &&
        !secrets.includes(`  ${file.replace('secrets/', '')}`)
      )
        problems.push(`compose.yaml: ${name} reads ${file}, which secrets.mjs does not make`);
    }
    for (const { source } of service.configs ?? [])
      if (!(source in compose.configs))
        problems.push(`compose.yaml: ${name} uses the config ${source}, which is not there`);
  }
  for (const [, paths] of docker.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm))
    for (const path of paths.split(' ').map((p) => p.replace('/claque/', '')))
      if (!['.', 'node_modules', 'dist'].includes(path) && !existsSync(join(root, path)))
        problems.push(`Dockerfile copies ${path}, which is not there`);
  for (const [variable] of docker.matchAll(/CLAQUE_[A-Z_]+/g))
    if (!settings.has(variable)) problems.push(`Dockerfile names ${variable}, which is no setting`);
  for (const line of docker.split('\n'))
    if (!/^( && |#|FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD|$)/.test(line))
      problems.push(`Dockerfile: "${line}" begins with no instruction`);
  const metrics = new Set([...text('apps/server/ops.ts').matchAll(/name: '(claque_\w+)'/g)].map((m) => m[1]));
  const dashboard = JSON.parse(text('scripts/deploy/grafana-dashboard.json'));
  for (const panel of dashboard.panels)
    for (const { expr } of panel.targets)
      for (const [name] of expr.matchAll(/claque_\w+/g))
        if (!metrics.has(name.replace(/_(bucket|count|sum)$/, '')))
          problems.push(`grafana-dashboard.json: "${panel.title}" shows ${name}, which is not measured`);
  const page = text('docs/settings.md');
  for (const name of settings) if (!page.includes(name)) problems.push(`docs/settings.md does not name ${name}`);
});

if (problems.length > 0) {
  console.error(`\n${problems.join('\n\n')}`);
  process.exit(1);
}
