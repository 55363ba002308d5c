import { Anchor, Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ComplaintLink } from '../../components/complaint-link.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { OpenCase } from '../cases/open-case.js';
import type { Ring } from './ring.js';
import { RingDrawing } from './ring-drawing.js';
import { EvidenceAgainst, EvidenceFor } from './ring-evidence.js';
import { RingJudgements } from './ring-judgements.js';
import { Members, Operators } from './ring-members.js';
import { RingSummary } from './ring-summary.js';
import { ringTitle, TierBadge } from './ring-title.js';

const RING = graphql(`
  query Ring($id: ID!) {
    ring(id: $id) {
      id rank tier score expectedByChance from to debtors agencies organiser complaints
      reasons { weight family message { zh en } }
      counterEvidence { weight family message { zh en } }
      weakestLink { zh en } withdrawn
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

/** Complaints that the page lists. */
const LISTED = 300;

/** One possible ring: why it is one, and what speaks against that. Also who is in it, and what people say of it. */
export function RingPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: RING, variables: { id } });
  if (!data) return <Loading error={error} />;
  const { ring } = data;
  if (!ring) return <NotHere text="ringNotHere" list="rings" path="/rings" />;
  return (
    <Stack>
      <Heading ring={ring} />
      <RingSummary ring={ring} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Section title={t('shared')}>
          <RingDrawing ring={ring} />
          <Anchor component={Link} to={`/explorer?ring=${ring.id}`}>
            {t('openExplorer')}
          </Anchor>
        </Section>
        <Stack>
          <EvidenceFor ring={ring} />
          <EvidenceAgainst ring={ring} />
        </Stack>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Operators ring={ring} />
        <Members ring={ring} />
      </SimpleGrid>
      <Section title={t('cases')} hint={t('rolesHint')}>
        <OpenCase ring={ring.id} />
      </Section>
      <RingJudgements ring={ring} onJudged={() => again({ requestPolicy: 'network-only' })} />
      <Section
        title={
          <>
            {t('complaints')} ({ring.complaints.length})
          </>
        }
      >
        <Group gap="xs" mt="xs">
          {ring.complaints.slice(0, LISTED).map((c) => (
            <ComplaintLink key={c} id={c} />
          ))}
        </Group>
      </Section>
    </Stack>
  );
}

function Heading({ ring }: { ring: Ring }) {
  const { t } = useLanguage();
  return (
    <>
      <Group>
        <Title order={2}>{ringTitle(ring, t)}</Title>
        <Text c="dimmed" size="sm">
          {ring.id}
        </Text>
      </Group>
      <Group>
        <TierBadge tier={ring.tier} />
        <Badge variant="light">
          {t('score')} {ring.score.toFixed(1)}
        </Badge>
        {ring.agencies.map((a) => (
          <Badge key={a} variant="outline">
            {t('part_agency')} {a}
          </Badge>
        ))}
      </Group>
      {ring.withdrawn && (
        <Text fw={600} role="status" data-testid="withdrawn">
          {t('ringWithdrawn')}
        </Text>
      )}
      <Text>
        {t('membersToCheck', { n: ring.debtors.length })} · {t('notSuspects')}
      </Text>
    </>
  );
}
