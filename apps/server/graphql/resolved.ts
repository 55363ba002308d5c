import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Resolved = Resolve | { readonly resolve?: Resolve; readonly subscribe?: Resolve };
/** Resolvers by type and field, in the parts that Nest finds. */
export type Resolvers = readonly Readonly<Record<string, Readonly<Record<string, Resolved>>>>[];

/**
 * Sets resolvers in their places of a schema that was read once.
 * Merging the files and making an executable schema of them costs a start eight times as much.
 *
 * @throws Error for a resolver of a type or field that the schema does not have.
 */
export function resolvedSchema(schema: GraphQLSchema, resolvers: Resolvers): GraphQLSchema {
  for (const [type, fields] of resolvers.flatMap((part) => Object.entries(part))) {
    const found = schema.getType(type);
    if (!isObjectType(found)) throw new Error(`${type} has resolvers and is no type of the schema`);
    for (const [name, resolved] of Object.entries(fields)) {
      const field = found.getFields()[name];
      if (field === undefined) throw new Error(`${type}.${name} has a resolver and is no field of the schema`);
      const { resolve, subscribe } = typeof resolved === 'function' ? { resolve: resolved } : resolved;
      if (resolve !== undefined) field.resolve = resolve;
      if (subscribe !== undefined) field.subscribe = subscribe;
    }
  }
  return schema;
}
