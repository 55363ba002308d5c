import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'apps/server/graphql/*/schema.graphql',
  documents: ['apps/console/src/**/*.{ts,tsx}', '!apps/console/src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'apps/console/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { useTypeImports: true, scalars: { Time: 'string' }, defaultScalarType: 'string', enumsAsTypes: true },
    },
    // What resolvers get and give: apps/server/graphql/typed.ts.
    'apps/server/graphql/schema.generated.ts': {
      plugins: ['typescript', './scripts/graphql-fields.mjs'],
      config: {
        scalars: { ID: { input: 'string', output: 'string | number' } },
        defaultScalarType: 'string',
        strictScalars: false,
        enumsAsTypes: true,
        immutableTypes: true,
        maybeValue: 'T | null',
        inputMaybeValue: 'T | null | undefined',
        avoidOptionals: { field: true, defaultValue: true },
        nonOptionalTypename: false,
      },
    },
  },
};
export default config;
