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
    expect(err.join('')).toContain('CLQ_USAGE_OPTION: Option --threshold (serve)');
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
});
