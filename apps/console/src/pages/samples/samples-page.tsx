import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { graphql } from '../../gql/gql.js';
import type { SamplesQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { InquiryTabs } from '../inquiries/inquiry-tabs.js';

const SAMPLES = graphql(`
  query Samples {
    samples(first: 100) {
      edges { node { id group state changedAt people reached finding { zh en } } }
    }
  }
`);

type Row = SamplesQuery['samples']['edges'][number]['node'];

const columnsOf = ({ t, localize }: Speech): readonly Column<Row>[] => [
  {
    title: t('sample'),
    cell: (s) => (
      <Anchor component={Link} to={`/samples/${s.id}`}>
        {day(s.changedAt)} · {t('groupPeople', { n: s.people })}
      </Anchor>
    ),
  },
  { title: t('state'), cell: (s) => <Badge variant="outline">{t(`sample_${s.state}`)}</Badge> },
  { title: t('sampleReached'), cell: (s) => s.reached, numeric: true },
  { title: t('sampleFinding'), maxWidth: 560, cell: (s) => <Text size="sm">{localize(s.finding)}</Text> },
];

/** Verification samples, the last changed first. */
export function SamplesPage() {
  const speech = useLanguage();
  const { t } = speech;
  const [{ data, error }] = useQuery({ query: SAMPLES, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <InquiryTabs />
      <Title order={2}>{t('samples')}</Title>
      <Text c="dimmed">{t('samplesHint')}</Text>
      {!data ? (
        <Loading error={error} />
      ) : data.samples.edges.length === 0 ? (
        <EmptyState text="samplesEmpty" />
      ) : (
        <RecordTable
          testid="samples"
          width={760}
          columns={columnsOf(speech)}
          rows={data.samples.edges.map((e) => e.node)}
          rowKey={(s) => s.id}
        />
      )}
    </Stack>
  );
}
