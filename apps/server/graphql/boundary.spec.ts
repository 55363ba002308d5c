/** Planted values in every text of every type of the schema, also of types that only changes and pushes return. */
import { describe, expect, it } from '@jest/globals';
import { defaultFieldResolver, type GraphQLSchema, getNamedType, isEnumType, isLeafType, isObjectType } from 'graphql';
import { SealedIds } from '../../../libs/db/encryption/sealed-ids.js';
import { READS_NUMBERS, ROLES, type Role } from '../../../libs/domain/access.js';
import { IN_TEXTS, seen } from '../../../test/e2e/marks.js';
import { maskedSchema } from './boundary.js';
import { readSchema } from './sdl.js';

/** Types that hold no text from outside, or that somebody asked to reveal with a reason. */
const UNMASKED = ['Code', 'Revealed', 'Time'];
/** How a value stands in a type that has a form of its own. */
const FORMS: Readonly<Record<string, (mark: string) => string>> = {
  // An account is called as its owner wants; a program's key has a name that somebody typed.
  StaffName: (mark) => `key ${mark} K1a2b3`,
  // As long as a cursor is: in fewer than 12 characters `seen` takes nothing for base64.
  Cursor: (mark) => Buffer.from(`after ${mark}`).toString('base64url'),
  Link: (mark) => `/api/recordings/${encodeURIComponent(mark)}`,
  WebAddress: (mark) => `https://hook.example/of?${encodeURIComponent(mark)}`,
};
const planted = Object.values(IN_TEXTS);

/** `Type.field` of every text that may hold a person, and the planted values that a role reads in it. */
function walk(schema: GraphQLSchema, role: Role | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const leaf = getNamedType(field.type);
      if (!isLeafType(leaf) || isEnumType(leaf) || ['Int', 'Float', 'Boolean', ...UNMASKED].includes(leaf.name))
        continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const info = { fieldName: field.name } as Parameters<typeof resolve>[3];
      const shown = planted.map((mark) =>
        String(resolve({ [field.name]: (FORMS[leaf.name] ?? String)(mark) }, {}, { user: role && { role } }, info)),
      );
      found.set(`${type.name}.${field.name}`, seen(shown.join('\n'), IN_TEXTS));
    }
  }
  return found;
}

const leaks = (found: ReadonlyMap<string, string[]>) => [...found].filter(([, marks]) => marks.length > 0);

describe('the boundary', () => {
  const masked = maskedSchema(readSchema(), new SealedIds(Buffer.alloc(32, 7)));
  const guarded = [...ROLES.filter((r) => !READS_NUMBERS.includes(r)), undefined];

  it.each(guarded)('shows no planted value to %s, in any field of any type', (role) => {
    expect(leaks(walk(masked, role))).toEqual([]);
  });

  it('is what hides them: without it the same walk finds every value in every field', () => {
    const open = walk(readSchema(), 'auditor');
    // Counted on 2026-11-29: 154. Fewer would mean that texts left the walk.
    expect(open.size).toBeGreaterThanOrEqual(154);
    expect(new Set([...open.values()].map((marks) => marks.length))).toEqual(new Set([planted.length]));
    expect([...open.keys()].sort()).toEqual([...walk(masked, 'auditor').keys()].sort());
  });
});
