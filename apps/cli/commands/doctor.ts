import { choiceOf, defineCommand, print, refuseSurplus } from '../command.js';
import { ANALYSIS, analysisOf, JSON_OUT } from '../options.js';
import { languageOf } from '../remedies.js';

const { map, zone, dates, country } = ANALYSIS;

export const doctorCommand = defineCommand({
  name: 'doctor',
  usage: '[FILE] [--json]',
  about: [
    'check everything that the settings name: what is wrong, and what to do',
    'with a file: what it is, how it is understood, what is refused and why, and what to do',
  ],
  options: {
    language: { type: 'string', placeholder: 'LANG', help: 'zh or en, of a file’s diagnosis (default: the locale’s)' },
    map,
    zone,
    dates,
    country,
    json: JSON_OUT,
  },
  async run(args, { json, language, ...given }) {
    const [file, ...more] = args;
    refuseSurplus('doctor', more);
    if (file !== undefined) return explain(file, json, language, given);
    // Without a file there is nothing that these could be about.
    const asked = Object.entries({ language, map: given.map, dates: given.dates, country: given.country });
    refuseSurplus(
      'doctor',
      asked.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`])),
    );
    const { doctor } = await import('../actions/doctor.js');
    const checks = await doctor(process.env);
    if (json) print(JSON.stringify(checks, null, 2));
    else
      for (const { what, state, found, remedy } of checks)
        print(`${state.padEnd(5)}${what.padEnd(12)}${found}${remedy === '' ? '' : `\n${' '.repeat(17)}${remedy}`}`);
    return checks.some((c) => c.state === 'bad') ? 1 : 0;
  },
});

interface Given {
  readonly map: string | undefined;
  readonly zone: string;
  readonly dates: string | undefined;
  readonly country: string | undefined;
}

/** Explains one file in one language. @returns 3 where nothing of it would be taken in. */
async function explain(file: string, json: boolean, language: string | undefined, given: Given): Promise<number> {
  const { diagnose } = await import('../actions/doctor-file.js');
  const { said, zone } = analysisOf({ ...given, threshold: '0.5', seed: '1' });
  const tongue = language === undefined ? languageOf(process.env) : choiceOf('language', language, ['zh', 'en']);
  const found = await diagnose(file, { said, zone, ...(given.map === undefined ? {} : { map: given.map }) });
  print(json ? JSON.stringify(found, null, 2) : found.lines.map((line) => line[tongue]).join('\n'));
  return found.taken ? 0 : 3;
}
