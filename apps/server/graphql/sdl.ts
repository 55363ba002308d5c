import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { packageRoot } from '../../../libs/config/paths.js';

/** The files of the API's schema, one a subject. They extend one Query, one Mutation and one Subscription. */
const SDL_FILES = join(packageRoot(), 'apps/server/graphql/*/schema.graphql');

/** Reads the schema from its files, and proves it. Tests walk it too, so that no list of fields is kept by hand. */
export const readSchema = (): GraphQLSchema =>
  buildSchema(
    globSync(SDL_FILES)
      .sort()
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n'),
  );
