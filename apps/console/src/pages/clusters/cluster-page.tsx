import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Chart, COLOURS, lying } from '../../components/chart/chart.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { Judged } from '../../components/judged.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { TemplateView } from '../../components/template-view.js';
import { graphql } from '../../gql/gql.js';
import type { ClusterQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { AddToBankForm } from '../template-bank/add-to-bank-form.js';
import { SlotValues, type Versions, VersionsView } from './letter-details.js';

const CLUSTER = graphql(`
  query Cluster($id: ID!) {
    cluster(id: $id) {
      id size units institutions cohesion firstSeen lastSeen benign
      loose excerpt
      template { id parts { fixed slot type examples } versions { version from to changes { was now } } spread { institutions channels } }
      volume { days { name count } institutions { name count } channels { name count } }
      fillings(first: 25) { complaint values }
      members(first: 100) { totalCount edges { node { id receivedAt institution debtor lane score } } }
    }
  }
`);

type Cluster = NonNullable<ClusterQuery['cluster']>;
type Member = Cluster['members']['edges'][number]['node'];
/** Institutions that the chart shows. */
const SHOWN = 12;

const columnsOf = (t: Speech['t']): readonly Column<Member>[] => [
  { title: t('complaint'), cell: (m) => <ComplaintLink id={m.id} /> },
  { title: t('received'), cell: (m) => day(m.receivedAt) },
  { title: t('institution'), cell: (m) => m.institution },
  { title: t('debtor'), cell: (m) => m.debtor },
  { title: t('lane'), cell: (m) => <LaneBadge lane={m.lane} /> },
];

/** One group: the letter its complaints share, how it spread, and who sent it. */
export function ClusterPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: CLUSTER, variables: { id } });
  if (!data) return <Loading error={error} />;
  const { cluster } = data;
  if (!cluster) return <NotHere text="clusterNotHere" list="clusters" path="/clusters" />;
  return (
    <Stack>
      <Heading cluster={cluster} />
      {cluster.loose ? <ShortText text={cluster.excerpt} /> : <TemplateView parts={cluster.template.parts} />}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Judged subject="cluster" id={cluster.id} title={t('judgeCluster')} />
        <Judged subject="template" id={cluster.template.id} title={t('judgeTemplate')} />
      </SimpleGrid>
      <Spread cluster={cluster} />
      {!cluster.loose && (
        <>
          <VersionsView versions={cluster.template.versions} />
          <SlotValues parts={cluster.template.parts} fillings={cluster.fillings} />
          <AddToBankForm cluster={cluster.id} />
        </>
      )}
      <Title order={3} size="h4">
        {t('members')} ({cluster.members.totalCount})
      </Title>
      <RecordTable
        testid="members"
        columns={columnsOf(t)}
        rows={cluster.members.edges.map((e) => e.node)}
        rowKey={(m) => m.id}
      />
    </Stack>
  );
}

/** What some sentences have in common is no letter: their most typical one, as it came. */
function ShortText({ text }: { text: string }) {
  const { t } = useLanguage();
  return (
    <Section title={t('looseTitle')} hint={t('looseHint')}>
      <p className="letter" data-testid="short-text">
        {text}
      </p>
    </Section>
  );
}

function Heading({ cluster }: { cluster: Cluster }) {
  const { t } = useLanguage();
  return (
    <>
      <Group>
        <Title order={2}>{t('clusterTitle', { n: cluster.size })}</Title>
        <Text c="dimmed" size="sm">
          {cluster.id}
        </Text>
      </Group>
      <Group>
        <Badge variant="light">
          {t('households')} {cluster.units}
        </Badge>
        {cluster.institutions > 0 && (
          <Badge variant="light">
            {t('institutions')} {cluster.institutions}
          </Badge>
        )}
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
    </>
  );
}

/** How many copies came when, and about whom. */
function Spread({ cluster }: { cluster: Cluster }) {
  const { t } = useLanguage();
  const { volume, template } = cluster;
  const [overTime, byInstitution] = useMemo(() => {
    const institutions = volume.institutions.slice(0, SHOWN);
    return [
      copiesByDay(volume.days, template.versions),
      lying(
        institutions.map((d) => d.name || '–'),
        [{ name: t('complaints'), colour: COLOURS.blue, values: institutions.map((d) => d.count) }],
      ),
    ];
  }, [volume, template, t]);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Chart
        title={t('overTime')}
        file={`family-${cluster.id}-days`}
        columns={[t('day'), t('complaints')]}
        rows={volume.days.map((d) => [d.name, d.count])}
        option={overTime}
        height={200}
      />
      <Chart
        title={t('spread')}
        file={`family-${cluster.id}-spread`}
        columns={[t('institution'), t('complaints')]}
        rows={volume.institutions.map((d) => [d.name, d.count])}
        option={byInstitution}
        height={60 + 22 * Math.max(3, Math.min(SHOWN, volume.institutions.length))}
      />
    </SimpleGrid>
  );
}

/** Copies by day, with a line where the wording changed. */
function copiesByDay(counts: readonly { name: string; count: number }[], versions: Versions) {
  const names = counts.map((d) => d.name);
  const changes = versions
    .filter((v) => v.version > 1)
    .flatMap((v) => {
      const at = names.find((n) => n >= day(v.from));
      return at === undefined ? [] : [{ xAxis: at, label: { formatter: `v${v.version}` } }];
    });
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
        markLine: { symbol: 'none', lineStyle: { color: COLOURS.ring }, data: changes },
      },
    ],
  };
}
