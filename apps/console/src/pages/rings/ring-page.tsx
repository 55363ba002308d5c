import { Anchor, Badge, Group, List, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type DrawableRing, ringLayout } from '../../../../../libs/reports/ring-layout.js';
import { Chart, COLOURS } from '../../components/chart/chart.js';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { JudgeForm } from '../../components/judge-form.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { EvidenceWeight } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import type { JudgedSubject, RingQuery } from '../../gql/graphql.js';
import type { Key } from '../../locales/texts.js';
import { useLanguage } from '../../locales/use-language.js';
import { OpenCase } from '../cases/cases-page.js';

const RING = graphql(`
  query Ring($id: ID!) {
    ring(id: $id) {
      id rank tier score expectedByChance from to debtors agencies complaints
      reasons { weight family message { zh en } }
      counterEvidence { weight family message { zh en } }
      weakestLink { zh en }
      values { key kind label debtors }
      breaks priorBits
      operators { kind label debtors }
      members { debtor role values core }
      opinions { core density lockstepPairs lockstepExpected }
      history { kind others debtors at }
      days { name count }
      judgements { subject debtor verdict reason by at }
    }
  }
`);

type Ring = NonNullable<RingQuery['ring']>;

/** What an operator's value is called. */
const KINDS: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  en: {
    agency: 'agency',
    contact: 'number to call back',
    caller: 'number that called',
    account: 'payee account',
    device: 'device',
    agent: 'agent',
    agent_phone: "agent's number",
  },
  zh: {
    agency: '机构',
    contact: '回访电话',
    caller: '来电号码',
    account: '收款账户',
    device: '设备',
    agent: '代理方',
    agent_phone: '代理方电话',
  },
};

/** Kinds of values that have a sentence of their own. */
const TOLD = ['account', 'contact', 'caller', 'agent_phone', 'template', 'certificate', 'ip', 'address', 'device'];

/** Why it is a ring, in a few lines: of each kind the value that most members share; then what the numbers mean. */
function InShort({ ring }: { ring: Ring }) {
  const { t } = useLanguage();
  const largest = new Map<string, Ring['values'][number]>();
  for (const v of ring.values)
    if (v.debtors.length > (largest.get(v.kind)?.debtors.length ?? 0)) largest.set(v.kind, v);
  const values = [...largest.values()].sort((x, y) => y.debtors.length - x.debtors.length);
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: ring.days.map((d) => d.name) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [{ type: 'bar', itemStyle: { color: COLOURS.ring }, data: ring.days.map((d) => d.count) }],
    }),
    [ring],
  );
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Section title={t('inShort')} testid="in-short">
        <List mt="xs" spacing={4}>
          {values.map((v) => (
            <List.Item key={v.key}>
              {t((TOLD.includes(v.kind) ? `short_${v.kind}` : 'short_other') as Key)
                .replace('{n}', String(v.debtors.length))
                .replace('{of}', String(ring.debtors.length))
                .replace('{what}', v.label)}
            </List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed" mt="sm">
          {t('inShortMeaning').replace('{tier}', t(ring.tier === 'T2' ? 'tierT2' : 'tierT1'))}
        </Text>
      </Section>
      <Chart
        title={t('timeline')}
        file={`ring-${ring.id}-days`}
        columns={[t('day'), t('complaints')]}
        rows={ring.days.map((d) => [d.name, d.count])}
        option={option}
        height={200}
      />
    </SimpleGrid>
  );
}

export function RingPage() {
  const { t, localize, language } = useLanguage();
  const kindName = (kind: string) => KINDS[language][kind] ?? kind;
  const { id = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: RING, variables: { id } });
  if (!data) return <Loading error={error} />;
  const { ring } = data;
  if (!ring) return <EmptyState text="notFound" />;
  // Of each family of evidence the strongest counts; the others are the same evidence seen again.
  const [counted, beside] = [ring.reasons.filter((r) => r.weight !== 0), ring.reasons.filter((r) => r.weight === 0)];
  return (
    <Stack>
      <Group>
        <Title order={2}>{ring.id}</Title>
        <Badge variant="light" color={ring.tier === 'T2' ? 'orange' : 'yellow'} autoContrast>
          {ring.tier}
        </Badge>
        <Badge variant="light">
          {ring.score.toFixed(1)} {t('bits')}
        </Badge>
        <Badge variant="light">
          {day(ring.from)} – {day(ring.to)}
        </Badge>
        {ring.agencies.map((a) => (
          <Badge key={a} variant="outline">
            {t('agency')} {a}
          </Badge>
        ))}
      </Group>
      <Text>
        {ring.debtors.length} {t('membersToCheck')}. {t('notSuspects')}
      </Text>
      <InShort ring={ring} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Section title={t('shared')}>
          <Drawing ring={ring} />
          <Anchor component={Link} to={`/explorer?ring=${ring.id}`}>
            {t('openExplorer')}
          </Anchor>
        </Section>
        <Stack>
          <Section title={t('for')}>
            <List listStyleType="none" spacing="xs" mt="xs" data-testid="ring-reasons">
              {counted.map((r) => (
                <List.Item key={r.message.en}>
                  <EvidenceWeight weight={r.weight} /> {localize(r.message)}
                </List.Item>
              ))}
            </List>
            {beside.length > 0 && (
              <details>
                <summary>{t('reasonsBeside').replace('{n}', String(beside.length))}</summary>
                <List listStyleType="none" spacing="xs" mt="xs">
                  {beside.map((r) => (
                    <List.Item key={r.message.en}>{localize(r.message)}</List.Item>
                  ))}
                </List>
              </details>
            )}
            <Text size="sm" c="dimmed" mt="sm">
              {t('expected')}: {ring.expectedByChance === 0 ? '< 0.05' : ring.expectedByChance}
            </Text>
          </Section>
          <Section title={t('against')}>
            {ring.counterEvidence.length === 0 ? (
              <Text c="dimmed">{t('nothingAgainst')}</Text>
            ) : (
              <List listStyleType="none" spacing="xs" mt="xs" data-testid="ring-against">
                {ring.counterEvidence.map((r) => (
                  <List.Item key={r.message.en}>
                    <EvidenceWeight weight={r.weight} /> {localize(r.message)}
                  </List.Item>
                ))}
              </List>
            )}
            <Title order={4} size="h5" mt="md">
              {t('weakest')}
            </Title>
            <Text>{localize(ring.weakestLink)}</Text>
            {ring.breaks.length > 1 && (
              <Text size="sm" c="dimmed">
                {t('breaks')}:{' '}
                {ring.values
                  .filter((v) => ring.breaks.includes(v.key))
                  .map((v) => v.label)
                  .join(', ')}
              </Text>
            )}
            <Title order={4} size="h5" mt="md">
              {t('opinions')}
            </Title>
            <Text size="sm">
              {ring.opinions.core} {t('opinionCore')}
            </Text>
            <Text size="sm">
              {ring.opinions.lockstepPairs} {t('opinionLockstep')} {ring.opinions.lockstepExpected.toFixed(1)}
            </Text>
            <Text size="sm" c="dimmed">
              {t('priorBits')}: {ring.priorBits.toFixed(1)} {t('bits')}
            </Text>
          </Section>
        </Stack>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Section title={t('operators')} hint={t('operatorsHint')}>
          <List listStyleType="none" mt="xs" data-testid="operators">
            {ring.operators.map((o) => (
              <List.Item key={`${o.kind} ${o.label}`}>
                {kindName(o.kind)} {o.label}{' '}
                {o.debtors > 0 && (
                  <Text span c="dimmed">
                    ×{o.debtors}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
          <Title order={3} size="h4" mt="md">
            {t('history')}
          </Title>
          <List listStyleType="none" mt="xs" data-testid="history">
            {ring.history.map((h) => (
              <List.Item key={`${h.at} ${h.kind}`}>
                <Text span c="dimmed">
                  {day(h.at)}
                </Text>{' '}
                {t(h.kind as Key)} {h.others.join(', ')} · {h.debtors} {t('membersToCheck')}
              </List.Item>
            ))}
          </List>
        </Section>
        <Section
          title={
            <>
              {t('members')} ({ring.members.length})
            </>
          }
        >
          <ScrollArea width={320} height={320}>
            <Table data-testid="ring-members">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('judgeWhom')}</Table.Th>
                  <Table.Th>{t('role')}</Table.Th>
                  <Table.Th>{t('sharedValues')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {ring.members.map((m) => (
                  <Table.Tr key={m.debtor}>
                    <Table.Td>{m.debtor}</Table.Td>
                    <Table.Td>{t(m.role === 'probable_client' ? 'roleClient' : 'roleCheck')}</Table.Td>
                    <Table.Td>
                      {m.values} {m.core && `· ${t('core')}`}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
        </Section>
      </SimpleGrid>
      <Section title={t('cases')}>
        <Text size="sm" c="dimmed" mb="xs">
          {t('rolesHint')}
        </Text>
        <OpenCase ring={ring.id} />
      </Section>
      <Section title={t('judgements')}>
        <Text size="sm" c="dimmed" mb="xs">
          {t('judgementsHint')}
        </Text>
        <JudgeForm
          subject={'ring' as JudgedSubject}
          id={ring.id}
          debtors={ring.debtors}
          onJudged={() => again({ requestPolicy: 'network-only' })}
        />
        {ring.judgements.length === 0 ? (
          <Text mt="sm">{t('noJudgements')}</Text>
        ) : (
          <List listStyleType="none" mt="sm" data-testid="judgements">
            {ring.judgements.map((j) => (
              <List.Item key={`${j.at} ${j.debtor ?? ''}`}>
                <Text span c="dimmed">
                  {day(j.at)} {j.by}
                </Text>{' '}
                {j.debtor ?? t('judgeRing')}:{' '}
                {t(j.verdict === 'yes' ? 'verdictYes' : j.verdict === 'no' ? 'verdictNo' : 'verdictUnsure')} –{' '}
                {j.reason}
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <Section
        title={
          <>
            {t('complaints')} ({ring.complaints.length})
          </>
        }
      >
        <Group gap="xs" mt="xs">
          {ring.complaints.slice(0, 300).map((c) => (
            <Anchor key={c} component={Link} to={`/complaints/${encodeURIComponent(c)}`} size="sm">
              {c}
            </Anchor>
          ))}
        </Group>
      </Section>
    </Stack>
  );
}

const short = (text: string, size: number) => {
  const points = [...text];
  return points.length > size ? `${points.slice(0, size - 1).join('')}…` : text;
};

/** What is shared on the left, the households that share it on the right. */
function Drawing({ ring }: { ring: DrawableRing }) {
  const { t } = useLanguage();
  const drawing = ringLayout(ring);
  return (
    <>
      <svg
        className="ring-drawing"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={t('shared')}
      >
        {drawing.edges.map((e) => (
          <line
            key={`${e.from.id}>${e.to.id}`}
            className={`k-${e.from.kind}`}
            x1={e.from.x}
            y1={e.from.y}
            x2={e.to.x}
            y2={e.to.y}
          />
        ))}
        {drawing.nodes.map((n) =>
          n.kind === 'debtor' ? (
            <g key={n.id}>
              <circle cx={n.x} cy={n.y} r={5} />
              <text x={n.x + 10} y={n.y + 4}>
                {short(n.label, 26)}
              </text>
            </g>
          ) : (
            <g key={n.id}>
              <rect className={`k-${n.kind}`} x={n.x - 7} y={n.y - 7} width={14} height={14} rx={3} />
              <text x={n.x - 12} y={n.y + 4} textAnchor="end">
                {short(n.label, 20)} ×{n.weight}
              </text>
            </g>
          ),
        )}
      </svg>
      {drawing.more > 0 && (
        <Text size="sm" c="dimmed">
          +{drawing.more} {t('moreDebtors')}
        </Text>
      )}
    </>
  );
}
