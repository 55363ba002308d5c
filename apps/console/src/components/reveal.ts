import { graphql } from '../gql/gql.js';

/** Shows fields of a person as they are, for a reason: the one door to them, wherever it stands. */
export const REVEAL = graphql(`
  mutation Reveal($id: ID!, $fields: [PersonField!]!, $reason: String!) {
    reveal(complaint: $id, fields: $fields, reason: $reason) {
      ... on Person {
        name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg
      }
      ... on Refusal { code en zh }
    }
  }
`);
