import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.js';
import type { InsightsQuery } from '../gql/graphql.js';
import type { Key } from '../i18n.js';
import { Nothing, Waiting } from '../parts.js';
import { useLanguage } from '../use-language.js';

const INSIGHTS = graphql(`
  query Insights {
    insights {
      days { name hardship normal check ring }
      institutions { name hardship normal check ring }
      channels { name hardship normal check ring }
      clocks { open late inTime afterLimit }
    }
    overview { complaints withText clusters crowds rings households }
    accusations { pointedAt { count of share low high } overturned { count of share low high } missed { count of share low high } }
  }
`);

const LANES = ['hardship', 'normal', 'check', 'ring'] as const;
type Counted = InsightsQuery['insights']['days'][number];
const totalOf = (c: Counted) => LANES.reduce((sum, lane) => sum + c[lane], 0);

/** What comes in, where from, and how it is kept up with; each chart as numbers too. */
export function InsightsPage() {
  const { t } = useLanguage();
  const [{ data, error }] = useQuery({ query: INSIGHTS, requestPolicy: 'cache-and-network' });
  if (!data) return <Waiting error={error} />;
  const { insights, overview, accusations } = data;
  const { open, late, inTime, afterLimit } = insights.clocks;
  const rate = ({ count, of, low, high }: { count: number; of: number; low: number; high: number }) =>
    of === 0 ? '–' : `${count} / ${of} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %)`;
  const numbers: readonly (readonly [Key, string | number])[] = [
    ['complaints', overview?.complaints ?? 0],
    ['clusters', overview?.clusters ?? 0],
    ['rings', overview?.rings ?? 0],
    ['clocksOpen', open],
    ['clocksLate', late],
    ['clocksInTime', inTime],
    ['clocksAfter', afterLimit],
    ['overturned', rate(accusations.overturned)],
  ];
  return (
    <Stack>
      <Title order={2}>{t('insights')}</Title>
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 8 }} data-testid="numbers">
        {numbers.map(([name, value]) => (
          <Paper withBorder p="sm" key={name}>
            <Text size="xs" c="dimmed">
              {t(name)}
            </Text>
            <Text fw={600}>{value.toLocaleString()}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Text size="sm">
        <Anchor component={Link} to="/accusations">
          {t('accusations')}
        </Anchor>
      </Text>
      <Group gap="md" className="lanes">
        {LANES.map((lane) => (
          <span key={lane}>
            <span className={`swatch ${lane}`} /> {t(lane)}
          </span>
        ))}
      </Group>
      <Chart title={t('byDay')} file="days" rows={insights.days} columns />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Chart title={t('byLender')} file="lenders" rows={insights.institutions} />
        <Chart title={t('byChannel')} file="channels" rows={insights.channels} />
      </SimpleGrid>
    </Stack>
  );
}

/** Bars of four lanes: lying, one a row; or standing, one a day. */
function Chart({
  title,
  file,
  rows,
  columns = false,
}: {
  title: string;
  file: string;
  rows: readonly Counted[];
  columns?: boolean;
}) {
  const { t } = useLanguage();
  const most = Math.max(1, ...rows.map(totalOf));
  const csv = () => {
    const cell = (v: string | number) =>
      /[",\n]|^[=+\-@]/.test(String(v)) ? `"'${String(v).replaceAll('"', '""')}"` : String(v);
    const lines = [['name', ...LANES], ...rows.map((r) => [r.name, ...LANES.map((l) => r[l])])];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([lines.map((l) => l.map(cell).join(',')).join('\n')], { type: 'text/csv' }),
    );
    link.download = `claque-${file}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const said = (r: Counted) => `${r.name || t('nobody')}: ${LANES.map((l) => `${t(l)} ${r[l]}`).join(', ')}`;
  return (
    <Paper withBorder p="md" data-testid={`chart-${file}`}>
      <Group justify="space-between">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Button size="xs" variant="default" onClick={csv}>
          CSV
        </Button>
      </Group>
      {rows.length === 0 ? (
        <Nothing say="noData" />
      ) : columns ? (
        <>
          <svg
            className="columns"
            viewBox={`0 0 ${rows.length * 10} 160`}
            preserveAspectRatio="none"
            role="img"
            aria-label={`${title}: ${rows[0].name} – ${rows[rows.length - 1].name}`}
          >
            {rows.map((r, k) => {
              let from = 160;
              return (
                <g key={r.name}>
                  <title>{said(r)}</title>
                  {LANES.map((lane) => {
                    const height = (150 * r[lane]) / most;
                    from -= height;
                    return <rect key={lane} className={lane} x={k * 10 + 1} y={from} width={8} height={height} />;
                  })}
                </g>
              );
            })}
          </svg>
          <Group justify="space-between">
            <Text size="xs">{rows[0].name}</Text>
            <Text size="xs">{rows[rows.length - 1].name}</Text>
          </Group>
        </>
      ) : (
        <ul className="bars">
          {rows.map((r) => (
            <li key={r.name}>
              <span className="clip">{r.name || '–'}</span>
              <span className="track" title={said(r)}>
                {LANES.map((lane) => (
                  <span key={lane} className={`swatch ${lane}`} style={{ width: `${(100 * r[lane]) / most}%` }} />
                ))}
              </span>
              <span>{totalOf(r)}</span>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}
