import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';
import { defineCommand, needed, print, refuseSurplus } from '../command.js';
import { OUT_FILE } from '../options.js';

export const overlayCommand = defineCommand({
  name: 'overlay',
  usage: 'PICTURE OTHER --out FILE',
  about: ['lay one picture of a document on another: what differs, and where the seals are (PNG)'],
  options: { out: OUT_FILE },
  async run(args, { out }) {
    const [first, second, ...more] = args;
    const all = needed('overlay', { PICTURE: first, OTHER: second, out });
    refuseSurplus('overlay', more);
    const { overlay } = await import('../../../libs/readers/documents/overlay.js');
    const picture = (path: string) => {
      if (!existsSync(path)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
      return readFileSync(path);
    };
    const made = await overlay(picture(all.PICTURE), picture(all.OTHER)).catch(() => null);
    if (made === null) throw new ClaqueError('CLQ_OVERLAY');
    writeFileSync(all.out, made.png);
    print(
      `${made.twins ? 'made from one another' : 'not made from one another'}, ${made.changed} windows differ; see ${all.out}`,
    );
    return 0;
  },
});
