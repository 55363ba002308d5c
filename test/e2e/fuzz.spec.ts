import { rmSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { fuzz } from '../faults/fuzz.js';
import { temporary } from './cli.js';
import { ADMIN_PASSWORD, REFUSAL, startServer } from './server.js';

/** Longer: CLAQUE_FUZZ_SECONDS=300. */
const SECONDS = Number(process.env['CLAQUE_FUZZ_SECONDS'] ?? 15);

it('answers no random or hostile request with a server error, for any role', async () => {
  const folder = temporary();
  const server = await startServer(folder);
  try {
    const session = await server.login();
    await session.settled();
    const { data } = await session.query<{
      complaints: { edges: { node: { id: string; debtor: string } }[] };
      rings: { edges: { node: { id: string } }[] };
    }>('{ complaints(first: 20) { edges { node { id debtor } } } rings(first: 3) { edges { node { id } } } }');
    const opened = await session.query<{ openCase: { id: string } }>(
      `mutation { openCase(title: "t", reason: "r", parts: [{ kind: debtor, id: "D1" }]) { ... on Case { id } ${REFUSAL} } }`,
    );
    const ids = [
      ...data.complaints.edges.flatMap((e) => [e.node.id, e.node.debtor]),
      ...data.rings.edges.map((e) => e.node.id),
      opened.data.openCase.id,
    ];
    const result = await fuzz(server, ADMIN_PASSWORD, SECONDS, 17, ids);
    console.log(
      `fuzz: ${result.requests} requests in ${SECONDS} s, ${result.refused} refused, ${result.failures.length} server errors`,
    );
    expect(result.failures).toEqual([]);
    expect(result.requests).toBeGreaterThan(50);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
