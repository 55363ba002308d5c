import type { SampleQuery } from '../../gql/graphql.js';

export type Sample = NonNullable<SampleQuery['sample']>;
