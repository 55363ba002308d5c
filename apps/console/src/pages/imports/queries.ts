import { graphql } from '../../gql/gql.js';
import type { ImportPreviewQuery } from '../../gql/graphql.js';

export const PREVIEW = graphql(`
  query ImportPreview($id: ID!, $choice: ColumnsChoice) {
    importPreview(id: $id, choice: $choice) {
      clear applied more
      tables {
        file sheet line kind understood system
        lines { line cells }
        columns { name ours ground samples }
      }
      counts { complaints calls agencies evidence refused noted }
      rejections { taken line column code why { zh en } }
      fields { kind columns { name needed } }
    }
  }
`);
export const START = graphql(`
  mutation StartImport($id: ID!, $choice: ColumnsChoice, $saveAs: String, $again: AgainChoice) {
    startImport(id: $id, choice: $choice, saveAs: $saveAs, again: $again) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
export const DISCARD = graphql(`
  mutation DiscardImport($id: ID!) {
    discardImport(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

export type Preview = NonNullable<ImportPreviewQuery['importPreview']>;
