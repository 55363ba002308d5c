import { Anchor, Badge, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Pager, useTrail } from '../../components/pager.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { graphql } from '../../gql/gql.js';
import type { PapersQuery, PaperVerdict } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { DocumentView } from './document-view.js';
import { PagePicture } from './page-picture.js';

const PAPERS = graphql(`
  query Papers($first: Int!, $after: String, $filter: PaperFilter) {
    papers(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id verdict reasons { message { zh en } } } }
    }
  }
`);

const ROWS = 30;
const VERDICTS: readonly PaperVerdict[] = ['modified', 'inconclusive', 'intact'];
const COLORS = { intact: 'gray', modified: 'orange', inconclusive: 'yellow' } as const;

/** Documents that came with complaints: what was found on each, and each beside another. */
export function DocumentsPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const verdict = VERDICTS.find((v) => v === params.get('verdict')) ?? null;
  const chosen = params.get('paper');
  const trail = useTrail();
  const [{ data, error }] = useQuery({
    query: PAPERS,
    variables: { first: ROWS, after: trail.after, filter: verdict === null ? null : { verdict } },
  });
  const choose = (value: string) => {
    trail.reset();
    setParams((old) => {
      const changed = new URLSearchParams(old);
      if (value === 'all') changed.delete('verdict');
      else changed.set('verdict', value);
      return changed;
    });
  };
  return (
    <Stack>
      <Title order={2}>
        {t('papers')} {data ? `(${data.papers.totalCount.toLocaleString()})` : ''}
      </Title>
      <Text c="dimmed">{t('papersHint')}</Text>
      <SegmentedControl
        aria-label={t('papers')}
        value={verdict ?? 'all'}
        onChange={choose}
        data={[{ value: 'all', label: t('all') }, ...VERDICTS.map((v) => ({ value: v, label: t(`paper_${v}`) }))]}
      />
      {chosen !== null && <DocumentView key={chosen} id={chosen} />}
      {!data ? (
        <Loading error={error} />
      ) : data.papers.edges.length === 0 ? (
        <EmptyState text="papersEmpty" />
      ) : (
        <Documents rows={data.papers.edges.map((e) => e.node)} verdict={verdict} />
      )}
      {data && (!trail.first || data.papers.pageInfo.hasNextPage) && (
        <Pager trail={trail} page={data.papers.pageInfo} />
      )}
    </Stack>
  );
}

type Row = PapersQuery['papers']['edges'][number]['node'];

function Documents({ rows, verdict }: { rows: readonly Row[]; verdict: PaperVerdict | null }) {
  const { t, localize } = useLanguage();
  const kept: Record<string, string> = verdict === null ? {} : { verdict };
  return (
    <ScrollArea width={700}>
      <Table highlightOnHover data-testid="papers">
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td width={76}>
                <PagePicture id={row.id} size="small" />
              </Table.Td>
              <Table.Td>
                <Anchor component={Link} to={`?${new URLSearchParams({ ...kept, paper: row.id })}`}>
                  {row.id}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Badge variant="light" color={COLORS[row.verdict]} autoContrast>
                  {t(`paper_${row.verdict}`)}
                </Badge>
              </Table.Td>
              <Table.Td>{row.reasons[0] ? localize(row.reasons[0].message) : ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
