// A plugin of graphql-codegen for .config/codegen.ts. It writes the object types and the arguments of their fields by name.
// With them, apps/server/graphql/typed.ts looks up what a resolver gets and gives.
import { isObjectType } from 'graphql';

const upper = (name) => name[0].toUpperCase() + name.slice(1);

export const plugin = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter((t) => isObjectType(t) && !t.name.startsWith('__'));
  const withArgs = types
    .map((type) => [type, Object.values(type.getFields()).filter((f) => f.args.length > 0)])
    .filter(([, fields]) => fields.length > 0);
  return [
    '/** Every object type by its name. */',
    'export interface ObjectTypes {',
    ...types.map(({ name }) => `  readonly ${name}: ${name};`),
    '}',
    '',
    '/** Arguments by type and field, where a field has some. */',
    'export interface Arguments {',
    ...withArgs.map(
      ([type, fields]) =>
        `  readonly ${type.name}: { ${fields.map((f) => `readonly ${f.name}: ${type.name}${upper(f.name)}Args`).join('; ')} };`,
    ),
    '}',
  ].join('\n');
};
