import { bank } from '../actions/bank.js';
import { defineCommand, print } from '../command.js';
import { OUT_FILE } from '../options.js';

const text = (placeholder: string, help: string) => ({ type: 'string', placeholder, help }) as const;

export const bankCommand = defineCommand({
  name: 'bank',
  usage: 'add | list | release | remove | keys | export | import',
  about: [
    'known templates and public forms, used by scan --bank and exchanged as signed bundles',
    '(docs/template-bank.md)',
  ],
  options: {
    bank: text('FILE', 'the bank'),
    kind: text('K', 'template or benign (add)'),
    name: text('N', 'name of the entry (add)'),
    source: text('S', 'where it comes from (add)'),
    why: text('W', 'why it belongs there (add)'),
    by: text('WHO', 'who adds it, or who signs (add, export)'),
    expires: text('DAY', 'last day of the entry (add)'),
    key: text('PEM', 'the key that signs or proves a bundle (export, import)'),
    out: OUT_FILE,
  },
  async run(args, given) {
    print(await bank(args, given));
    return 0;
  },
});
