import { EventEmitter, on } from 'node:events';
import { CallTable } from '../domain/calls/call-table.js';
import { type Alert, FloodWatch } from '../domain/calls/watch.js';
import { RowReader } from '../domain/collector.js';
import { ClaqueError } from '../domain/errors.js';
import type { Rejection } from '../domain/model.js';
import { readPhone } from '../domain/text/phones.js';
import type { RecordStore } from './record-store/record-store.js';

export interface StreamAnswer {
  /** Calls that were not sent before. */
  readonly accepted: number;
  readonly refused: readonly Rejection[];
  /** Alerts that these calls raised, prolonged or ended, each as it stands after the last of them. */
  readonly alerts: readonly Alert[];
}

/** Calls in one request. */
export const MOST_CALLS = 1000;

/** Calls as they come: kept first, then looked at, so that an alert never rests on a call that is lost. */
export class CallStream {
  private watch: Promise<FloodWatch> | null = null;
  private readonly told = new EventEmitter();
  /** One request after the other: calls are looked at in the order in which they came. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: RecordStore,
    private readonly zone: string,
    private readonly now: () => string,
  ) {
    this.told.setMaxListeners(0);
  }

  /** @throws ClaqueError CLQ_UPLOAD_BAD where it is no list of calls. */
  take(rows: unknown, by: string): Promise<StreamAnswer> {
    const next = this.last.then(() => this.takeNow(rows, by));
    this.last = next.catch(() => {});
    return next;
  }

  /** Alerts as they are raised, prolonged and ended, until the signal comes. */
  async *alerts(signal?: AbortSignal): AsyncGenerator<Alert> {
    try {
      for await (const [alert] of on(this.told, 'alert', signal === undefined ? {} : { signal })) yield alert as Alert;
    } catch (error) {
      if ((error as Error).name !== 'AbortError') throw error;
    }
  }

  private async takeNow(rows: unknown, by: string): Promise<StreamAnswer> {
    if (!Array.isArray(rows) || rows.length === 0 || rows.length > MOST_CALLS)
      throw new ClaqueError('CLQ_UPLOAD_BAD', { problem: `give a list of 1 to ${MOST_CALLS} calls` });
    const items = rows.map((row: unknown, i) => ({
      row: { shape: 'call' as const, cells: cellsOf(row), source: { file: 'calls', line: i + 1 } },
    }));
    this.watch ??= this.learn();
    const watch = await this.watch;
    const known = new Set(await this.store.knownCalls(items.map((i) => (i.row.cells['call_id'] ?? '').trim())));
    await this.store.storeStream(items, this.zone, by, this.now());
    const reader = new RowReader({ zone: this.zone });
    const refused: Rejection[] = [];
    const alerts = new Map<string, Alert>();
    let accepted = 0;
    for (const item of items) {
      const read = reader.read(item);
      if ('refused' in read) refused.push(read.refused);
      else if ('kind' in read && read.kind === 'call') {
        // What was sent before is kept already, and counts once.
        if (known.has(read.record.id)) continue;
        known.add(read.record.id);
        accepted++;
        const alert = watch.add(read.record);
        if (alert !== null) alerts.set(alert.id, alert);
      }
    }
    for (const alert of alerts.values()) {
      await this.store.keepAlert(alert);
      this.told.emit('alert', alert);
    }
    return { accepted, refused, alerts: [...alerts.values()] };
  }

  private async learn(): Promise<FloodWatch> {
    const known = new Set((await this.store.complainantPhones()).flatMap((p) => readPhone(p)?.e164 ?? []));
    const table = new CallTable();
    for await (const page of this.store.callHistory()) for (const c of page) table.addCall(c, known);
    return new FloodWatch(table, known);
  }
}

function cellsOf(row: unknown): Record<string, string> {
  const cells: Record<string, string> = Object.create(null);
  if (typeof row !== 'object' || row === null) return cells;
  for (const [key, value] of Object.entries(row))
    if (typeof value === 'string' || typeof value === 'number') cells[key] = String(value);
  return cells;
}
