import { text } from '../../columns.js';
import { aboutItem, type ItemName } from '../../repositories/sources.js';
import { rows, run, statement } from '../../statement.js';
import type { PersonalData } from '../place.js';
import { sealedText } from '../sealed-table.js';

const OPEN = statement(
  'personal.sourceItems',
  {},
  { source: text, mark: text, item: text },
  `SELECT source, mark, item FROM source_item WHERE item <> '' ORDER BY source, mark`,
);
const FORGET = statement(
  'personal.forgetSourceItem',
  { source: text, mark: text },
  {},
  `UPDATE source_item SET item = '', state = 'dead' WHERE source = $source AND mark = $mark`,
);

/** Names of files and messages that a source gave and that could not be taken yet. */
export const SOURCE_ITEMS: PersonalData = {
  name: 'sourceItems',
  encrypted: 'Sealed; nothing of what was taken.',
  retained: 'Until the item is taken, or its source is removed.',
  sealed: [
    {
      ...sealedText('source_item', { source: 'text', mark: 'text' }, 'item', (r) =>
        aboutItem(String(r['source']), String(r['mark'])),
      ),
      where: `item <> ''`,
    },
  ],
  find: async ({ tx, vault }, { unique }) => {
    if (unique.empty) return { items: [], erase: async () => {} };
    const held = (await rows(tx, OPEN, {})).flatMap(({ source, mark, item }) => {
      const { name } = vault.open<ItemName>(aboutItem(source, mark), item);
      return unique.holds(name) ? [{ source, mark, name }] : [];
    });
    return {
      items: held.map(({ name }) => ({ fileName: name })),
      erase: async () => {
        for (const { source, mark } of held) await run(tx, FORGET, { source, mark });
      },
    };
  },
};
