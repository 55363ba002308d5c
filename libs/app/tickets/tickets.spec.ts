/** Notes to tickets on every store: what they say, when they are written, and that each stands there once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../db/store.js';
import { readNetworks } from '../../domain/notifications/network.js';
import { type Ticketing, Unwritten } from '../../domain/ports/ticketing.js';
import { Outbound } from '../../engines/outbound/outbound.js';
import { random } from '../../kernel/index.js';
import { fillComplaints } from '../../testing/filled-complaints.js';
import { onEveryStore } from '../../testing/stores.js';
import { type Actor, AuditLog } from '../audit/audit-log.js';
import { NoteWriter } from './note-content.js';
import { TicketService, ticketStateOf } from './ticket-service.js';
import { TicketWriter } from './ticket-writer.js';

const ADA: Actor = { id: '1', name: 'ada', role: 'admin', request: null };
const LETTER = 'I never signed for this fee and I ask the bank to take it back at once, with interest. ';
const SETTINGS = Object.entries({ address: 'https://127.0.0.1/x', user: 'u', token: 'the-token', language: 'en' });

/** A ticket system whose troubles a test decides. */
class Board implements Ticketing {
  readonly comments = new Map<string, string[]>();
  readonly tags: string[] = [];
  readonly links: string[] = [];
  looks = 0;
  /** Called before and after each act. */
  trouble: (act: string, when: 'before' | 'after') => void = () => {};

  async comment(ticket: string, { mark, text }: { mark: string; text: string }, unsure: boolean): Promise<void> {
    this.trouble('comment', 'before');
    const known = this.comments.get(ticket) ?? [];
    if (unsure) this.looks++;
    if (!unsure || !known.some((c) => c.includes(mark))) this.comments.set(ticket, [...known, text]);
    this.trouble('comment', 'after');
  }
  async tag(ticket: string, _: object, tags: readonly string[]): Promise<void> {
    this.trouble('tag', 'before');
    this.tags.push(`${ticket} ${tags.join(' ')}`);
  }
  async link(ticket: string, _: object, url: string): Promise<void> {
    this.links.push(`${ticket} ${url}`);
  }
}

onEveryStore('tickets', (on, open, after) => {
  describe(`notes to tickets on ${on}`, () => {
    const anchors = mkdtempSync(join(tmpdir(), 'claque-ticket-anchors-'));
    let store: Store;
    let service: TicketService;
    let writer: TicketWriter;
    let board: Board;
    let system: string;
    let clock = Date.UTC(2026, 0, 5);
    const now = () => new Date(clock).toISOString();
    const pass = (seconds: number) => {
      clock += seconds * 1000;
    };

    beforeAll(async () => {
      store = await open();
      const audit = new AuditLog(store, now, anchors);
      const notes = new NoteWriter(store, 'https://claque.example.org/');
      service = new TicketService(store, audit, new Outbound(readNetworks('127.0.0.0/8')!), notes, now);
      writer = new TicketWriter({ store, audit, writer: notes, open: () => board, now, log: () => {} });
      await fillComplaints(store, [
        { id: '1', text: `${LETTER}My own child is ill. Call 13911110001.`, cluster: 'C1', debtorName: 'Lin Wanfeng' },
        { id: '2', text: `${LETTER}Lin Wanfeng wrote it, call 13911110001.`, cluster: 'C1', lane: 'ring', ring: 'R-1' },
        { id: '3', text: 'My words are my own.' },
        { id: '13911110001', text: LETTER, cluster: 'C1' },
        { id: 'no ticket', text: LETTER, cluster: 'C1' },
        ...Array.from({ length: 60 }, (_, k) => ({ id: String(100 + k), text: LETTER, cluster: 'C1' })),
      ]);
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await after();
      rmSync(anchors, { recursive: true, force: true });
    });
    beforeEach(async () => {
      board = new Board();
      for (const { id } of await service.list()) await service.remove(id, ADA);
      system = await save([]);
    });

    const save = async (events: readonly ('triaged' | 'answered')[], id: string | null = null, name = 'care') => {
      const settings = [...SETTINGS, ['tags', 'claque, asked']].map(([n, value]) => ({ name: n, value }));
      return (await service.save(id, { name, kind: 'zendesk', settings, events }, ADA)).id;
    };
    const shown = async () => (await service.list())[0];
    const happened = (event: 'triaged' | 'answered', ...complaints: string[]) =>
      store.transaction((tx) => store.tickets.happened(tx, event, complaints, now()));

    it('are written when somebody says so, with the tags that they chose, once', async () => {
      await service.write('1', system, ['asked'], ADA);
      await service.write('1', system, ['claque'], ADA);
      expect(await writer.deliver()).toBe(1);
      expect(await writer.deliver()).toBe(0);
      const [text, ...more] = board.comments.get('1')!;
      expect(more).toEqual([]);
      expect(text).toContain('63 other complaints share passages');
      expect(text).toContain('"I never signed for this fee');
      expect(text).toContain('More: https://claque.example.org/complaints/1\n[claque-note-');
      // Nothing of the person, and nothing that only this one wrote.
      expect(text).not.toMatch(/Lin|1391|ill|suspect|ring|group|fraud|close/i);
      expect(board.tags).toEqual(['1 asked claque']);
      expect(board.links).toEqual(['1 https://claque.example.org/complaints/1']);
      expect(await shown()).toMatchObject({ written: 1, waiting: 0, dead: 0 });
      expect(ticketStateOf(await shown())).toBe('fine');
      expect((await service.of('1'))[0].notes.map((n) => n.state)).toEqual(['written']);
    });

    it('say the same whether or not somebody stands in a ring', async () => {
      const of = async (id: string) => (await service.of(id))[0].text.replace(/complaints\/\d+/, '');
      const [alone, inside] = [await of('100'), await of('2')];
      expect(inside).toBe(alone);
      expect(await of('3')).toContain('no other complaint');
    });

    it('seal an id that may name a person, and have no ticket where the number does not fit', async () => {
      const [{ text }] = await service.of('13911110001');
      expect(text).toMatch(/complaints\/~[\w-]+\n/);
      expect(text).not.toContain('1391111');
      expect(await service.of('no ticket')).toEqual([]);
      await expect(service.write('no ticket', system, [], ADA)).rejects.toThrow('CLQ_TICKET_NONE');
      await expect(service.write('1', system, ['other'], ADA)).rejects.toThrow('CLQ_TICKET_TAG');
    });

    it('are written after the events that were chosen, once for each complaint, and only where there is something to say', async () => {
      await happened('triaged', '1');
      expect(await writer.deliver()).toBe(0);
      await save(['triaged'], system);
      await happened('answered', '1');
      for (let time = 0; time < 2; time++) {
        await happened('triaged', '1', '2', '3', 'no ticket');
        await writer.deliver();
      }
      expect([...board.comments].map(([ticket, of]) => [ticket, of.length]).sort()).toEqual([
        ['1', 1],
        ['2', 1],
      ]);
      expect(board.tags).toEqual([]);
      expect(await shown()).toMatchObject({ written: 2, waiting: 0, dead: 0 });
    });

    it('wait where the system asks for patience or refuses the key, and go on', async () => {
      await service.write('1', system, [], ADA);
      board.trouble = () => {
        throw new Unwritten('CLQ_TICKET_BUSY', false, 90);
      };
      expect(await writer.deliver()).toBe(1);
      pass(89);
      expect(await writer.deliver()).toBe(0);
      expect(await shown()).toMatchObject({ waiting: 1, problem: { code: 'CLQ_TICKET_BUSY' } });
      board.trouble = () => {
        throw new Unwritten('CLQ_TICKET_DENIED', false);
      };
      pass(1);
      expect(await writer.deliver()).toBe(1);
      expect(ticketStateOf(await shown())).toBe('failing');
      // Nothing else is sent there meanwhile, until somebody corrects the key.
      await service.write('100', system, [], ADA);
      expect(await writer.deliver()).toBe(0);
      board.trouble = () => {};
      await save([], system);
      pass(5);
      await writer.deliver();
      expect(await shown()).toMatchObject({ waiting: 0, written: 2, dead: 0 });
      expect(board.looks).toBe(0);
    });

    it('are given up where the ticket is gone, and tried again when somebody says so', async () => {
      board.trouble = () => {
        throw new Unwritten('CLQ_TICKET_GONE', false);
      };
      await service.write('1', system, [], ADA);
      await writer.deliver();
      expect(await shown()).toMatchObject({ dead: 1, waiting: 0 });
      expect(ticketStateOf(await shown())).toBe('fine');
      expect((await service.dead(system, 10))[0]).toMatchObject({
        complaint: '1',
        problem: { code: 'CLQ_TICKET_GONE' },
      });
      board.trouble = () => {};
      expect(await service.replay(system, null, ADA)).toBe(1);
      await writer.deliver();
      expect(await shown()).toMatchObject({ dead: 0, written: 1 });
    });

    it('are given up after all attempts where nobody answers, and wait while the system is paused', async () => {
      board.trouble = () => {
        throw new Unwritten('CLQ_TICKET_AWAY', true);
      };
      await service.write('1', system, [], ADA);
      for (let attempt = 0; attempt < 9; attempt++) {
        expect(await writer.deliver()).toBe(1);
        pass(80_000);
      }
      expect(await shown()).toMatchObject({ dead: 1, waiting: 0 });
      await service.pause(system, true, ADA);
      await service.replay(system, null, ADA);
      expect(await writer.deliver()).toBe(0);
      board.trouble = () => {};
      await service.pause(system, false, ADA);
      await writer.deliver();
      expect(board.comments.get('1')).toHaveLength(1);
      expect(board.looks).toBe(1);
    });

    it('stand there once, whenever a process dies or an answer is lost', async () => {
      const next = random(5);
      let deaths = 0;
      let lost = 0;
      board.trouble = (_, when) => {
        const chance = next();
        if (chance < 0.2) {
          deaths++;
          throw new Error('the process dies');
        }
        if (chance < 0.4) {
          lost++;
          throw new Unwritten('CLQ_TICKET_AWAY', when === 'after' || chance < 0.3);
        }
      };
      for (let k = 0; k < 60; k++) await service.write(String(100 + k), system, k % 2 === 0 ? ['claque'] : [], ADA);
      for (let round = 0; round < 400 && (await shown()).written < 60; round++) {
        await writer.deliver().catch(() => {});
        if (round % 10 === 9) await service.replay(system, null, ADA);
        pass(round % 3 === 0 ? 130 : 80_000);
      }
      expect(deaths).toBeGreaterThan(20);
      expect(lost).toBeGreaterThan(20);
      expect([...board.comments.values()].map((c) => c.length)).toEqual(Array.from({ length: 60 }, () => 1));
      expect(await shown()).toMatchObject({ written: 60, waiting: 0, dead: 0 });
    }, 60_000);
  });
});
