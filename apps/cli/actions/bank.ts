import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../../libs/config/paths.js';
import { ClaqueError, notFound, verbatim } from '../../../libs/domain/errors/errors.js';
import type { BankEntry, TemplatePart } from '../../../libs/domain/model/index.js';
import { bankEntry, released } from '../../../libs/domain/template-bank/bank.js';
import { count } from '../../../libs/domain/text/count.js';
import { bankKeys, mergeBanks, openBundle, readBank, signBundle, writeBank } from '../../../libs/readers/bank-file.js';
import { loadKnowledge } from '../../../libs/readers/seeds.js';
import { choiceOf, needed, refuseSurplus, usageOf } from '../command.js';

export interface BankOptions {
  readonly bank?: string;
  readonly out?: string;
  readonly key?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly source?: string;
  readonly why?: string;
  readonly by?: string;
  readonly expires?: string;
}

/** `claque bank add | list | release | remove | keys | export | import`; returns what to print. */
export async function bank(rest: readonly string[], options: BankOptions): Promise<string> {
  const [action, ...args] = rest;
  const form = `bank ${action}`;
  /** The options that the act needs: all that are missing are named at once. */
  const need = <K extends keyof BankOptions>(...names: readonly K[]) =>
    needed(form, Object.fromEntries(names.map((n) => [n, options[n]])) as Record<K, string | undefined>);
  const read = (path: string) => {
    if (!existsSync(path)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
    return readFileSync(path, 'utf8');
  };
  const change = (how: (e: BankEntry) => BankEntry | null): string => {
    const [id, ...more] = args;
    const { ID, bank: path } = needed(form, { ID: id, bank: options.bank });
    refuseSurplus(form, more);
    const entries = readBank(path);
    if (!entries.some((e) => e.id === ID)) throw notFound('bankEntry', ID);
    writeBank(
      path,
      entries.flatMap((e) => (e.id !== ID ? [e] : (how(e) ?? []))),
    );
    return ID;
  };
  switch (action) {
    case 'add':
      return add(args, options, read);
    case 'list':
      refuseSurplus(form, args);
      return readBank(need('bank').bank)
        .map((e) => {
          const base = e.baseline === null ? 'no baseline' : `${e.baseline.matches} of ${e.baseline.complaints}`;
          return `${e.id}  ${e.kind}  ${e.state}  ${base}  until ${e.expires ?? 'ever'}  ${e.name} (${e.source}; ${e.addedBy}: ${e.why})`;
        })
        .join('\n');
    case 'release':
      return `${change(released)} marks again; its baseline is made again`;
    case 'remove':
      return `${change(() => null)} removed`;
    case 'keys': {
      refuseSurplus(form, args);
      const { out } = need('out');
      const keys = bankKeys();
      for (const path of [`${out}.key.pem`, `${out}.pub.pem`])
        if (existsSync(path)) throw new ClaqueError('CLQ_USAGE_EXISTS', { path: verbatim(path) });
      writeFileSync(`${out}.key.pem`, keys.privateKey, { mode: 0o600 });
      writeFileSync(`${out}.pub.pem`, keys.publicKey);
      return `${out}.key.pem signs: keep it; ${out}.pub.pem is for those who trust you`;
    }
    case 'export': {
      refuseSurplus(form, args);
      const { bank: path, out, by, key } = need('bank', 'out', 'by', 'key');
      const entries = readBank(path);
      writeFileSync(out, signBundle(entries, by, read(key)));
      return `${count(entries.filter((e) => e.state === 'active').length, 'entry', 'entries')} in ${basename(out)}`;
    }
    case 'import': {
      const [bundle, ...more] = args;
      const { BUNDLE, key, bank: path } = needed(form, { BUNDLE: bundle, key: options.key, bank: options.bank });
      refuseSurplus(form, more);
      const { signer, entries } = openBundle(read(BUNDLE), read(key), BUNDLE);
      const before = readBank(path);
      const after = mergeBanks(before, entries);
      writeBank(path, after);
      const fresh = after.length - before.length;
      return `${count(fresh, 'new entry', 'new entries')} of ${signer}; were there: ${entries.length - fresh}`;
    }
    default:
      throw usageOf({ name: 'bank', usage: 'add | list | release | remove | keys | export | import' });
  }
}

/** How a command is written. That is no prose: it reads the same in both languages. */
/** A new entry, from a text or from a template of a scan. */
async function add(args: readonly string[], options: BankOptions, read: (path: string) => string): Promise<string> {
  const [first, templates, ...more] = args;
  if (first === undefined) throw usageOf({ name: 'bank', usage: 'add FILE | bank add ID templates.jsonl' });
  refuseSurplus('bank add', more);
  const { name, source, why, by, bank: path } = options;
  const all = needed('bank add', { kind: options.kind, name, source, why, by, bank: path });
  const kind = choiceOf('kind', all.kind, ['template', 'benign']);
  if (options.expires !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.expires))
    throw new ClaqueError('CLQ_USAGE_DAY', { option: verbatim('--expires'), given: verbatim(options.expires) });
  const made = bankEntry(
    {
      kind,
      name: all.name,
      parts: templates === undefined ? [{ fixed: read(first).trim() }] : partsOf(first, read(templates), templates),
      source: all.source,
      why: all.why,
      addedBy: all.by,
      addedAt: new Date().toISOString(),
      expires: options.expires ?? null,
    },
    await loadKnowledge(join(packageRoot(), 'seeds')),
  );
  const before = readBank(all.bank);
  const after = mergeBanks(before, [made]);
  writeBank(all.bank, after);
  return after.length === before.length ? `${made.id} is in the bank already` : `${made.id} added`;
}

/** Parts of a template of a scan. */
function partsOf(id: string, jsonl: string, path: string): readonly TemplatePart[] {
  for (const line of jsonl.split('\n')) {
    if (!line.includes(`"${id}"`)) continue;
    const template = JSON.parse(line) as { id: string; parts: readonly TemplatePart[] };
    if (template.id === id) return template.parts;
  }
  throw notFound('template', `${id} (${path})`);
}
