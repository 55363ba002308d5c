import { randomBytes, randomInt } from 'node:crypto';
import type { Overrides } from '../../domain/overrides.js';
import { text } from '../columns.js';
import type { Database } from '../database.js';
import { openSecret, sealSecret } from '../encryption/sealed-rows.js';
import { INSTALLATION } from '../schema.js';
import { maybeOne, one, run, statement, type Tx } from '../statement.js';
import { enqueue } from './jobs.js';

const { columns } = INSTALLATION;
const GET = statement(
  'installation.get',
  { name: text },
  { value: columns.value },
  `SELECT value FROM installation WHERE name = $name`,
);
const KEEP = statement(
  'installation.keep',
  columns,
  {},
  `INSERT INTO installation (name, value) VALUES ($name, $value) ON CONFLICT (name) DO NOTHING`,
);
const SET = statement(
  'installation.set',
  columns,
  {},
  `INSERT INTO installation (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
);

/** Values of the installation: its seed, its secrets, and how people set the detectors. */
export class InstallationRepository {
  /** Secrets never change, so one question is enough. */
  private readonly secrets = new Map<string, string>();

  constructor(private readonly db: Database) {}

  /**
   * The seed of this installation's sketches, kept from the first call on. Without it nobody can write texts that collide.
   *
   * @param first what it is to be if there is none yet; null draws one.
   */
  async sketchSeed(first: number | null): Promise<number> {
    await run(this.db.tx, KEEP, { name: 'sketchSeed', value: String(first ?? randomInt(2 ** 31)) });
    return Number((await one(this.db.tx, GET, { name: 'sketchSeed' })).value);
  }

  /** A secret, drawn at the first call: `graphKey` makes pseudonyms, `id` names the installation to projections. */
  async secret(name: 'graphKey' | 'id'): Promise<string> {
    const known = this.secrets.get(name);
    if (known !== undefined) return known;
    const value = await this.keptOnce(name, () => randomBytes(name === 'id' ? 8 : 32).toString('hex'));
    this.secrets.set(name, value);
    return value;
  }

  /** A sealed value, kept from the first call on. */
  async keptOnce(name: string, make: () => string): Promise<string> {
    await run(this.db.tx, KEEP, { name, value: sealSecret(this.db.vault, name, make()) });
    return openSecret(this.db.vault, name, (await one(this.db.tx, GET, { name })).value);
  }

  /** What people set otherwise of the detectors. */
  async overrides(): Promise<Overrides> {
    const kept = await maybeOne(this.db.tx, GET, { name: 'overrides' });
    return kept === null ? {} : (JSON.parse(kept.value) as Overrides);
  }

  /** Sets them, and runs the analysis again. */
  async setOverrides(overrides: Overrides, now: string, also: (tx: Tx) => Promise<void>): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      await run(tx, SET, { name: 'overrides', value: JSON.stringify(overrides) });
      await enqueue(tx, 'analyse', {}, now);
      await also(tx);
    });
  }
}
