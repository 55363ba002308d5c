// Draws a secret of its own for each service of compose.yaml. What is there already stays as it is: other services know it.
//   node scripts/deploy/secrets.mjs [FOLDER]
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'secrets');
const draw = () => randomBytes(24).toString('hex');
const [postgres, redis, neo4j, s3, grafana, admin] = Array.from({ length: 6 }, draw);
const files = {
  postgres,
  'redis.env': `REDISCLI_AUTH=${redis}\n`,
  'neo4j.env': `NEO4J_AUTH=neo4j/${neo4j}\n`,
  's3.json': `${JSON.stringify({
    identities: [
      {
        name: 'claque',
        credentials: [{ accessKey: 'claque', secretKey: s3 }],
        actions: ['Admin', 'Read', 'Write', 'List'],
      },
    ],
  })}\n`,
  grafana,
  'claque.yaml': [
    `postgres: postgres://claque:${postgres}@postgres/claque`,
    `redis: redis://:${redis}@redis:6379`,
    `neo4j: neo4j://neo4j:${neo4j}@neo4j:7687`,
    `s3: http://claque:${s3}@s3:9000/claque`,
    `admin_password: ${admin}`,
    '',
  ].join('\n'),
};
const known = Object.keys(files).filter((name) => existsSync(join(folder, name)));
if (known.length > 0) {
  const missing = Object.keys(files).filter((name) => !known.includes(name));
  if (missing.length === 0) console.log(`${folder} has its secrets already`);
  else
    console.error(`${folder} lacks ${missing.join(', ')}: the secrets belong together. Restore them, or remove all.`);
  process.exit(missing.length === 0 ? 0 : 1);
}
// Nobody else on this machine enters the folder; containers read single files of it under other user ids.
mkdirSync(folder, { recursive: true, mode: 0o700 });
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content, { mode: 0o644 });
console.log(`Secrets are in ${folder}. The first sign-in: admin, with the admin_password of claque.yaml.`);
