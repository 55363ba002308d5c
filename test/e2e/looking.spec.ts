/** What people look at: lines and scripts, calls with their recordings, papers beside each other, families, and how detectors are set. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { temporary } from './cli.js';
import { certificate, zipOf } from './papers.js';
import { ADMIN_PASSWORD, problemOf, REFUSAL, type Server, type Session, startServer } from './server.js';

let folder = '';
let server: Server;
let session: Session;
beforeAll(async () => {
  folder = temporary();
  server = await startServer(folder);
  session = await server.login();
  await session.settled();
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('calls', () => {
  it('show each line by its week, with bursts and what speaks against a flood', async () => {
    const { data } = await session.query<{
      lines: {
        edges: {
          node: {
            line: string;
            calls: number;
            empty: number;
            hours: number[];
            emptyHours: number[];
            bursts: { calls: number; others: number; minutes: number[]; reasons: unknown[] }[];
          };
        }[];
      };
    }>(
      '{ lines(first: 10) { edges { node { line calls empty hours emptyHours bursts { calls others minutes reasons { detector } } } } } }',
    );
    const line = data.lines.edges[0].node;
    const sum = (list: readonly number[]) => list.reduce((x, y) => x + y, 0);
    expect([sum(line.hours), sum(line.emptyHours)]).toEqual([line.calls, line.empty]);
    // Bursts of the demo: everybody called in the outage, in minutes as in hours, and nobody else in the flood.
    const [outage, longer, flood] = line.bursts;
    expect(line.bursts.map((b) => b.reasons)).toEqual([[], [], [{ detector: 'call-flood' }]]);
    expect([outage.others > 50, longer.others > 50, flood.others < 10]).toEqual([true, true, true]);
    expect(sum(flood.minutes)).toBe(flood.calls);
  });

  it('show a script beside the call that is most like it, without numbers for who may not see them', async () => {
    const SCRIPTS =
      '{ scripts(first: 20) { totalCount edges { node { call nearest speakers alignment { own { text same } other { text same } } reasons { detector } } } } }';
    interface Scripts {
      scripts: {
        totalCount: number;
        edges: {
          node: {
            call: string;
            nearest: string;
            speakers: number;
            alignment: { own: { text: string; same: boolean }[] };
          };
        }[];
      };
    }
    const { data } = await session.query<Scripts>(SCRIPTS);
    expect(data.scripts.totalCount).toBe(6);
    const [{ node }] = data.scripts.edges;
    expect(node.speakers).toBe(6);
    const whole = node.alignment.own.map((s) => s.text).join('');
    expect(whole).toMatch(/Under article seventy/);
    expect(node.alignment.own.some((s) => !s.same)).toBe(true);
    const admin = await server.login('admin', ADMIN_PASSWORD);
    const hidden = (await admin.query<Scripts>(SCRIPTS)).data.scripts.edges[0].node.alignment.own
      .map((s) => s.text)
      .join('');
    expect(hidden).not.toMatch(/\d/);
  });

  it('play the recording of a call, whole and in parts, to nobody who is not signed in', async () => {
    const { data } = await session.query<{ scripts: { edges: { node: { call: string } }[] } }>(
      '{ scripts(first: 20) { edges { node { call } } } }',
    );
    const ids = data.scripts.edges.map((e) => e.node.call);
    const calls = await Promise.all(
      ids.map((id) =>
        session.query<{ call: { caller: string; recording: string | null; transcript: string } }>(
          'query($id: ID!) { call(id: $id) { caller recording transcript } }',
          { id },
        ),
      ),
    );
    const recorded = calls.map((c) => c.data.call).filter((c) => c.recording !== null);
    expect(recorded).toHaveLength(1);
    expect(recorded[0].caller).toMatch(/^…\d{4}$/);
    const at = `${server.url}${recorded[0].recording}`;
    const whole = await fetch(at, { headers: { cookie: session.cookie } });
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    const part = await fetch(at, { headers: { cookie: session.cookie, range: 'bytes=8-11' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 8-11/${bytes.length}`,
      'WAVE',
    ]);
    expect((await fetch(at, { headers: { cookie: session.cookie, range: `bytes=${bytes.length}-` } })).status).toBe(
      416,
    );
    expect((await fetch(at)).status).toBe(401);
    expect((await fetch(`${server.url}/api/recordings/none`, { headers: { cookie: session.cookie } })).status).toBe(
      404,
    );
    const papers = await session.query<{ paper: unknown }>(
      '{ paper(id: "recordings") { id } papers(first: 100) { edges { node { id } } } }',
    );
    expect(JSON.stringify(papers.data)).not.toContain('.wav');
  });

  it('stand beside the complaint of their debtor, with its papers', async () => {
    const { data } = await session.query<{
      complaints: {
        edges: { node: { id: string; papers: { id: string }[]; calls: { id: string; caller: string }[] } }[];
      };
    }>(
      '{ complaints(first: 100, filter: { lane: ring }) { edges { node { id papers { id } calls { id caller } } } } }',
    );
    const nodes = data.complaints.edges.map((e) => e.node);
    expect(nodes.filter((n) => n.papers.some((p) => p.id.includes(n.id))).length).toBeGreaterThan(20);
    expect(nodes.some((n) => n.calls.length > 0)).toBe(true);
  });
});

describe('papers', () => {
  it('stand beside the one that is like them: what they say, their files, and a picture of both', async () => {
    const zip = await zipOf({
      'two/a.png': certificate('Ann Miller', '2024-117733', 520),
      'two/b.png': certificate('Bob Fisher', '2024-998811', 540),
    });
    expect((await session.upload({ 'two.zip': zip })).status).toBe(202);
    await session.settled();
    const { data } = await session.query<{
      paper: {
        pair: { drawn: boolean; file: { type: string; seals: unknown[] }; fields: { name: string; same: boolean }[] };
      };
    }>(
      '{ paper(id: "two/a.png") { pair(with: "two/b.png") { drawn file { type seals { x y } } fields { name same } } } }',
    );
    expect(data.paper.pair).toMatchObject({ drawn: true, file: { type: 'png' } });
    expect(data.paper.pair.file.seals).toHaveLength(1);
    const picture = async (show: string) => {
      const r = await fetch(
        `${server.url}/api/overlay.png?${new URLSearchParams({ a: 'two/a.png', b: 'two/b.png', show })}`,
        { headers: { cookie: session.cookie } },
      );
      expect([r.status, r.headers.get('content-type')]).toEqual([200, 'image/png']);
      return sharp(Buffer.from(await r.arrayBuffer()))
        .raw()
        .toBuffer({ resolveWithObject: true });
    };
    const [first, second, both] = [await picture('first'), await picture('second'), await picture('both')];
    // One frame for all three, so that one can be drawn over the other.
    for (const p of [second, both])
      expect([p.info.width, p.info.height]).toEqual([first.info.width, first.info.height]);
    expect(first.data.equals(second.data)).toBe(false);
    const page = async (size: string, cookie: string) => {
      const r = await fetch(`${server.url}/api/page.webp?${new URLSearchParams({ id: 'two/a.png', size })}`, {
        headers: { cookie },
      });
      return { status: r.status, type: r.headers.get('content-type'), bytes: Buffer.from(await r.arrayBuffer()) };
    };
    const [small, large] = [await page('small', session.cookie), await page('large', session.cookie)];
    expect([small.status, small.type, large.status]).toEqual([200, 'image/webp', 200]);
    const sides = async ({ bytes }: { bytes: Buffer }) => {
      const { width, height } = await sharp(bytes).metadata();
      return Math.max(width, height);
    };
    expect([await sides(small), (await sides(large)) > 400]).toEqual([96, true]);
    expect((await page('small', '')).status).toBe(401);
  }, 60_000);

  it('are one where their bytes are one, whatever their names', async () => {
    const zip = await zipOf({ 'elsewhere/c.png': certificate('Ann Miller', '2024-117733', 520) });
    await session.upload({ 'again.zip': zip });
    await session.settled();
    const { data } = await session.query<{ paper: { id: string; file: { type: string } } }>(
      '{ paper(id: "elsewhere/c.png") { id file { type } } }',
    );
    expect(data.paper).toEqual({ id: 'elsewhere/c.png', file: { type: 'png' } });
  }, 60_000);

  it('are drawn for no file that is none', async () => {
    const r = await fetch(
      `${server.url}/api/overlay.png?${new URLSearchParams({ a: 'evidence/CP001043-poverty.txt', b: 'evidence/CP001044-poverty.txt' })}`,
      { headers: { cookie: session.cookie } },
    );
    expect(r.status).toBe(400);
    const page = await fetch(
      `${server.url}/api/page.webp?${new URLSearchParams({ id: 'evidence/CP001043-poverty.txt' })}`,
      { headers: { cookie: session.cookie } },
    );
    expect([page.status, JSON.stringify(await page.json())]).toEqual([
      400,
      expect.stringContaining('CLQ_PAGE_PICTURE'),
    ]);
    const { data } = await session.query<{
      paper: { counterpart: string | null; pair: { drawn: boolean; own: { text: string; same: boolean }[] } | null };
    }>('{ paper(id: "evidence/CP001043-poverty.txt") { counterpart pair { drawn own { text same } } } }');
    // Its number stands on others: one of them lies beside it.
    expect(data.paper.counterpart).toMatch(/^evidence\/CP/);
    expect(data.paper.pair).toMatchObject({ drawn: false });
    expect(data.paper.pair!.own.some((s) => s.same)).toBe(true);
  });
});

describe('families', () => {
  it('have a map, their volume, and what members wrote into the slots', async () => {
    const { data } = await session.query<{
      familyMap: { families: { id: string; size: number }[]; links: { a: string; b: string; similarity: number }[] };
    }>('{ familyMap(first: 50) { families { id size } links { a b similarity } } }');
    const ids = new Set(data.familyMap.families.map((f) => f.id));
    expect(ids.size).toBe(50);
    expect(data.familyMap.links.length).toBeGreaterThan(5);
    for (const { a, b, similarity } of data.familyMap.links) {
      expect(ids.has(a) && ids.has(b) && a !== b).toBe(true);
      expect(similarity).toBeLessThanOrEqual(1);
    }
    const one = await session.query<{
      cluster: {
        size: number;
        volume: { days: { count: number }[]; institutions: { count: number }[] };
        template: { parts: { slot: number | null }[] };
        fillings: { complaint: string; values: string[] }[];
      };
    }>(
      'query($id: ID!) { cluster(id: $id) { size volume { days { count } institutions { count } } template { parts { slot } } fillings(first: 20) { complaint values } } }',
      { id: data.familyMap.families[0].id },
    );
    const { cluster } = one.data;
    for (const counts of [cluster.volume.days, cluster.volume.institutions])
      expect(counts.reduce((sum, c) => sum + c.count, 0)).toBe(cluster.size);
    const slots = cluster.template.parts.filter((p) => p.slot !== null).length;
    expect(cluster.fillings).toHaveLength(20);
    for (const f of cluster.fillings) expect(f.values).toHaveLength(slots);
    const filled = cluster.fillings.flatMap((f) => f.values);
    expect(filled.filter((v) => v !== '').length / filled.length).toBeGreaterThan(0.8);
  });

  it('can be put in the bank, and an entry taken out of use by hand', async () => {
    const { data } = await session.query<{ clusters: { edges: { node: { id: string } }[] } }>(
      '{ clusters(first: 20, filter: { benign: false }) { edges { node { id } } } }',
    );
    const added = await session.query<{ addToBank: { id: string; quarantined: boolean } }>(
      `mutation($c: ID!) { addToBank(input: { cluster: $c, kind: template, name: "A letter", source: "seen", why: "sold" }) { ... on BankEntry { id quarantined } ${REFUSAL} } }`,
      { c: data.clusters.edges[5].node.id },
    );
    const { id, quarantined } = added.data.addToBank;
    expect(quarantined).toBe(false);
    const HOLD = `mutation($id: ID!, $r: String!) { quarantineBankEntry(id: $id, reason: $r) { ... on BankEntry { quarantined } ${REFUSAL} } }`;
    expect((await session.query(HOLD, { id, r: ' ' })).refusal?.code).toBe('CLQ_INPUT_LENGTH');
    const held = await session.query<{ quarantineBankEntry: { quarantined: boolean } }>(HOLD, {
      id,
      r: 'matches a form',
    });
    expect(held.data.quarantineBankEntry.quarantined).toBe(true);
    await session.settled();
    const still = await session.query<{ bank: { id: string; quarantined: boolean }[] }>('{ bank { id quarantined } }');
    expect(still.data.bank.find((e) => e.id === id)?.quarantined).toBe(true);
  });
});

describe('detectors', () => {
  const WHAT_IF = `mutation($d: [DetectorInput!]!) { whatIf(detectors: $d) { ... on WhatIf { complaints moves { from to complaints } signals { detector before after } rescored changed { complaint from to before after } } ${REFUSAL} } }`;
  const SET = `mutation($d: [DetectorInput!]!, $r: String!) { setDetectors(detectors: $d, reason: $r) { ... on DetectorSettings { detectors { id off options { name value } } } ${REFUSAL} } }`;
  interface WhatIf {
    whatIf: {
      complaints: number;
      moves: { from: string; to: string; complaints: number }[];
      signals: { detector: string; before: number; after: number }[];
      rescored: number;
      changed: { complaint: string; before: number; after: number }[];
    };
  }

  it('say what another setting would change, and change nothing by it', async () => {
    const lanes = async () =>
      (
        await session.query<{ overview: { lanes: Record<string, number> } }>(
          '{ overview { lanes { hardship normal check ring } } }',
        )
      ).data.overview.lanes;
    const before = await lanes();
    const none = await session.query<WhatIf>(WHAT_IF, { d: [] });
    expect([none.data.whatIf.moves, none.data.whatIf.changed]).toEqual([[], []]);
    const { data } = await session.query<WhatIf>(WHAT_IF, {
      d: [
        { id: 'template-copy', options: [{ name: 'maxWeight', value: 0 }] },
        { id: 'shared-contact', off: true },
      ],
    });
    expect(data.whatIf.complaints).toBeGreaterThan(1000);
    // Lanes rest on what people share and say, and on no detector: nobody comes into a ring or out of hardship by a setting.
    expect(data.whatIf.moves).toEqual([]);
    expect(data.whatIf.rescored).toBeGreaterThan(100);
    expect(data.whatIf.signals).toContainEqual({ detector: 'shared-contact', before: expect.any(Number), after: 0 });
    for (const c of data.whatIf.changed) expect(c.after).toBeLessThan(c.before);
    expect(await lanes()).toEqual(before);
  }, 60_000);

  it('refuse what would say less for complainants, and what is no setting', async () => {
    for (const d of [
      { id: 'original-wording', off: true },
      { id: 'original-wording', options: [{ name: 'weight', value: -1 }] },
      { id: 'original-wording', options: [{ name: 'weight', value: 2 }] },
      { id: 'original-wording', options: [{ name: 'minTokens', value: 1000 }] },
      { id: 'benign-form', off: true },
      { id: 'template-copy', options: [{ name: 'maxWeight', value: -1 }] },
      { id: 'template-copy', options: [{ name: 'none', value: 1 }] },
      { id: 'no-such', off: true },
    ]) {
      const { refusal } = await session.query(WHAT_IF, { d: [d] });
      expect([d, refusal?.code]).toEqual([d, expect.stringMatching(/^CLQ_(DETECTOR|OPTION)_/)]);
    }
  });

  it('are set by an admin who has looked, with a reason; then signals name the setting', async () => {
    const admin = await server.login('admin', ADMIN_PASSWORD);
    const d = [{ id: 'shared-contact', options: [{ name: 'minUnits', value: 1000 }] }];
    const shown = async () => {
      const { data } = await session.query<{
        complaints: { edges: { node: { reasons: { detector: string }[] } }[] };
      }>('{ complaints(first: 100, filter: { lane: ring }) { edges { node { reasons { detector } } } } }');
      return data.complaints.edges.flatMap((e) => e.node.reasons.filter((r) => r.detector === 'shared-contact')).length;
    };
    expect(await shown()).toBeGreaterThan(0);
    expect((await session.query(SET, { d, r: 'because' })).errors?.[0].extensions.code).toBe('CLQ_FORBIDDEN');
    expect((await admin.query(SET, { d, r: 'because' })).refusal?.en).toContain('Run a what-if first');
    expect(problemOf(await admin.query(WHAT_IF, { d }))).toBeNull();
    expect((await admin.query(SET, { d, r: ' ' })).refusal?.code).toBe('CLQ_REASON');
    expect(problemOf(await admin.query(SET, { d, r: 'one switchboard for all of us' }))).toBeNull();
    for (let k = 0; (await shown()) > 0; k++) {
      if (k === 99) throw new Error('the setting never came into force');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const audit = await admin.query<{ auditEntries: { edges: { node: { action: string; reason: string | null } }[] } }>(
      '{ auditEntries(first: 100, filter: { actor: "admin" }) { edges { node { action reason } } } }',
    );
    expect(audit.data.auditEntries.edges.map((e) => e.node)).toContainEqual({
      action: 'Mutation.setDetectors',
      reason: 'one switchboard for all of us',
    });
    expect(problemOf(await admin.query(WHAT_IF, { d: [] }))).toBeNull();
    expect(problemOf(await admin.query(SET, { d: [], r: 'as it comes again' }))).toBeNull();
  }, 120_000);
});
