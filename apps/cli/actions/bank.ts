import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../../libs/config/paths.js';
import { ClaqueError, notFound, verbatim } from '../../../libs/domain/errors/errors.js';
import type { BankEntry, TemplatePart } from '../../../libs/domain/model/index.js';
import { bankEntry, released } from '../../../libs/domain/template-bank/bank.js';
import { bankKeys, mergeBanks, openBundle, readBank, signBundle, writeBank } from '../../../libs/readers/bank-file.js';
import { loadKnowledge } from '../../../libs/readers/seeds.js';

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
  const need = (name: keyof BankOptions): string => {
    const value = options[name];
    if (value === undefined || value.trim() === '')
      throw new ClaqueError('CLQ_USAGE_NEEDS', { command: verbatim(`bank ${action}`), option: verbatim(`--${name}`) });
    return value;
  };
  const read = (path: string) => {
    if (!existsSync(path)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
    return readFileSync(path, 'utf8');
  };
  const change = (id: string, how: (e: BankEntry) => BankEntry | null) => {
    const entries = readBank(need('bank'));
    if (!entries.some((e) => e.id === id)) throw notFound('bankEntry', id);
    writeBank(
      need('bank'),
      entries.flatMap((e) => (e.id !== id ? [e] : (how(e) ?? []))),
    );
  };
  const only = (text: string): string => {
    const [one, ...more] = args;
    if (one === undefined || more.length > 0) throw usage(text);
    return one;
  };
  switch (action) {
    case 'add':
      return add(args, options, need, read);
    case 'list':
      return readBank(need('bank'))
        .map((e) => {
          const base = e.baseline === null ? 'no baseline' : `${e.baseline.matches} of ${e.baseline.complaints}`;
          return `${e.id}  ${e.kind}  ${e.state}  ${base}  until ${e.expires ?? 'ever'}  ${e.name} (${e.source}; ${e.addedBy}: ${e.why})`;
        })
        .join('\n');
    case 'release': {
      const id = only('bank release ID');
      change(id, released);
      return `${id} marks again; its baseline is made again`;
    }
    case 'remove': {
      const id = only('bank remove ID');
      change(id, () => null);
      return `${id} removed`;
    }
    case 'keys': {
      const out = need('out');
      const keys = bankKeys();
      for (const path of [`${out}.key.pem`, `${out}.pub.pem`])
        if (existsSync(path)) throw new ClaqueError('CLQ_USAGE_EXISTS', { path: verbatim(path) });
      writeFileSync(`${out}.key.pem`, keys.privateKey, { mode: 0o600 });
      writeFileSync(`${out}.pub.pem`, keys.publicKey);
      return `${out}.key.pem signs: keep it; ${out}.pub.pem is for those who trust you`;
    }
    case 'export': {
      const entries = readBank(need('bank'));
      writeFileSync(need('out'), signBundle(entries, need('by'), read(need('key'))));
      return `${entries.filter((e) => e.state === 'active').length} entries in ${basename(need('out'))}`;
    }
    case 'import': {
      const bundle = only('bank import BUNDLE');
      const { signer, entries } = openBundle(read(bundle), read(need('key')), bundle);
      const before = readBank(need('bank'));
      const after = mergeBanks(before, entries);
      writeBank(need('bank'), after);
      return `${after.length - before.length} new entries of ${signer}, ${entries.length - (after.length - before.length)} were there`;
    }
    default:
      throw usage('bank add | list | release | remove | keys | export | import');
  }
}

/** How a command is written. That is no prose: it reads the same in both languages. */
const usage = (text: string) => new ClaqueError('CLQ_USAGE_ARGUMENTS', { usage: verbatim(text) });

/** A new entry, from a text or from a template of a scan. */
async function add(
  args: readonly string[],
  options: BankOptions,
  need: (name: keyof BankOptions) => string,
  read: (path: string) => string,
): Promise<string> {
  const [first, templates] = args;
  if (first === undefined) throw usage('bank add FILE | bank add ID templates.jsonl');
  const kind = need('kind');
  if (kind !== 'template' && kind !== 'benign')
    throw new ClaqueError('CLQ_USAGE_CHOICE', {
      option: verbatim('--kind'),
      choices: verbatim('template, benign'),
      given: verbatim(kind),
    });
  if (options.expires !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.expires))
    throw new ClaqueError('CLQ_USAGE_DAY', { option: verbatim('--expires'), given: verbatim(options.expires) });
  const made = bankEntry(
    {
      kind,
      name: need('name'),
      parts: templates === undefined ? [{ fixed: read(first).trim() }] : partsOf(first, read(templates), templates),
      source: need('source'),
      why: need('why'),
      addedBy: need('by'),
      addedAt: new Date().toISOString(),
      expires: options.expires ?? null,
    },
    await loadKnowledge(join(packageRoot(), 'seeds')),
  );
  const before = readBank(need('bank'));
  const after = mergeBanks(before, [made]);
  writeBank(need('bank'), after);
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
