import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { graphql } from '../../gql/gql.js';
import type { PaperVerdict } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { DocumentView } from './document-view.js';

const PAPERS = graphql(`
  query Papers($first: Int!, $after: String, $filter: PaperFilter) {
    papers(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id verdict reasons { message { zh en } } } }
    }
  }
`);

const VERDICTS: readonly PaperVerdict[] = ['modified', 'inconclusive', 'intact'];
const COLOURS = { intact: 'gray', modified: 'orange', inconclusive: 'yellow' } as const;

/** Papers that came with complaints: what was seen on them, what speaks against it, and the one to lay each beside. */
export function DocumentsPage() {
  const { t, localize } = useLanguage();
  const [params, setParams] = useSearchParams();
  const verdict = VERDICTS.find((v) => v === params.get('verdict')) ?? null;
  const chosen = params.get('paper');
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [{ data, error }] = useQuery({
    query: PAPERS,
    variables: { first: 30, after: trail.at(-1), filter: verdict === null ? null : { verdict } },
  });
  const set = (name: string, value: string | null) =>
    setParams((old) => {
      const changed = new URLSearchParams(old);
      if (value === null) changed.delete(name);
      else changed.set(name, value);
      return changed;
    });
  return (
    <Stack>
      <Title order={2}>
        {t('papers')} {data ? `(${data.papers.totalCount.toLocaleString()})` : ''}
      </Title>
      <Text c="dimmed">{t('papersHint')}</Text>
      <SegmentedControl
        aria-label={t('verdict')}
        value={verdict ?? 'all'}
        onChange={(v) => {
          setTrail([]);
          set('verdict', v === 'all' ? null : v);
        }}
        data={[{ value: 'all', label: t('all') }, ...VERDICTS.map((v) => ({ value: v, label: t(`paper_${v}`) }))]}
      />
      {chosen !== null && <DocumentView key={chosen} id={chosen} />}
      {!data ? (
        <Loading error={error} />
      ) : data.papers.edges.length === 0 ? (
        <EmptyState text="papersEmpty" />
      ) : (
        <ScrollArea width={700}>
          <Table highlightOnHover data-testid="papers">
            <Table.Tbody>
              {data.papers.edges.map(({ node }) => (
                <Table.Tr key={node.id}>
                  <Table.Td>
                    <Anchor
                      component={Link}
                      to={`?${new URLSearchParams({ ...(verdict === null ? {} : { verdict }), paper: node.id })}`}
                    >
                      {node.id}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={COLOURS[node.verdict]} autoContrast>
                      {t(`paper_${node.verdict}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{node.reasons[0] ? localize(node.reasons[0].message) : ''}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {data && (trail.length > 0 || data.papers.pageInfo.hasNextPage) && (
        <Group>
          <Button variant="default" disabled={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
            ‹
          </Button>
          <Button
            variant="default"
            disabled={!data.papers.pageInfo.hasNextPage}
            onClick={() => setTrail([...trail, data.papers.pageInfo.endCursor!])}
          >
            ›
          </Button>
        </Group>
      )}
    </Stack>
  );
}
