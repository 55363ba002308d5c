import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { Chart } from '../../components/chart/chart.js';
import { LANES } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import type { InsightsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { chartsOf, type Drawable, rateOf } from './charts.js';

const INSIGHTS = graphql(`
  query Insights {
    insights {
      days { name hardship normal check ring }
      institutions { name hardship normal check ring }
      channels { name hardship normal check ring }
      clocks { open late inTime afterLimit }
    }
    overview { complaints withText clusters crowds rings households }
    clusters(first: 20) { edges { node { id size units excerpt benign } } }
    rings(first: 20) { edges { node { id score debtors complaints from to } } }
    accusations {
      pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high }
      lines { trait value pointedAt { count of share low high } overturned { count of share low high } }
    }
  }
`);

/** Height of a chart of lying bars, in pixels. */
const heightOf = (rows: readonly unknown[]) => 60 + Math.max(3, rows.length) * 22;

/** What comes in, where from, what is connected in it, and how answering keeps up; each chart as numbers too. */
export function InsightsPage() {
  const speech = useLanguage();
  const [{ data, error }] = useQuery({ query: INSIGHTS, requestPolicy: 'cache-and-network' });
  const charts = useMemo(() => (data ? chartsOf(data, speech) : null), [data, speech]);
  if (!data || charts === null) return <Loading error={error} />;
  return (
    <Stack>
      <Title order={2}>{speech.t('insights')}</Title>
      <Numbers data={data} />
      <Charts charts={charts} />
      <Anchor component={Link} to="/false-accusations">
        {speech.t('accusations')}
      </Anchor>
    </Stack>
  );
}

function Numbers({ data }: { data: InsightsQuery }) {
  const { t } = useLanguage();
  const { insights, overview, accusations } = data;
  const numbers: readonly (readonly [name: string, value: string | number])[] = [
    [t('complaints'), overview?.complaints ?? 0],
    [t('clusters'), overview?.clusters ?? 0],
    [t('rings'), overview?.rings ?? 0],
    [t('clocksOpen'), insights.clocks.open],
    [t('clocksLate'), insights.clocks.late],
    [t('overturned'), rateOf(accusations.overturned)],
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} data-testid="numbers">
      {numbers.map(([name, value]) => (
        <Paper withBorder p="sm" key={name}>
          <Text size="xs" c="dimmed">
            {name}
          </Text>
          <Text fw={600}>{value.toLocaleString()}</Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}

function Charts({ charts }: { charts: ReturnType<typeof chartsOf> }) {
  const { t, word } = useLanguage();
  const go = useNavigate();
  const lanes = LANES.map((lane) => word('lane', lane));
  const lying = (
    title: string,
    file: string,
    columns: readonly string[],
    { rows, option }: Drawable,
    more: { hint?: string; onPick?: (id: string) => void } = {},
  ) => (
    <Chart {...more} title={title} file={file} columns={columns} rows={rows} option={option} height={heightOf(rows)} />
  );
  return (
    <>
      <Chart title={t('byDay')} file="days" columns={[t('day'), ...lanes]} {...charts.days} height={300} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {lying(t('byLender'), 'lenders', [t('institution'), ...lanes], charts.institutions)}
        <Stack>
          {lying(t('byChannel'), 'channels', [t('channel'), ...lanes], charts.channels)}
          <Chart
            title={t('clockState')}
            file="clocks"
            columns={[t('state'), t('complaints')]}
            {...charts.clocks}
            height={180}
          />
        </Stack>
        {lying(
          t('largestFamilies'),
          'families',
          [t('letter'), t('size'), t('households'), t('publicForm')],
          charts.families,
          { hint: t('largestFamiliesHint') },
        )}
        <Stack>
          {lying(
            t('rings'),
            'rings',
            [t('rings'), t('score'), t('members'), t('complaints'), t('from'), t('to')],
            charts.rings,
            { hint: t('ringsChartHint'), onPick: (id) => void go(`/rings/${id}`) },
          )}
          {lying(t('accusations'), 'ledger', [t('trait'), t('value'), t('pointedAt'), t('overturned')], charts.ledger, {
            hint: t('ledgerChartHint'),
          })}
        </Stack>
      </SimpleGrid>
    </>
  );
}
