import type { RingQuery } from '../../gql/graphql.js';

export type Ring = NonNullable<RingQuery['ring']>;
