import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageVersion } from '../../libs/config/paths.js';
import { ClaqueError, verbatim } from '../../libs/domain/errors/errors.js';
import { readMap } from '../../libs/readers/map.js';
import { bank } from './commands/bank.js';
import { evaluateWorld, world } from './commands/evaluate.js';
import { explain } from './commands/explain.js';
import { type ScanProgress, scan } from './commands/scan.js';

const HELP = `claque - finds what was copied from one mould in complaints, and who organises it

  claque scan INPUT... --out DIR   read complaints, calls and papers, write findings and report.html
  claque explain ID INPUT...       show what each step makes of one complaint
  claque world --seed N --size S --out DIR
                                   write a labelled world of S genuine debtors, rings and honest crowds
  claque evaluate WORLD [--out DIR]
                                   measure rings and false accusations on a folder with truth.json, beside other methods
  claque overlay A B --out FILE    lay one picture of a paper on another: what differs, and where the seals are (PNG)
  claque serve [--preset P] [--role R]
                                   start the server and the console (settings: docs/settings.md); preset embedded or
                                   scaled, role all, api or worker
  claque graph rebuild | diff | ask [QUESTION [name=value ...]] | export --out DIR
                                   make the graph in Neo4j anew, compare it with the records, ask it, write it to files
  claque jobs [retry ID [--map FILE]]
                                   jobs by state and those that failed for good; try one of these again
  claque bank add | list | release | remove | keys | export | import
                                   known letters and benign forms, to be used by scan --bank and exchanged as signed bundles
                                   (docs/template-bank.md)
  claque verify DOSSIER [--key PEM] look at every byte of a dossier, offline; name the first that does not hold
  claque keys [rotate]             what seals personal data at rest; change the keys and seal everything anew
  claque audit verify | end        look at every link of the audit log, and at the daily anchors; print its end, to be kept elsewhere
  claque doctor                    look at everything that the settings name: what is wrong, and what to do

INPUT is a file or a folder: CSV, TSV, XLSX, JSONL, JSON, EML, vCon, and these in GZ or ZIP; papers lie beside them in evidence/.

Options
  --out DIR          output folder (scan, world; evaluate: WORLD-evaluation where none is given)
  --size N           genuine debtors with a story of their own, 100 to 200000 (world)
  --map FILE         YAML map from our columns to those of the file
  --threshold N      exact similarity from which two texts match, 0.3 to 1 (default 0.5)
  --seed N           seed of sketches, permutations and worlds (default 1)
  --zone OFFSET      zone of times that name none, as +08:00 (default Z)
  --no-ocr           do not read papers that have no text layer (scan)
  --bank FILE        known letters and benign forms (scan, bank); scan writes their baselines and quarantines back
  --kind K --name N --source S --why W --by WHO [--expires DAY] --key PEM
                     what an entry of the bank is, and the key that signs or proves a bundle (bank)
  --anchors FOLDER   the daily anchors of the audit log, where they are kept elsewhere (audit verify)
  --weights FOLDER   a model of language, to show what is near in meaning (explain; docs/similarity.md)
  --export           also write graph.gexf, graph.cypher and followthemoney.jsonl (scan)
  --preset P, --role R  in place of CLAQUE_PRESET and CLAQUE_ROLE (serve)
  --force            also where Neo4j holds the graph of another installation (graph rebuild)
  --json             print summary.json (scan) or evaluation.json (evaluate) on standard output, and nothing else
  -h, --help         this text
  -V, --version      the version

Exit codes: 0 done (refused rows stand in rejected.csv); 1 failed; 2 wrong usage or no such input;
            3 nothing could be read; 130 interrupted`;

/** Runs the command line and returns its exit code. */
/** Exit code of a dossier whose signature was not compared with a known key. */
const UNPROVEN = 2;

export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    if (!(error instanceof ClaqueError)) throw error;
    process.stderr.write(`claque: ${error.message}\n`);
    if (error.code === 'CLQ_NO_COMPLAINTS') return 3;
    return /^CLQ_(USAGE_|INPUT_MISSING|MAP_|SETTINGS?_)/.test(error.code) ? 2 : 1;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  if (values.version) {
    process.stdout.write(`${packageVersion()}\n`);
    return 0;
  }
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(`${HELP}\n`);
    return values.help ? 0 : 2;
  }
  const number = (name: string, text: string, least: number, most: number) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most))
      throw new ClaqueError('CLQ_USAGE_NUMBER', { option: verbatim(`--${name}`), least, most, given: verbatim(text) });
    return value;
  };
  if (values.zone !== 'Z' && !/^[+-](0\d|1[0-4]):[0-5]\d$/.test(values.zone))
    throw new ClaqueError('CLQ_USAGE_ZONE', { option: verbatim('--zone'), given: verbatim(values.zone) });
  const common = {
    map: values.map,
    threshold: number('threshold', values.threshold, 0.3, 1),
    seed: number('seed', values.seed, 0, 2 ** 31 - 1) | 0,
    zone: values.zone,
  };
  switch (command) {
    case 'scan': {
      if (rest.length === 0) throw usage('scan INPUT... --out DIR');
      if (values.out === undefined) throw usage('scan INPUT... --out DIR');
      const progress = values.json ? QUIET : new Lines(process.stderr.isTTY === true);
      const summary = await scan(
        {
          ...common,
          inputs: rest,
          out: values.out,
          export: values.export,
          ocr: !values['no-ocr'],
          ...(values.bank === undefined ? {} : { bank: values.bank }),
        },
        progress,
      );
      progress.end();
      if (values.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
      else {
        const s = summary;
        const lines = [
          `${s.in.complaints} complaints in, ${s.in.withText} with text, ${s.in.repeats} repeats, ${s.in.refused} refused; ${s.in.calls} calls, ${s.in.evidence} papers`,
          `${s.out['matches']} matches, ${s.out['clusters']} clusters, ${s.out['rings']} rings for review`,
          `lanes: ${Object.entries(s.lanes)
            .map(([lane, n]) => `${lane} ${n}`)
            .join(', ')}`,
          `${(s.run.totalMs / 1000).toFixed(1)} s, ${Math.round(s.run.peakMemoryBytes / 2 ** 20)} MiB; see ${values.out}/report.html`,
        ];
        process.stdout.write(`${lines.join('\n')}\n`);
      }
      return 0;
    }
    case 'explain': {
      if (rest.length < 2) throw usage('explain ID INPUT...');
      process.stdout.write(await explain(rest[0], rest.slice(1), { ...common, weights: values.weights }));
      return 0;
    }
    case 'bank': {
      process.stdout.write(`${await bank(rest, values)}\n`);
      return 0;
    }
    case 'world': {
      if (rest.length > 0) throw usage('world --out DIR --size N');
      if (values.out === undefined) throw usage('world --out DIR --size N');
      if (values.size === undefined) throw usage('world --out DIR --size N');
      const size = Math.round(number('size', values.size, 100, 200_000));
      process.stdout.write(`${world(common.seed, size, values.out)}\n`);
      return 0;
    }
    case 'evaluate': {
      if (rest.length !== 1) throw usage('evaluate WORLD');
      const out = values.out ?? `${rest[0].replace(/\/+$/, '')}-evaluation`;
      const progress = values.json ? QUIET : new Lines(process.stderr.isTTY === true);
      const { text } = await evaluateWorld(rest[0], out, common, (what) => progress.step(what));
      progress.end();
      process.stdout.write(values.json ? readFileSync(join(out, 'evaluation.json'), 'utf8') : `${text}\n`);
      return 0;
    }
    case 'overlay': {
      if (rest.length !== 2) throw usage('overlay PICTURE PICTURE --out FILE');
      if (values.out === undefined) throw usage('overlay PICTURE PICTURE --out FILE');
      const { overlay } = await import('../../libs/readers/documents/overlay.js');
      const bytes = rest.map((path) => {
        if (!existsSync(path)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
        return readFileSync(path);
      });
      const made = await overlay(bytes[0], bytes[1]).catch(() => null);
      if (made === null) throw new ClaqueError('CLQ_OVERLAY');
      writeFileSync(values.out, made.png);
      process.stdout.write(
        `${made.twins ? 'made from one another' : 'not made from one another'}, ${made.changed} windows differ; see ${values.out}\n`,
      );
      return 0;
    }
    case 'serve': {
      const { serve } = await import('../server/main.js');
      await serve({
        ...process.env,
        ...(values.preset === undefined ? {} : { CLAQUE_PRESET: values.preset }),
        ...(values.role === undefined ? {} : { CLAQUE_ROLE: values.role }),
      });
      return new Promise(() => {});
    }
    case 'graph': {
      const { graph } = await import('./commands/operate.js');
      const { text, code } = await graph(
        rest,
        { out: values.out, force: values.force, json: values.json },
        process.env,
      );
      process.stdout.write(`${text}\n`);
      return code;
    }
    case 'jobs': {
      const { jobs } = await import('./commands/operate.js');
      const map = values.map === undefined ? null : await readMap(values.map);
      process.stdout.write(`${await jobs(rest, map, process.env)}\n`);
      return 0;
    }
    case 'verify': {
      if (rest.length !== 1) throw usage('verify DOSSIER');
      if (!existsSync(rest[0])) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(rest[0]) });
      const { verifyDossier } = await import('../../libs/reports/dossier/archive.js');
      const pem = values.key === undefined ? null : readFileSync(values.key, 'utf8');
      const found = await verifyDossier(readFileSync(rest[0]), pem);
      if (found.broken !== null) throw new ClaqueError('CLQ_DOSSIER_BROKEN', { ...found.broken });
      const { case: name, at } = found.manifest!;
      const content = `case ${name}, as of ${at}: ${found.files} files and ${found.auditEntries} links of the audit log`;
      if (pem === null) {
        // Anybody can change a dossier and sign it again with a key of their own.
        process.stdout.write(
          `${content} match a signature by key ${found.signer}; signature unproven: nothing shows whose key that is. Give --key PEM, the public key that you had from the sender by another way.\n`,
        );
        return UNPROVEN;
      }
      process.stdout.write(`${content} hold; signed by key ${found.signer}, the one that was given\n`);
      return 0;
    }
    case 'keys': {
      const { keys } = await import('./commands/operate.js');
      process.stdout.write(`${await keys(rest, process.env)}\n`);
      return 0;
    }
    case 'audit': {
      const { audit } = await import('./commands/operate.js');
      process.stdout.write(`${await audit(rest, values.anchors, process.env)}\n`);
      return 0;
    }
    case 'doctor': {
      const { doctor } = await import('./commands/operate.js');
      const checks = await doctor(process.env);
      if (values.json) process.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
      else
        for (const { what, state, found, remedy } of checks)
          process.stdout.write(
            `${state.padEnd(5)}${what.padEnd(12)}${found}${remedy === '' ? '' : `\n${' '.repeat(17)}${remedy}`}\n`,
          );
      return checks.some((c) => c.state === 'bad') ? 1 : 0;
    }
    default:
      throw new ClaqueError('CLQ_USAGE_COMMAND', { command: verbatim(command) });
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        map: { type: 'string' },
        threshold: { type: 'string', default: '0.5' },
        seed: { type: 'string', default: '1' },
        size: { type: 'string' },
        zone: { type: 'string', default: 'Z' },
        export: { type: 'boolean', default: false },
        'no-ocr': { type: 'boolean', default: false },
        bank: { type: 'string' },
        weights: { type: 'string' },
        anchors: { type: 'string' },
        key: { type: 'string' },
        name: { type: 'string' },
        kind: { type: 'string' },
        source: { type: 'string' },
        why: { type: 'string' },
        by: { type: 'string' },
        expires: { type: 'string' },
        preset: { type: 'string' },
        role: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'V', default: false },
      },
    });
  } catch (error) {
    const option = /'(-{1,2}[\w-]+)/.exec((error as Error).message)?.[1] ?? argv.join(' ');
    throw new ClaqueError('CLQ_USAGE_OPTION', { option: verbatim(option) });
  }
}

function usage(text: string): ClaqueError {
  return new ClaqueError('CLQ_USAGE_ARGUMENTS', { usage: verbatim(text) });
}

interface Progress extends ScanProgress {
  end(): void;
}

const QUIET: Progress = { step() {}, read() {}, papers() {}, end() {} };

/** One line a step: rewritten in place on a terminal, printed once where the output is piped. */
class Lines implements Progress {
  private current = '';
  private started = 0;

  constructor(private readonly terminal: boolean) {}

  step(name: string): void {
    this.end();
    this.current = name;
    this.started = performance.now();
    if (this.terminal) process.stderr.write(`${name} ...`);
  }

  read(count: number): void {
    if (this.terminal) process.stderr.write(`\r\u001b[K${this.current} ... ${count} complaints`);
  }

  papers(count: number): void {
    if (this.terminal) process.stderr.write(`\r\u001b[K${this.current} ... ${count} papers`);
  }

  end(): void {
    if (this.current === '') return;
    const line = `${this.current.padEnd(12)} ${((performance.now() - this.started) / 1000).toFixed(2)} s`;
    process.stderr.write(this.terminal ? `\r\u001b[K${line}\n` : `${line}\n`);
    this.current = '';
  }
}
