import { Anchor } from '@mantine/core';
import { useQuery } from 'urql';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { RejectionsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

const REJECTIONS = graphql(`
  query Rejections($id: ID!) {
    import(id: $id) {
      rejections(first: 100) {
        totalCount
        edges { cursor node { taken file line column value code why { zh en } } }
      }
    }
  }
`);

type Edge = NonNullable<RejectionsQuery['import']>['rejections']['edges'][number];

const columnsOf = ({ t, localize }: Speech): readonly Column<Edge>[] => [
  { title: t('file'), cell: ({ node }) => node.file },
  { title: t('line'), cell: ({ node }) => (node.line > 0 ? node.line : '') },
  { title: t('column'), cell: ({ node }) => node.column },
  { title: t('maskedValue'), cell: ({ node }) => node.value },
  { title: t('why'), cell: ({ node }) => localize(node.why) },
];

const notedOf = ({ t, localize }: Speech): readonly Column<Edge>[] => [
  { title: t('file'), cell: ({ node }) => node.file },
  { title: t('column'), cell: ({ node }) => node.column },
  { title: t('readAs'), cell: ({ node }) => localize(node.why) },
];

/** How the rows of an import were read, and those that were rejected, with what to do about each. */
export function Rejections({ id }: { id: string }) {
  const speech = useLanguage();
  const [{ data, error }] = useQuery({ query: REJECTIONS, variables: { id } });
  if (!data?.import) return <Loading error={error} />;
  const { rejections } = data.import;
  const noted = rejections.edges.filter((e) => e.node.taken);
  const refused = rejections.edges.filter((e) => !e.node.taken);
  return (
    <>
      {noted.length > 0 && (
        <Section title={speech.t('readHow')} hint={speech.t('readHowHint')} testid="notes">
          <RecordTable columns={notedOf(speech)} rows={noted} rowKey={(e) => e.cursor} />
        </Section>
      )}
      <Section
        title={
          <>
            {speech.t('refusedRows')} ({rejections.totalCount - noted.length})
          </>
        }
        action={
          <Anchor size="sm" href={`/api/imports/${id}/rejections.csv`} download>
            {speech.t('rejectionsFile')}
          </Anchor>
        }
      >
        <RecordTable columns={columnsOf(speech)} rows={refused} rowKey={(e) => e.cursor} />
      </Section>
    </>
  );
}
