import { readable, simplifiedScript } from '../../text/readable.js';
import { sketchSeedOf } from '../options.js';
import type { Step } from '../step.js';
import { extract } from './extract.js';

export const extractStep = {
  name: 'extract',
  run(corpus, { options, knowledge, texts }) {
    texts.begin(sketchSeedOf(options));
    const found = corpus.complaints.map((c) =>
      texts.read(c, () => {
        const read = readable(c.text);
        // Mostly nothing changes, and one string serves for both.
        return { facts: extract(simplifiedScript(c.text), knowledge), read: read === c.text ? c.text : read };
      }),
    );
    corpus.add('texts', {
      facts: found.map((t) => t.facts),
      read: found.map((t) => t.read),
      numbers: found.map((t) => t.number),
    });
  },
} as const satisfies Step;
