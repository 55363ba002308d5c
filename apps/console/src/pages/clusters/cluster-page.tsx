import { Anchor, Badge, Group, SimpleGrid, Stack, Table, Text, Title, Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Chart, COLOURS, lying } from '../../components/chart/chart.js';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { Judged } from '../../components/judged.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { ClusterQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { BankForm } from '../template-bank/add-to-bank-form.js';

const CLUSTER = graphql(`
  query Cluster($id: ID!) {
    cluster(id: $id) {
      id size units institutions cohesion firstSeen lastSeen benign
      loose
      template { id parts { fixed slot type examples } versions { version from to changes { was now } } spread { institutions channels } }
      volume { days { name count } institutions { name count } channels { name count } }
      fillings(first: 25) { complaint values }
      members(first: 100) { totalCount edges { node { id receivedAt institution debtor lane score } } }
    }
  }
`);

export function ClusterPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: CLUSTER, variables: { id } });
  const [overTime, spread] = useMemo(() => {
    const volume = data?.cluster?.volume;
    const institutions = (volume?.institutions ?? []).slice(0, 12);
    return [
      days(volume?.days ?? [], data?.cluster?.template.versions ?? []),
      lying(
        institutions.map((d) => d.name || '–'),
        [{ name: t('complaints'), colour: COLOURS.blue, values: institutions.map((d) => d.count) }],
      ),
    ];
  }, [data, t]);
  if (!data) return <Loading error={error} />;
  const { cluster } = data;
  if (!cluster) return <EmptyState text="notFound" />;
  return (
    <Stack>
      <Title order={2}>{cluster.id}</Title>
      <Group>
        <Badge variant="light">
          {cluster.size} {t('complaints')}
        </Badge>
        <Badge variant="light">
          {cluster.units} {t('households')}
        </Badge>
        <Badge variant="light">
          {cluster.institutions} {t('institutions')}
        </Badge>
        <Badge variant="light">
          {t('cohesion')} {cluster.cohesion.toFixed(2)}
        </Badge>
        <Badge variant="light">
          {day(cluster.firstSeen)} – {day(cluster.lastSeen)}
        </Badge>
        {cluster.benign && (
          <Badge color="green">
            {t('publicForm')}: {cluster.benign}
          </Badge>
        )}
      </Group>
      {cluster.loose && <Text c="dimmed">{t('looseHint')}</Text>}
      <TemplateView parts={cluster.template.parts} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Judged subject={'cluster'} id={cluster.id} title={t('judgeCluster')} />
        <Judged subject={'template'} id={cluster.template.id} title={t('judgeTemplate')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Chart
          title={t('overTime')}
          file={`family-${cluster.id}-days`}
          columns={[t('day'), t('complaints')]}
          rows={cluster.volume.days.map((d) => [d.name, d.count])}
          option={overTime}
          height={200}
        />
        <Chart
          title={t('spread')}
          file={`family-${cluster.id}-spread`}
          columns={[t('institution'), t('complaints')]}
          rows={cluster.volume.institutions.map((d) => [d.name, d.count])}
          option={spread}
          height={60 + 22 * Math.max(3, Math.min(12, cluster.volume.institutions.length))}
        />
      </SimpleGrid>
      <VersionsView versions={cluster.template.versions} />
      <SlotValues parts={cluster.template.parts} fillings={cluster.fillings} />
      <BankForm cluster={cluster.id} />
      <Title order={3} size="h4">
        {t('members')} ({cluster.members.totalCount})
      </Title>
      <ScrollArea width={700}>
        <Table highlightOnHover data-testid="members">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('complaints')}</Table.Th>
              <Table.Th>{t('received')}</Table.Th>
              <Table.Th>{t('institution')}</Table.Th>
              <Table.Th>{t('debtor')}</Table.Th>
              <Table.Th>{t('lane')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cluster.members.edges.map(({ node }) => (
              <Table.Tr key={node.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/complaints/${encodeURIComponent(node.id)}`}>
                    {node.id}
                  </Anchor>
                </Table.Td>
                <Table.Td>{day(node.receivedAt)}</Table.Td>
                <Table.Td>{node.institution}</Table.Td>
                <Table.Td>{node.debtor}</Table.Td>
                <Table.Td>
                  <LaneBadge lane={node.lane} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}

/** Copies by day, with a line where the wording changed. */
function days(counts: readonly { name: string; count: number }[], versions: Versions) {
  const names = counts.map((d) => d.name);
  return {
    tooltip: { trigger: 'axis' },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: names },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        type: 'bar',
        itemStyle: { color: COLOURS.violet },
        data: counts.map((d) => d.count),
        markLine: {
          symbol: 'none',
          lineStyle: { color: COLOURS.ring },
          data: versions
            .filter((v) => v.version > 1)
            .flatMap((v) => {
              const at = names.findIndex((n) => n >= day(v.from));
              return at === -1 ? [] : [{ xAxis: names[at], label: { formatter: `v${v.version}` } }];
            }),
        },
      },
    ],
  };
}

/** What members wrote into each slot. */
function SlotValues({
  parts,
  fillings,
}: {
  parts: Parts;
  fillings: readonly { complaint: string; values: readonly string[] }[];
}) {
  const { t } = useLanguage();
  const slots = parts.filter((p) => p.slot !== null && p.slot !== undefined);
  if (slots.length === 0) return null;
  return (
    <Section title={t('slotValues')} hint={t('slotValuesHint')} testid="slot-values">
      <ScrollArea width={Math.max(600, 140 * slots.length)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('complaints')}</Table.Th>
              {slots.map((s) => (
                <Table.Th key={s.slot}>
                  {s.slot} · {t(`slot_${s.type}` as 'slot_text')}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fillings.map((f) => (
              <Table.Tr key={f.complaint}>
                <Table.Td>
                  <Anchor component={Link} to={`/complaints/${encodeURIComponent(f.complaint)}`}>
                    {f.complaint}
                  </Anchor>
                </Table.Td>
                {slots.map((s, k) => (
                  <Table.Td key={s.slot}>
                    {/* Longer ones are a paragraph that somebody wrote: it is read where it stands. */}
                    {f.values[k].length > 120 ? `${f.values[k].slice(0, 119)}…` : f.values[k]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Section>
  );
}

type Versions = NonNullable<ClusterQuery['cluster']>['template']['versions'];

/** What changed in the wording, and when. */
function VersionsView({ versions }: { versions: Versions }) {
  const { t } = useLanguage();
  if (versions.length < 2) return null;
  return (
    <Section title={t('versions')} testid="versions">
      {versions.map((v) => (
        <div key={v.version}>
          <Text fw={600}>
            {v.version}: {day(v.from)} – {day(v.to)}
          </Text>
          {v.changes.map((c) => (
            <Text key={`${c.was}|${c.now}`} size="sm">
              {c.was !== '' && <del>{c.was}</del>} {c.now !== '' && <ins>{c.now}</ins>}
            </Text>
          ))}
        </div>
      ))}
    </Section>
  );
}

type Parts = NonNullable<ClusterQuery['cluster']>['template']['parts'];

/** Fixed text plain, slots coloured by type with examples to hand. */
export function TemplateView({ parts }: { parts: Parts }) {
  const { t } = useLanguage();
  return (
    <Section title={t('template')} hint={t('templateHint')}>
      <p className="letter" data-testid="template">
        {parts.map((p, i) =>
          p.fixed === null || p.fixed === undefined ? (
            <Tooltip key={`slot-${p.slot}`} multiline maw={420} label={(p.examples ?? []).join(' | ')}>
              <mark className={`slot ${p.type}`}>
                <sup>{p.slot}</sup>
                {p.examples?.[0] ?? '…'}
              </mark>
            </Tooltip>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a template never change their order
            <span key={`fixed-${i}`}>{` ${p.fixed} `}</span>
          ),
        )}
      </p>
    </Section>
  );
}
