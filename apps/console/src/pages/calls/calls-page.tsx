import {
  Anchor,
  Badge,
  Group,
  NativeSelect,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Chart, COLOURS } from '../../components/chart/chart.js';
import { day } from '../../components/dates.js';
import { Differences } from '../../components/differences.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { Waterfall } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import type { LinesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const LINES = graphql(`
  query Lines {
    lines(first: 100) {
      totalCount
      edges {
        node {
          id line calls empty from to hours emptyHours
          bursts { from to calls callers expected others othersExpected minutes reasons { detector weight message { zh en } } }
        }
      }
    }
    alerts(first: 20) { id line state from to expected calls withheld callers { number kind calls } }
  }
`);
const SCRIPTS = graphql(`
  query Scripts($after: String) {
    scripts(first: 50, after: $after) {
      totalCount
      edges { node { call startedAt calls speakers nearest similarity reasons { weight message { zh en } } } }
    }
  }
`);
const SCRIPT = graphql(`
  query Script($call: ID!) {
    script(call: $call) {
      call nearest calls speakers similarity
      reasons { weight message { zh en } }
      alignment { with own { text same } other { text same } }
    }
  }
`);

/** Lines with their week and what flooded them; and what is said in several calls. */
export function CallsPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const words = params.get('view') === 'scripts';
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('calls')}</Title>
        <SegmentedControl
          aria-label={t('calls')}
          value={words ? 'scripts' : 'lines'}
          onChange={(v) => setParams(v === 'scripts' ? { view: 'scripts' } : {})}
          data={[
            { value: 'lines', label: t('lines') },
            { value: 'scripts', label: t('scripts') },
          ]}
        />
      </Group>
      <Text c="dimmed">{t(words ? 'scriptsHint' : 'linesHint')}</Text>
      {words ? <Scripts /> : <Lines />}
    </Stack>
  );
}

type Line = LinesQuery['lines']['edges'][number]['node'];

function Lines() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [{ data, error }] = useQuery({ query: LINES, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const lines = data.lines.edges.map((e) => e.node);
  if (lines.length === 0) return <EmptyState text="linesEmpty" />;
  const chosen = lines.find((l) => l.id === params.get('line')) ?? lines[0];
  return (
    <>
      {data.alerts.length > 0 && (
        <Section title={t('alerts')} testid="alerts">
          <Table>
            <Table.Tbody>
              {data.alerts.map((a) => (
                <Table.Tr key={a.id}>
                  <Table.Td>
                    <Badge variant="light" autoContrast color={a.state === 'running' ? 'red' : 'gray'}>
                      {t(`alert_${a.state}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{a.line}</Table.Td>
                  <Table.Td>
                    {a.from.replace('T', ' ')} – {a.to.slice(11)}
                  </Table.Td>
                  <Table.Td>
                    {t('alertCalls')
                      .replace('{n}', String(a.calls.length))
                      .replace('{expected}', a.expected.toFixed(1))
                      .replace('{callers}', String(a.callers.length + a.withheld))}
                  </Table.Td>
                  <Table.Td>
                    <Anchor href={`/api/alerts/${encodeURIComponent(a.id)}/block-list.csv`}>{t('blockList')}</Anchor>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm" c="dimmed">
            {t('floodHint')}
          </Text>
        </Section>
      )}
      <NativeSelect
        label={t('line_called')}
        value={chosen.id}
        onChange={(e) => {
          const line = e.currentTarget.value;
          setParams((old) => {
            const changed = new URLSearchParams(old);
            changed.set('line', line);
            return changed;
          });
        }}
        data={lines.map((l) => ({
          value: l.id,
          label: `${l.line} · ${l.calls.toLocaleString()} ${t('calls')}${l.bursts.length > 0 ? ` · ${t('burstsOf').replace('{n}', String(l.bursts.length))}` : ''}`,
        }))}
        maw={520}
      />
      <Week line={chosen} />
      {chosen.bursts.map((b) => (
        <BurstView key={b.from} burst={b} />
      ))}
    </>
  );
}

const HOURS = Array.from({ length: 24 }, (_, h) => `${h}`);

/** A week as a heat map. */
const weekOf = (days: readonly string[], hours: readonly number[], colours: readonly string[]) => ({
  tooltip: { position: 'top' },
  grid: { left: 8, right: 16, top: 8, bottom: 64, containLabel: true },
  xAxis: { type: 'category', data: HOURS, splitArea: { show: true } },
  yAxis: { type: 'category', data: days, inverse: true, splitArea: { show: true } },
  visualMap: {
    min: 0,
    max: Math.max(1, ...hours),
    orient: 'horizontal',
    left: 'center',
    bottom: 0,
    calculable: true,
    inRange: { color: colours },
  },
  series: [{ type: 'heatmap', data: hours.map((n, k) => [k % 24, Math.floor(k / 24), n]) }],
});

/** How often a line is called, by hour of the week: all calls, and the empty ones. */
function Week({ line }: { line: Line }) {
  const { t } = useLanguage();
  const days = useMemo(() => t('weekdays').split(' '), [t]);
  const all = useMemo(() => weekOf(days, line.hours, ['#e6eef7', '#5b93c9', '#0b3c6f']), [line, days]);
  const empty = useMemo(() => weekOf(days, line.emptyHours, ['#fbeee3', '#e0894a', '#8a3200']), [line, days]);
  const rows = (hours: readonly number[]) => days.map((d, k) => [d, ...hours.slice(k * 24, k * 24 + 24)]);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Chart
        title={`${t('callsByHour')}: ${line.line}`}
        hint={`${line.from.slice(0, 10)} – ${line.to.slice(0, 10)}`}
        file="calls-by-hour"
        columns={[t('day'), ...HOURS]}
        rows={rows(line.hours)}
        option={all}
      />
      <Chart
        title={t('emptyByHour')}
        hint={t('emptyHint')}
        file="empty-calls-by-hour"
        columns={[t('day'), ...HOURS]}
        rows={rows(line.emptyHours)}
        option={empty}
      />
    </SimpleGrid>
  );
}

/** Clock time of a minute of a burst. */
function minuteOf({ from }: { from: string }, k: number): string {
  const at = new Date(`${from}Z`);
  at.setUTCMinutes(at.getUTCMinutes() + k);
  return at.toISOString().slice(11, 16);
}

/** One burst, minute by minute, with what speaks for a flood and what against it. */
function BurstView({ burst: b }: { burst: Line['bursts'][number] }) {
  const { t } = useLanguage();
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: b.minutes.map((_, k) => minuteOf(b, k)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', name: t('emptyCalls'), itemStyle: { color: COLOURS.ring }, data: b.minutes }],
    }),
    [b, t],
  );
  return (
    <Paper withBorder p="md" data-testid="burst">
      <Group>
        <Title order={3} size="h4">
          {b.from.replace('T', ' ')} – {b.to.slice(11)}
        </Title>
        <Badge variant="light" autoContrast color={b.reasons.length > 0 ? 'orange' : 'gray'}>
          {t(b.reasons.length > 0 ? 'floodLike' : 'noFlood')}
        </Badge>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }} mt="sm">
        <Chart
          title={t('emptyByMinute')}
          file={`burst-${b.from}`}
          columns={[t('minute'), t('emptyCalls')]}
          rows={b.minutes.map((n, k) => [`${minuteOf(b, k)} (${k})`, n])}
          option={option}
          height={180}
        />
        <div>
          <Table>
            <Table.Tbody>
              {(
                [
                  [t('emptyCalls'), `${b.calls} (${t('expectedN').replace('{n}', b.expected.toFixed(1))})`],
                  [t('callers'), b.callers],
                  [t('otherCalls'), `${b.others} (${t('expectedN').replace('{n}', b.othersExpected.toFixed(1))})`],
                ] as const
              ).map(([name, value]) => (
                <Table.Tr key={name}>
                  <Table.Th>{name}</Table.Th>
                  <Table.Td>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {b.reasons.length > 0 && <Waterfall reasons={b.reasons} />}
          <Text size="sm" c="dimmed">
            {t('floodHint')}
          </Text>
        </div>
      </SimpleGrid>
    </Paper>
  );
}

function Scripts() {
  const { t, localize } = useLanguage();
  const [params] = useSearchParams();
  const chosen = params.get('call');
  const [{ data, error }] = useQuery({ query: SCRIPTS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  if (data.scripts.edges.length === 0) return <EmptyState text="scriptsEmpty" />;
  return (
    <>
      {chosen !== null && <Alignment call={chosen} />}
      <ScrollArea width={700}>
        <Table highlightOnHover data-testid="scripts">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('call')}</Table.Th>
              <Table.Th>{t('day')}</Table.Th>
              <Table.Th ta="right">{t('speakers')}</Table.Th>
              <Table.Th ta="right">{t('cohesion')}</Table.Th>
              <Table.Th>{t('reasons')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.scripts.edges.map(({ node: s }) => (
              <Table.Tr key={s.call}>
                <Table.Td>
                  <Anchor component={Link} to={`/calls?${new URLSearchParams({ view: 'scripts', call: s.call })}`}>
                    {s.call}
                  </Anchor>
                </Table.Td>
                <Table.Td>{day(s.startedAt)}</Table.Td>
                <Table.Td ta="right">{s.speakers}</Table.Td>
                <Table.Td ta="right">{s.similarity.toFixed(2)}</Table.Td>
                <Table.Td>{s.reasons[0] ? localize(s.reasons[0].message) : t('scriptNoSignal')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </>
  );
}

/** The turn of one call beside the one that is most like it. */
function Alignment({ call }: { call: string }) {
  const { t } = useLanguage();
  const [{ data, error }] = useQuery({ query: SCRIPT, variables: { call } });
  if (!data) return <Loading error={error} />;
  const { script } = data;
  if (!script) return <EmptyState text="notFound" />;
  return (
    <Section
      title={
        <>
          {t('scriptAlignment')}: {script.speakers} {t('speakers')}
        </>
      }
      hint={t('compareHint')}
      testid="alignment"
    >
      {script.alignment && (
        <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
          {(
            [
              [script.call, script.alignment.own],
              [script.alignment.with, script.alignment.other],
            ] as const
          ).map(([id, segments]) => (
            <div key={id}>
              <Anchor component={Link} to={`/calls/${encodeURIComponent(id)}`}>
                {id}
              </Anchor>
              <Differences segments={segments} />
            </div>
          ))}
        </SimpleGrid>
      )}
      {script.reasons.length > 0 && <Waterfall reasons={script.reasons} />}
    </Section>
  );
}
