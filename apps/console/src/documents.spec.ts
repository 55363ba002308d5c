import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { print } from 'graphql';
import { graphql } from './documents.js';

const SOURCES = import.meta.dirname;
const TRUSTED = join(SOURCES, '../../server/http/trusted-documents.json');

/** Every document of the console's sources, as it stands there. */
const documents = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.spec)\.tsx?$/.test(path) && !path.startsWith('gql'))
  .flatMap((path) => [...readFileSync(join(SOURCES, path), 'utf8').matchAll(/\bgraphql\(`([^`]+)`\)/g)])
  .map(([, source = '']) => source);

it('makes of each text the document that the server trusts', () => {
  const isFragment = (source: string) => source.trim().startsWith('fragment ');
  for (const source of documents.filter(isFragment)) graphql(source);
  const made = documents.filter((source) => !isFragment(source)).map((source) => print(graphql(source)));
  const trusted = JSON.parse(readFileSync(TRUSTED, 'utf8')) as string[];
  expect(made.length).toBeGreaterThan(100);
  expect(new Set(made)).toEqual(new Set(trusted.filter((text) => !text.startsWith('fragment '))));
});

it('names a fragment that nobody has brought yet', () => {
  expect(() => graphql('query Odd { cases { ...Nowhere } }')).toThrow('Nowhere');
});
