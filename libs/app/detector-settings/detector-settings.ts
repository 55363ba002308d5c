import { createHash } from 'node:crypto';
import { DETECTORS } from '../../../detectors/index.js';
import type { Store } from '../../db/store.js';
import { ClaqueError, readReason } from '../../domain/errors/errors.js';
import { checkedOverrides, type Difference, type Overrides, settable } from '../../domain/overrides.js';
import type { FromThread, ToThread } from '../analysis/analysis-thread.js';
import { startThread } from '../analysis/start-thread.js';
import type { Actor, AuditLog } from '../audit/audit-log.js';

/** Complaints that are looked at twice, the last that came in. */
const LOOKED_AT = 50_000;

/** A detector with how it comes and how it is set. */
export interface SetDetector {
  readonly id: string;
  readonly version: string;
  readonly family: string;
  readonly isExculpatory: boolean;
  readonly off: boolean;
  readonly options: readonly { readonly name: string; readonly usual: number; readonly value: number }[];
}

/** How detectors are set, and what another setting would have made of the complaints that are there. */
export class DetectorSettings {
  private busy = false;

  constructor(
    private readonly store: Store,
    private readonly audit: AuditLog,
    private readonly how: { readonly sketchSeed: number; readonly windowDays: number | null },
    /** Folder of what the program knows. */
    private readonly seeds: string,
    private readonly now: () => string,
  ) {}

  async list(): Promise<readonly SetDetector[]> {
    const set = await this.store.installation.overrides();
    return DETECTORS.map((d) => {
      const { options, isExculpatory } = settable(d);
      const own = set[d.id];
      return {
        id: d.id,
        version: d.version,
        family: d.family,
        isExculpatory,
        off: own?.off ?? false,
        options: Object.entries(options).map(([name, usual]) => ({ name, usual, value: own?.options[name] ?? usual })),
      };
    });
  }

  /**
   * What would be different. Nothing is kept but that somebody looked.
   *
   * @throws ClaqueError CLQ_DETECTOR_…, CLQ_OPTION_… for settings that cannot be, CLQ_WHAT_IF_BUSY.
   */
  async whatIf(given: Overrides, actor: Actor): Promise<Difference> {
    const tried = checkedOverrides(DETECTORS, given);
    if (this.busy) throw new ClaqueError('CLQ_WHAT_IF_BUSY');
    this.busy = true;
    try {
      const found = await this.look(tried);
      await this.audit.append(actor, [
        {
          action: 'Mutation.whatIf',
          subject: { kind: 'detector settings', id: nameOf(tried) },
          after: { settings: tried, complaints: found.complaints, rescored: found.rescored, moves: found.moves },
        },
      ]);
      return found;
    } finally {
      this.busy = false;
    }
  }

  /**
   * Sets them for what is analyzed from now on.
   *
   * @throws ClaqueError CLQ_WHAT_IF_FIRST where nobody looked at what just these settings would change.
   */
  async set(given: Overrides, reason: string, actor: Actor): Promise<void> {
    const overrides = checkedOverrides(DETECTORS, given);
    const why = readReason(reason);
    const subject = { kind: 'detector settings', id: nameOf(overrides) };
    if (!(await this.audit.contains('Mutation.whatIf', subject))) throw new ClaqueError('CLQ_WHAT_IF_FIRST');
    const before = await this.store.installation.overrides();
    await this.store.installation.setOverrides(overrides, this.now(), (tx) =>
      this.audit.write(tx, actor, [
        {
          action: 'Mutation.setDetectors',
          subject,
          reason: why,
          before: { settings: before },
          after: { settings: overrides },
        },
      ]),
    );
  }

  private async look(tried: Overrides): Promise<Difference> {
    const { store } = this;
    const worker = startThread({ seeds: this.seeds });
    try {
      const done = new Promise<Difference>((resolve, reject) => {
        worker.on('message', (message: FromThread) => 'difference' in message && resolve(message.difference));
        worker.on('error', reject);
        worker.on('exit', (code) => reject(new Error(`the what-if ended with code ${code}`)));
      });
      // Where reading the records fails first, nobody waits for it.
      done.catch(() => {});
      const tell = (message: ToThread) => worker.postMessage(message);
      let complaints = 0;
      for (const id of [...(await store.imports.complete())].reverse()) {
        for await (const take of store.records.of([id])) {
          complaints += take.reduce((n, r) => n + (r.kind === 'complaint' ? 1 : 0), 0);
          tell({ take });
        }
        if (complaints >= LOOKED_AT) break;
      }
      tell({
        whatIf: {
          options: this.how,
          now: this.now(),
          bank: await store.templateBank.all(),
          current: await store.installation.overrides(),
          tried,
        },
      });
      return await done;
    } finally {
      await worker.terminate();
    }
  }
}

const nameOf = (overrides: Overrides): string =>
  createHash('sha256').update(JSON.stringify(overrides)).digest('hex').slice(0, 16);
