import { TABLE_KINDS } from '../../../libs/domain/intake/mapping.js';
import { studyFile, studyLines, writeMap } from '../actions/map.js';
import { choiceOf, defineCommand, needed, print, refuseSurplus } from '../command.js';
import { ANALYSIS, analysisOf, JSON_OUT, OUT_FILE } from '../options.js';

const { map, zone, dates, country } = ANALYSIS;

export const mapCommand = defineCommand({
  name: 'map',
  usage: 'FILE [--out map.yaml]',
  about: ['how the columns of a file are understood, and a map to correct for --map'],
  options: {
    out: OUT_FILE,
    map,
    kind: {
      type: 'string',
      placeholder: 'KIND',
      help: 'complaints, calls, agencies or papers: what a table is that is not understood',
    },
    zone,
    dates,
    country,
    json: JSON_OUT,
  },
  async run(args, given) {
    const [file, ...more] = args;
    const { FILE } = needed('map', { FILE: file });
    refuseSurplus('map', more);
    const { said, zone: offset } = analysisOf({ ...given, threshold: '0.5', seed: '1' });
    const study = await studyFile(FILE, {
      said,
      zone: offset,
      ...(given.map === undefined ? {} : { map: given.map }),
      ...(given.kind === undefined ? {} : { kind: choiceOf('kind', given.kind, TABLE_KINDS) }),
    });
    if (given.out !== undefined) await writeMap(given.out, study, said);
    print(given.json ? JSON.stringify(shownStudy(study), null, 2) : studyLines(study).join('\n'));
    return study.tables.some((t) => t.understood) ? 0 : 3;
  },
});

/** A study without the names of columns that may be a person's. */
const shownStudy = ({ tables, ...rest }: Awaited<ReturnType<typeof studyFile>>) => ({
  tables: tables.map(({ columns, ...table }) => ({
    ...table,
    columns: columns.map(({ shown, ours, ground, samples }) => ({ name: shown, ours, ground, samples })),
  })),
  ...rest,
});
