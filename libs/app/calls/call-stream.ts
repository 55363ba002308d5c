import { EventEmitter, on } from 'node:events';
import type { Store } from '../../db/store.js';
import { CallTable } from '../../domain/calls/call-table.js';
import { type Alert, FloodWatch } from '../../domain/calls/watch.js';
import { ClaqueError } from '../../domain/errors/errors.js';
import { RowReader } from '../../domain/intake/collector.js';
import type { Rejection } from '../../domain/model/index.js';
import { readPhone } from '../../domain/text/phones.js';

export interface StreamAnswer {
  /** Calls that were not sent before. */
  readonly accepted: number;
  readonly refused: readonly Rejection[];
  /** Alerts that these calls raised, prolonged or ended, each as it stands after the last of them. */
  readonly alerts: readonly Alert[];
  /** Ids of the calls that were not sent before. */
  readonly own: ReadonlySet<string>;
}

/** Calls in one request. */
export const MOST_CALLS = 1000;
/** Calls that are looked at in one go. */
const FOLLOWED = 2000;
const FOLLOW_MS = 1000;

/** Calls as they come: kept first, then looked at. So an alert never rests on a call that is lost. */
export class CallStream {
  private watch: Promise<FloodWatch> | null = null;
  /** Number of the last call of the stream that was looked at. */
  private position = 0;
  private timer: NodeJS.Timeout | null = null;
  private readonly alertEvents = new EventEmitter();
  /** One request after the other: calls are looked at in the order in which they came. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly zone: string,
    private readonly now: () => string,
  ) {
    this.alertEvents.setMaxListeners(0);
  }

  /** Looks every second at what other processes took in. */
  start(): void {
    this.timer = setInterval(() => {
      const next = this.last.then(async () => {
        await this.learned();
        await this.follow();
      });
      // A store that is away: the next look sees what this one would have.
      this.last = next.catch(() => {});
    }, FOLLOW_MS);
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.last.catch(() => {});
  }

  /** @throws ClaqueError CLQ_UPLOAD_CALLS where it is no list of calls. */
  take(rows: unknown, by: string): Promise<StreamAnswer> {
    const next = this.last.then(() => this.takeNow(rows, by));
    this.last = next.catch(() => {});
    return next;
  }

  /** Alerts as they are raised, prolonged and ended, until the signal comes. */
  async *alerts(signal?: AbortSignal): AsyncGenerator<Alert> {
    try {
      for await (const [alert] of on(this.alertEvents, 'alert', signal === undefined ? {} : { signal }))
        yield alert as Alert;
    } catch (error) {
      if ((error as Error).name !== 'AbortError') throw error;
    }
  }

  private async takeNow(rows: unknown, by: string): Promise<StreamAnswer> {
    if (!Array.isArray(rows) || rows.length === 0 || rows.length > MOST_CALLS)
      throw new ClaqueError('CLQ_UPLOAD_CALLS', { limit: MOST_CALLS });
    const items = rows.map((row: unknown, i) => ({
      row: { shape: 'call' as const, cells: cellsOf(row), source: { file: 'calls', line: i + 1 } },
    }));
    await this.learned();
    const known = await this.store.calls.known(items.map((i) => (i.row.cells['call_id'] ?? '').trim()));
    await this.store.intake.stream(items, this.zone, by, this.now());
    const reader = new RowReader({ zone: this.zone });
    const refused: Rejection[] = [];
    const own = new Set<string>();
    for (const item of items) {
      const read = reader.read(item);
      if ('refused' in read) refused.push(read.refused);
      // What was sent before is kept already, and counts once.
      else if ('kind' in read && read.kind === 'call' && !known.has(read.record.id)) own.add(read.record.id);
    }
    const alerts = await this.follow();
    return { accepted: own.size, refused, alerts, own };
  }

  /**
   * Looks at the calls that came since the last look, through any process. Every process that serves the API sees the same calls in the
   * same order, and comes to the same alerts.
   */
  private async follow(): Promise<readonly Alert[]> {
    const watch = await this.learned();
    const alerts = new Map<string, Alert>();
    for (;;) {
      const page = await this.store.calls.after(this.position, FOLLOWED);
      for (const { number, call } of page) {
        const alert = watch.add(call);
        if (alert !== null) alerts.set(alert.id, alert);
        this.position = number;
      }
      if (page.length < FOLLOWED) break;
    }
    for (const alert of alerts.values()) {
      await this.store.alerts.keep(alert, this.now());
      this.alertEvents.emit('alert', alert);
    }
    return [...alerts.values()];
  }

  private learned(): Promise<FloodWatch> {
    this.watch ??= this.learn().catch((error: unknown) => {
      this.watch = null;
      throw error;
    });
    return this.watch;
  }

  private async learn(): Promise<FloodWatch> {
    this.position = await this.store.calls.position();
    const known = new Set((await this.store.records.complainantPhones()).flatMap((p) => readPhone(p)?.e164 ?? []));
    const table = new CallTable();
    for await (const page of this.store.calls.history()) for (const c of page) table.addCall(c, known);
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
