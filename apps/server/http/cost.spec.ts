import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type DocumentNode, getNamedType, isObjectType, Kind, parse, typeFromAST } from 'graphql';
import { packageRoot } from '../../../libs/config/paths.js';
import { readSchema } from '../graphql/sdl.js';
import { checkCost, LARGEST_COST } from './cost.js';

const schema = readSchema();
const cost = (query: string, variables: object = {}, name?: string) =>
  checkCost(schema, parse(query), { ...variables }, name);
const codeOf = (query: string, variables: object = {}) => {
  try {
    return cost(query, variables);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** Values for the variables of a document: pages as long as they may be, searches, and any text. */
function largest(document: DocumentNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      for (const { variable, type } of definition.variableDefinitions ?? []) {
        const known = typeFromAST(schema, type as never);
        const name = known === undefined ? '' : getNamedType(known)!.name;
        values[variable.name.value] = name === 'Int' ? (variable.name.value === 'hops' ? 2 : 100) : 'x';
      }
  return values;
}

describe('the cost of an operation', () => {
  it('is its work: weights, arguments, lists by their length', () => {
    expect(cost('{ me { name } }')).toBe(2);
    expect(cost('{ complaints(first: 10) { totalCount } }')).toBe(20);
    expect(cost('{ complaints(first: 1, filter: { search: "x" }) { totalCount } }')).toBe(501);
    expect(cost('query($n: Int) { complaints(first: $n) { totalCount } }', { n: 50 })).toBe(60);
    expect(cost('{ neighbourhood(of: { id: "x" }, hops: 4, limit: 5000) { more } }')).toBe(1021);
    expect(cost('{ neighbourhood(of: { id: "x" }) { more } }')).toBe(31);
    expect(cost('query A { me { name } } query B { complaints { totalCount } }', {}, 'B')).toBe(30);
  });

  it('counts a fragment as often as it is spread, in no time', () => {
    const doubled = Array.from({ length: 60 }, (_, i) => `fragment F${i} on User { ...F${i + 1} ...F${i + 1} }`);
    expect(codeOf(`{ me { ...F0 } } ${doubled.join(' ')} fragment F60 on User { name }`)).toBe('CLQ_QUERY_COST');
    expect(
      codeOf(
        `{ ${Array.from({ length: 11 }, () => `...A`).join(' ')} } fragment A on Query { findPeople(kind: phone, value: "1") { calls } }`,
      ),
    ).toBe('CLQ_QUERY_REPEATED');
  });

  it('is never more than may be for what the console asks, however long its pages are', () => {
    const texts = JSON.parse(
      readFileSync(join(packageRoot(), 'apps/server/http/trusted-documents.json'), 'utf8'),
    ) as string[];
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      const document = parse(text);
      expect([text, checkCost(schema, document, largest(document)) <= LARGEST_COST]).toEqual([text, true]);
    }
  });

  it('names no field that the schema has not', () => {
    const source = readFileSync(join(packageRoot(), 'apps/server/http/cost.ts'), 'utf8');
    const named = [...source.matchAll(/'([A-Z]\w+)\.(\w+)':/g)];
    expect(named.length).toBeGreaterThan(20);
    for (const [, type, field] of named) {
      const known = schema.getType(type);
      expect([type, field, isObjectType(known) && field in known.getFields()]).toEqual([type, field, true]);
    }
  });
});
