import { Anchor, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { Differences } from '../../components/differences.js';
import { EmptyState } from '../../components/empty-state.js';
import { Judged } from '../../components/judged.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { MarkedText } from '../../components/marked-text.js';
import { Section } from '../../components/section.js';
import { Waterfall } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { TemplateView } from '../clusters/cluster-page.js';
import { PersonBox } from './person-box.js';
import { Beside } from './related-panel.js';
import { WorkBar } from './work-bar.js';

const COMPLAINT = graphql(`
  query Complaint($id: ID!, $with: ID) {
    complaint(id: $id) {
      id receivedAt text institution product channel debtor file line lane score ring
      erased
      person { name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg }
      facts { kind start end }
      slots { slot type start end }
      reasons { detector weight message { zh en } }
      cluster { id size units template { id parts { fixed slot type examples } } members(first: 50) { edges { node { id } } } }
      papers { id verdict reasons { message { zh en } } }
      calls { id startedAt talkSeconds }
      comparison(with: $with) { with own { text same } other { text same } }
    }
    task(complaint: $id) { events { kind at by reason } }
  }
`);

export function ComplaintPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [{ data, error }] = useQuery({ query: COMPLAINT, variables: { id, with: params.get('with') } });
  if (!data) return <Loading error={error} />;
  const { complaint: c } = data;
  if (!c) return <EmptyState text="notFound" />;
  return (
    <Stack>
      <Group justify="space-between">
        <Group>
          <Title order={2}>{c.id}</Title>
          <LaneBadge lane={c.lane} />
        </Group>
        <Group>
          {c.cluster && (
            <Button component={Link} to={`/clusters/${c.cluster.id}`} variant="default">
              {t('clusters')}: {c.cluster.size}
            </Button>
          )}
          {c.ring && (
            <Button component={Link} to={`/rings/${c.ring}`} variant="default" data-testid="to-ring">
              {t('rings')}: {c.ring}
            </Button>
          )}
        </Group>
      </Group>
      <WorkBar complaint={c.id} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Paper withBorder p="md">
          <Table>
            <Table.Tbody>
              {(
                [
                  [t('received'), day(c.receivedAt)],
                  [t('institution'), c.institution],
                  [t('debtor'), c.debtor],
                  [t('source'), `${c.file}:${c.line}`],
                ] as const
              ).map(([label, value]) => (
                <Table.Tr key={label}>
                  <Table.Th w={140}>{label}</Table.Th>
                  <Table.Td>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Paper>
        <Section
          title={
            <>
              {t('reasons')} · {t('score')} {c.score.toFixed(2)} {t('bits')}
            </>
          }
        >
          {c.reasons.length === 0 ? <Text c="dimmed">{t('noReasons')}</Text> : <Waterfall reasons={c.reasons} />}
        </Section>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t('text')} testid="marked">
          <Group gap={6} mt={4} className="letter">
            {[...new Set(c.facts.map((f) => f.kind))].map((kind) => (
              <mark key={kind} className={`fact ${kind}`}>
                {t(`fact_${kind}` as 'fact_phone')}
              </mark>
            ))}
            {c.slots.length > 0 && <mark className="slot">{t('slotsFilled')}</mark>}
          </Group>
          <MarkedText text={c.text} facts={c.facts} slots={c.slots} />
        </Section>
        <PersonBox complaint={c.id} person={c.person} erased={c.erased} />
      </SimpleGrid>
      {c.comparison ? (
        <Section title={t('compare')} hint={t('compareHint')}>
          {c.cluster && c.cluster.members.edges.length > 2 && (
            <NativeSelect
              label={t('otherMember')}
              value={c.comparison.with}
              onChange={(e) => setParams({ with: e.currentTarget.value }, { preventScrollReset: true })}
              data={[...new Set([c.comparison.with, ...c.cluster.members.edges.map((e) => e.node.id)])].filter(
                (m) => m !== c.id,
              )}
              maw={320}
              mt="sm"
            />
          )}
          <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm" data-testid="comparison">
            <div>
              <Text fw={600}>{c.id}</Text>
              <Differences segments={c.comparison.own} />
            </div>
            <div>
              <Anchor component={Link} to={`/complaints/${encodeURIComponent(c.comparison.with)}`} fw={600}>
                {c.comparison.with}
              </Anchor>
              <Differences segments={c.comparison.other} />
            </div>
          </SimpleGrid>
        </Section>
      ) : (
        <Paper withBorder p="md">
          <Text size="sm" c="dimmed">
            {t('ownWords')}
          </Text>
        </Paper>
      )}
      {c.comparison && (
        <Judged subject={'match'} id={[c.id, c.comparison.with].sort().join('|')} title={t('judgeMatch')} />
      )}
      <Beside complaint={c} task={data.task} />
      {c.cluster && <TemplateView parts={c.cluster.template.parts} />}
    </Stack>
  );
}
