import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { COMMANDS, main } from './main.js';

describe('the command line', () => {
  const write = (stream: NodeJS.WriteStream) => {
    const lines: string[] = [];
    jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return lines;
  };
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('refuses an option of another command, and one that nobody knows', async () => {
    const err = write(process.stderr);
    expect(await main(['serve', '--threshold', '0.5'])).toBe(2);
    expect(err.join('')).toContain('CLQ_USAGE_OPTION: "claque serve" has no option --threshold');
    const all = new Set(COMMANDS.flatMap((c) => Object.keys(c.options)));
    for (const command of COMMANDS)
      for (const option of [...all, 'frob'])
        if (!(option in command.options))
          expect([command.name, option, await main([command.name, `--${option}`])]).toEqual([command.name, option, 2]);
    expect(await main(['--frob'])).toBe(2);
    expect(await main(['frob'])).toBe(2);
  });

  it('shows every command, and every option of each', async () => {
    const out = write(process.stdout);
    expect(await main(['--help'])).toBe(0);
    for (const { name } of COMMANDS) expect(out.join('')).toContain(`  claque ${name} `);
    for (const line of out.join('').split('\n')) expect(line.length).toBeLessThanOrEqual(132);
    for (const { name, options } of COMMANDS) {
      out.length = 0;
      expect(await main([name, '--help'])).toBe(0);
      expect(
        out
          .join('')
          .match(/^ {2}--[\w-]+/gm)
          ?.map((o) => o.slice(4)) ?? [],
      ).toEqual(Object.keys(options));
    }
    expect(await main([])).toBe(2);
  });

  const ANSWER = ['answer', 'OUT', 'VALUE', '--kind', 'agency', '--source', 'register', '--reference', 'R'];
  const SAID = ['--reason', 'T', '--by', 'Ann', '--answers', '/nowhere/answers.jsonl'];
  const without = (args: readonly string[], option: string) => {
    const at = args.indexOf(option);
    return [...args.slice(0, at), ...args.slice(at + 2)];
  };
  const DECISION = ['answer', '--confirm', 'O1', ...SAID];
  /** A wrong combination, the form it belongs to, and what is wrong with it. */
  const WRONG: readonly (readonly [readonly string[], string, string])[] = [
    ...['kind', 'source', 'reference', 'reason', 'by', 'answers'].map(
      (o) => [without([...ANSWER, ...SAID], `--${o}`), 'answer', `--${o}`] as const,
    ),
    [['answer', ...SAID, '--kind', 'agency'], 'answer', 'OUT, VALUE, --source, --reference'],
    ...['reason', 'by', 'answers'].map((o) => [without(DECISION, `--${o}`), 'answer --confirm ID', `--${o}`] as const),
    [['answer', '--undo', 'O1', '--reason', ' '], 'answer --undo ID', '--by, --reason, --answers'],
    [['answer', '--refuse', 'O1'], 'answer --refuse ID', '--by, --reason, --answers'],
    [[...DECISION, '--source', 'call'], 'answer --confirm ID', '--reference'],
    [[...DECISION, '--kind', 'agency'], 'answer --confirm ID', '--kind'],
    [[...DECISION, '--try'], 'answer --confirm ID', '--try'],
    [[...DECISION, '--undo', 'O1'], 'answer --confirm', '--undo'],
    [
      ['answer', '--undo', 'O1', ...SAID, '--source', 'call', '--reference', 'R'],
      'answer --undo ID',
      '--source, --ref',
    ],
    [['scan', 'in'], 'scan', '--out'],
    [['scan', '--out', 'out'], 'scan', 'INPUT'],
    [['explain', 'ID'], 'explain', 'INPUT'],
    [['inquiries'], 'inquiries', 'OUT'],
    [['inquiries', 'a', 'b'], 'inquiries', 'b'],
    [['sample', 'G1'], 'sample', 'INPUT, --sheet'],
    [['simulate', '--out', 'o'], 'simulate', '--size'],
    [['evaluate'], 'evaluate', 'WORLD'],
    [['overlay', 'a.png'], 'overlay', 'OTHER, --out'],
    [['verify'], 'verify', 'DOSSIER'],
    [['serve', 'now'], 'serve', 'now'],
    [['doctor', 'a.csv', 'now'], 'doctor', 'now'],
    [['doctor', '--country', 'GB'], 'doctor', '--country'],
    [['graph', 'export'], 'graph export', '--out'],
    [['bank', 'add', 'text.txt'], 'bank add', '--kind, --name, --source, --why, --by, --bank'],
    [['bank', 'release'], 'bank release', 'ID, --bank'],
    [['bank', 'export'], 'bank export', '--bank, --out, --by, --key'],
    [['bank', 'import'], 'bank import', 'BUNDLE, --key, --bank'],
    [['jobs', 'retry'], 'jobs retry', 'ID'],
    [['keys', 'rotate', 'now'], 'keys', 'now'],
    [['audit', 'end', 'now'], 'audit end', 'now'],
  ];

  it.each(WRONG)('%j names what is wrong with it, in both languages', async (argv, form, what) => {
    const err = write(process.stderr);
    const before = process.env['LC_ALL'];
    try {
      process.env['LC_ALL'] = 'en_US.UTF-8';
      expect(await main(argv)).toBe(2);
      expect(err.join('')).toMatch(new RegExp(`"claque ${form}" (needs|takes no) ${what}`));
      err.length = 0;
      process.env['LC_ALL'] = 'zh_CN.UTF-8';
      expect(await main(argv)).toBe(2);
      expect(err.join('')).toMatch(new RegExp(`"claque ${form}" (缺少|不接受) ${what}`));
    } finally {
      if (before === undefined) delete process.env['LC_ALL'];
      else process.env['LC_ALL'] = before;
    }
  });

  it('says what to type where the sentence of a refusal cannot', async () => {
    const err = write(process.stderr);
    const missing = ['answer', '--confirm', 'O0123456789ab', ...SAID];
    expect(await main(missing)).toBe(1);
    expect(err.join('')).toContain('claque inquiries OUT --answers FILE');
    const source = readFileSync(new URL('./remedies.ts', import.meta.url), 'utf8');
    // A command or option that a remedy names is one that there is.
    for (const [, name] of source.matchAll(/claque ([a-z]+)/g)) expect(COMMANDS.map((c) => c.name)).toContain(name);
    const all = COMMANDS.flatMap((c) => Object.keys(c.options));
    for (const [, option] of source.matchAll(/--([a-z]+)/g)) expect(all).toContain(option);
  });
});
