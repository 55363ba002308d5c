import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VaultBlobSeal } from '../../db/encryption/blob-seal.js';
import type { Store } from '../../db/store.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import type { ItemSource, SourceItem } from '../../domain/ports/item-source.js';
import { BlobFolder } from '../../engines/blob-store/blob-folder.js';
import { Outbound } from '../../engines/outbound/outbound.js';
import { random } from '../../kernel/index.js';
import { databaseOf } from '../../testing/database-of.js';
import { onEveryStore } from '../../testing/stores.js';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { type Delivery, InboundMessages } from './inbound.js';
import { SourceRunner } from './source-runner.js';
import { SourceService, stateOf } from './source-service.js';

const ADA: Actor = { id: '1', name: 'ada', role: 'admin', request: null };

/** A place whose content and troubles a test decides. With a cursor it gives one item at a time. */
class Shelf {
  readonly lying = new Map<string, string>();
  /** Called before an item's second half. */
  trouble: (key: string) => void = () => {};
  polls: () => void = () => {};
  /** Called where an item is to be put away. */
  settle: ((key: string) => void) | null = null;

  constructor(readonly ordered: boolean) {}

  open = async (): Promise<ItemSource> => ({
    poll: async (cursor, limit) => {
      this.polls();
      const keys = [...this.lying.keys()].filter((k) => !this.ordered || cursor === null || k > cursor);
      const given = this.ordered ? keys.slice(0, Math.min(limit, 3)) : keys;
      return { items: given.map((k) => this.item(k)), behind: keys.length - given.length };
    },
    find: async (key) => (this.lying.has(key) ? [this.item(key)] : []),
    close: async () => {},
  });

  private item(key: string): SourceItem {
    const shelf = this;
    return {
      key,
      name: `${key}.csv`,
      at: '2026-01-01T00:00:00Z',
      bytes: this.lying.get(key)?.length ?? 0,
      cursor: this.ordered ? key : null,
      ...(this.settle === null ? {} : { settle: async () => shelf.settle?.(key) }),
      open: async function* () {
        const content = shelf.lying.get(key);
        if (content === undefined) throw new ClaqueError('CLQ_SOURCE_GONE');
        yield Buffer.from(content.slice(0, 5));
        shelf.trouble(key);
        yield Buffer.from(content.slice(5));
      },
    };
  }
}

onEveryStore('sources', (on, open, after) => {
  describe(`sources on ${on}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'claque-sources-'));
    let store: Store;
    let audit: AuditLog;
    let service: SourceService;
    let blobs: BlobFolder;
    let clock = Date.UTC(2026, 0, 1);
    const now = () => new Date(clock).toISOString();
    const logged: string[] = [];

    beforeAll(async () => {
      store = await open();
      audit = new AuditLog(store, now, null);
      service = new SourceService(store, audit, { folders: [folder], outbound: new Outbound() }, now);
      blobs = new BlobFolder(join(folder, 'blobs'), new VaultBlobSeal(store.vault));
    }, 120_000);
    afterAll(async () => {
      await store.close();
      await after();
      rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      await databaseOf(store).query(`DELETE FROM source`);
      await databaseOf(store).query(`DELETE FROM import`);
      await databaseOf(store).query(`DELETE FROM job`);
    });

    const runner = (shelf: Shelf, more: Partial<ConstructorParameters<typeof SourceRunner>[0]> = {}) =>
      new SourceRunner({
        store,
        blobs,
        audit,
        open: ({ kind }) => (kind === 'webhook' ? null : shelf.open()),
        owner: randomUUID(),
        alone: false,
        limit: 1000,
        queueLimit: 100_000,
        freeBytes: async () => Number.POSITIVE_INFINITY,
        arrived: () => {},
        now,
        log: (message, about) => logged.push(JSON.stringify({ message, ...about })),
        ...more,
      });
    const made = async (name = 'desk') => {
      const input = { name, kind: 'folder' as const, settings: [{ name: 'path', value: folder }], seconds: 60 };
      return (await service.save(null, input, ADA)).id;
    };
    /** One look of a worker at all that is due, after the time that a failure may cost. */
    const look = async (worker: SourceRunner, seconds = 700) => {
      clock += seconds * 1000;
      await worker['look']();
      await Promise.all(worker['running']);
    };
    const imports = async () =>
      (await store.imports.page({ after: null, first: 500 })).items.map(({ item }) => item).reverse();
    const only = async () => (await service.list())[0];

    it.each([false, true])('takes each item once, however many look how often (cursor: %s)', async (ordered) => {
      const shelf = new Shelf(ordered);
      await made();
      const workers = [runner(shelf), runner(shelf), runner(shelf)];
      for (let i = 100; i < 120; i++) {
        shelf.lying.set(`k${i}`, `id,text\n${i},letter ${i}`);
        if (i % 4 === 0) await Promise.all(workers.map((w) => look(w, 61)));
      }
      for (const worker of workers) await look(worker, 61);
      const found = await imports();
      expect(found.map((i) => i.name)).toEqual([...shelf.lying.keys()].map((k) => `${k}.csv`));
      expect(found[0]).toMatchObject({ createdBy: 'source desk', byKey: true, state: 'queued' });
      expect(await store.jobs.waiting('intake')).toBe(20);
      expect(await only()).toMatchObject({
        taken: 20,
        dead: 0,
        behind: 0,
        failures: 0,
        cursor: ordered ? 'k119' : null,
      });
      expect(stateOf(await only())).toBe('fine');
    });

    it.each([false, true])(
      'loses and doubles nothing in 200 random troubles (cursor: %s)',
      async (ordered) => {
        const shelf = new Shelf(ordered);
        const next = random(7);
        await made();
        let troubles = 0;
        const cut = () => {
          if (next() < 0.4 && troubles < 200) {
            troubles++;
            throw new Error('cut');
          }
        };
        shelf.trouble = cut;
        shelf.polls = cut;
        for (let i = 0; troubles < 200 || i < 60; i++) {
          if (i < 60) shelf.lying.set(`k${1000 + i}`, `id,text\n${i},letter ${i}`);
          await look(runner(shelf));
        }
        await look(runner(shelf));
        const dead = await service.dead((await only()).id, 100);
        await service.replay((await only()).id, null, ADA);
        await look(runner(shelf));
        expect((await imports()).map((i) => i.name).sort()).toEqual([...shelf.lying.keys()].map((k) => `${k}.csv`));
        expect(await only()).toMatchObject({ taken: 60, dead: 0, failures: 0, problem: null });
        expect(dead.every((d) => d.problem?.code === 'CLQ_SOURCE_FAILED')).toBe(true);
      },
      120_000,
    );

    it('writes nothing for a worker that lost its lease', async () => {
      const shelf = new Shelf(true);
      const id = await made();
      shelf.lying.set('k1', 'id,text\n1,letter');
      let taken: Promise<unknown> = Promise.resolve();
      shelf.trouble = () => {
        shelf.trouble = () => {};
        // It was silent for too long, and another one looks.
        taken = databaseOf(store).query(`UPDATE source SET owner = 'another' WHERE id = '${id}'`);
      };
      const worker = runner(shelf);
      clock += 61_000;
      await worker['look']();
      await Promise.all(worker['running']);
      await taken;
      expect(await imports()).toEqual([]);
      expect(await only()).toMatchObject({ taken: 0, cursor: null });
      await databaseOf(store).query(`UPDATE source SET owner = NULL`);
      await look(runner(shelf));
      expect(await imports()).toHaveLength(1);
    });

    it('keeps what a source changes of its settings, while nobody else has it', async () => {
      const id = await made();
      for (const lost of [false, true]) {
        const open = async (_: unknown, keep: (settings: Readonly<Record<string, string>>) => Promise<void>) => {
          if (lost) await databaseOf(store).query(`UPDATE source SET owner = 'another' WHERE id = '${id}'`);
          await keep({ path: folder, token: lost ? 'late' : 'next' });
          return new Shelf(true).open();
        };
        await look(runner(new Shelf(true), { open }));
        expect((await store.sources.get(id))?.settings).toEqual({ path: folder, token: 'next' });
      }
    });

    it('gives an item up that is at fault itself, goes on, and tries it again when somebody says so', async () => {
      const shelf = new Shelf(true);
      const id = await made();
      shelf.lying.set('k1', 'x'.repeat(2000));
      shelf.lying.set('k2', 'id,text\n2,letter');
      await look(runner(shelf));
      expect((await imports()).map((i) => i.name)).toEqual(['k2.csv']);
      const [dead] = await service.dead(id, 10);
      expect(dead).toMatchObject({ item: { name: 'k1.csv' }, problem: { code: 'CLQ_UPLOAD_LARGE' } });
      expect(await only()).toMatchObject({ taken: 1, dead: 1 });
      await look(runner(shelf, { limit: 10_000 }));
      expect(await imports()).toHaveLength(1);
      expect(await service.replay(id, [dead.mark], ADA)).toBe(1);
      await look(runner(shelf, { limit: 10_000 }));
      expect((await imports()).map((i) => i.name)).toEqual(['k2.csv', 'k1.csv']);
      // One that is there no longer says so.
      shelf.lying.set('k3', 'x'.repeat(2000));
      await look(runner(shelf));
      shelf.lying.delete('k3');
      await service.replay(id, null, ADA);
      await look(runner(shelf));
      expect((await service.dead(id, 10)).map((d) => d.problem?.code)).toEqual(['CLQ_SOURCE_GONE']);
    });

    it('puts away what was taken, also after it was cut off, and what was given up never', async () => {
      const shelf = new Shelf(false);
      await made();
      for (const k of ['k1', 'k2', 'k3']) shelf.lying.set(k, `id,text\n${k},letter`);
      shelf.lying.set('k0', 'x'.repeat(2000));
      shelf.trouble = (key) => {
        if (key === 'k0') throw new Error('it was fetched although it is known to be too large');
      };
      let cuts = 0;
      shelf.settle = (key) => {
        if (key === 'k2' && cuts++ < 2) throw new Error('cut');
        shelf.lying.delete(key);
      };
      for (let k = 0; k < 2; k++) {
        await look(runner(shelf));
        expect(stateOf(await only())).toBe('failing');
        expect([...shelf.lying.keys()].sort()).toEqual(['k0', 'k2', 'k3']);
      }
      await look(runner(shelf));
      expect([...shelf.lying.keys()]).toEqual(['k0']);
      expect((await imports()).map((i) => i.name)).toEqual(['k1.csv', 'k2.csv', 'k3.csv']);
      expect(await only()).toMatchObject({ taken: 3, dead: 1, failures: 0 });
    });

    it('imports an item again whose import failed, from what was fetched', async () => {
      const shelf = new Shelf(true);
      const id = await made();
      shelf.lying.set('k1', 'id,text\n1,letter');
      await look(runner(shelf));
      shelf.lying.clear();
      await databaseOf(store).query(`UPDATE import SET state = 'failed'`);
      expect(await only()).toMatchObject({ taken: 1, dead: 1 });
      expect(await service.replay(id, null, ADA)).toBe(1);
      await look(runner(shelf));
      expect((await imports()).map((i) => [i.name, i.state])).toEqual([
        ['k1.csv', 'failed'],
        ['k1.csv', 'queued'],
      ]);
      expect(await only()).toMatchObject({ taken: 1, dead: 0 });
    });

    it('says that a source fails, waits longer each time, and takes the same bytes once', async () => {
      const shelf = new Shelf(false);
      await made();
      shelf.polls = () => {
        throw new Error('away');
      };
      const waits: number[] = [];
      for (let i = 0; i < 5; i++) {
        await look(runner(shelf));
        waits.push((Date.parse((await only()).nextAt) - clock) / 1000);
      }
      expect(waits).toEqual([60, 120, 240, 480, 600]);
      expect(await only()).toMatchObject({ failures: 5, problem: { code: 'CLQ_SOURCE_AWAY' } });
      expect(stateOf(await only())).toBe('failing');
      shelf.polls = () => {};
      shelf.lying.set('a', 'id,text\n1,letter').set('b', 'id,text\n1,letter');
      await look(runner(shelf));
      expect(await imports()).toHaveLength(1);
      expect(await only()).toMatchObject({ taken: 2, failures: 0, problem: null });
      // Neither names nor words of failures are in the log.
      expect(logged.join()).not.toContain('away');
    });

    it('waits while too much waits to be read, and while it is paused', async () => {
      const shelf = new Shelf(false);
      const id = await made();
      shelf.lying.set('a', 'x');
      await look(runner(shelf, { queueLimit: 0 }));
      await service.pause(id, true, ADA);
      await look(runner(shelf));
      expect(await imports()).toHaveLength(0);
      expect(stateOf(await only())).toBe('paused');
      await service.pause(id, false, ADA);
      await look(runner(shelf));
      expect(await imports()).toHaveLength(1);
    });

    it('takes a signed message once, however often and at once it comes, and no other', async () => {
      const { id, secret } = await service.save(null, { name: 'hook', kind: 'webhook', settings: [] }, ADA);
      const inbound = new InboundMessages({
        store,
        blobs,
        audit,
        limit: 1000,
        queueLimit: 2,
        freeBytes: async () => Number.POSITIVE_INFINITY,
        arrived: () => {},
        now,
      });
      const signed = (message: string, body: string, more: Partial<Delivery> = {}): Delivery => {
        const timestamp = more.timestamp ?? String(clock / 1000);
        const key = Buffer.from(secret!.replace('whsec_', ''), 'base64');
        const digest = createHmac('sha256', key).update(`${message}.${timestamp}.${body}`).digest('base64');
        return { id: message, timestamp, body, signature: `v1,AAAA v1,${digest}`, ...more };
      };
      const one = signed('m1', '[{"text":"a letter"}]');
      await Promise.all([1, 2, 3, 4].map(() => inbound.take(id, one)));
      await inbound.take(id, one);
      expect(await imports()).toMatchObject([
        { name: expect.stringMatching(/^hook .*\.json$/), createdBy: 'source hook' },
      ]);
      for (const wrong of [
        signed('m2', 'x', { id: 'm3' }),
        signed('m2', 'x', { body: 'y' }),
        signed('m2', 'x', { timestamp: String(clock / 1000 - 301) }),
        signed('m2', 'x', { timestamp: String(clock / 1000 + 301) }),
        signed('m2', 'x', { signature: '' }),
        signed('', 'x'),
      ])
        await expect(inbound.take(id, wrong)).rejects.toThrow('CLQ_SOURCE_UNSIGNED');
      for (const none of [randomUUID(), 'x', await made('folder')])
        await expect(inbound.take(none, one)).rejects.toThrow('CLQ_SOURCE_UNSIGNED');
      await inbound.take(id, signed('m4', '[{"text":"another letter"}]'));
      await expect(inbound.take(id, signed('m5', '[{"text":"a third"}]'))).rejects.toThrow('CLQ_BUSY');
      // What failed to be read is tried again from what came; nobody is looked at for it.
      await databaseOf(store).query(`UPDATE import SET state = 'failed'`);
      expect(await service.replay(id, null, ADA)).toBe(2);
      await look(runner(new Shelf(false)));
      expect((await imports()).filter((i) => i.state === 'queued' && i.createdBy === 'source hook')).toHaveLength(2);
      // The secret is never shown again, and stays where nobody gives another one.
      expect((await service.save(id, { name: 'hook', kind: 'webhook', settings: [] }, ADA)).secret).toBeNull();
      await databaseOf(store).query(`DELETE FROM job`);
      await inbound.take(id, signed('m6', '[{"text":"a fourth"}]'));
    });

    it('is saved as somebody said it, or refused, and forgets nothing that was taken', async () => {
      const input = { name: 'desk', kind: 'folder' as const, settings: [{ name: 'path', value: folder }] };
      const { id } = await service.save(null, { ...input, again: 'update', map: 'complaints: {text: letter}' }, ADA);
      expect(await only()).toMatchObject({ seconds: 60, map: { again: 'update', complaints: { text: 'letter' } } });
      for (const [wrong, code] of [
        [{ name: ' ' }, 'CLQ_SOURCE_NAME'],
        [{ seconds: 1 }, 'CLQ_SOURCE_SECONDS'],
        [{ settings: [] }, 'CLQ_SOURCE_SETTING'],
        [{ settings: [...input.settings, { name: 'more', value: 'x' }] }, 'CLQ_SOURCE_SETTING'],
        [{ settings: [{ name: 'path', value: '/' }] }, 'CLQ_SOURCE_FOLDER'],
        [{ map: 'complaints: {nothing: x}' }, 'CLQ_MAP_COLUMN'],
        [{}, 'CLQ_SOURCE_NAME'],
      ] as const)
        await expect(service.save(null, { ...input, ...wrong }, ADA)).rejects.toThrow(code);
      await service.save(id, { ...input, name: 'other', seconds: 30 }, ADA);
      expect(await only()).toMatchObject({ id, name: 'other', seconds: 30, map: { again: 'update' } });
      await expect(service.save('none', input, ADA)).rejects.toThrow('CLQ_NOT_FOUND');
      const shelf = new Shelf(false);
      shelf.lying.set('a', 'x');
      await look(runner(shelf));
      await service.remove(id, ADA);
      expect(await service.list()).toEqual([]);
      expect(await imports()).toHaveLength(1);
      for (const act of [
        () => service.remove(id, ADA),
        () => service.pause(id, true, ADA),
        () => service.replay(id, null, ADA),
      ])
        await expect(act()).rejects.toThrow('CLQ_NOT_FOUND');
    });
  });
});
