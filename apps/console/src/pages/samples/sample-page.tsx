import { Anchor, Badge, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { may } from '../../../../../libs/domain/access.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { ReasonForm } from '../../components/reason-form.js';
import { Seats } from '../../components/seats.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { InquiryTabs } from '../inquiries/inquiry-tabs.js';
import { Bounds } from './bounds.js';
import { CallSheet } from './call-sheet.js';
import { DrawButton } from './draw-button.js';
import type { Sample } from './sample.js';
import { SampleAnswers } from './sample-answers.js';

const SAMPLE = graphql(`
  query Sample($id: ID!) {
    sample(id: $id) {
      id state group rest changedAt people reached notReached foreign own
      lowAlways highAlways soonest maxCalls
      finding { zh en } script { zh en }
      toCall { debtor complaint }
      answers { debtor complaint says at by }
    }
  }
`);
const CLOSE = graphql(`
  mutation CloseSample($sample: ID!, $reason: String!) {
    closeSample(sample: $sample, reason: $reason) {
      ... on Sample { id state }
      ... on Refusal { code en zh }
    }
  }
`);

/** One sample: what it found so far in words, whom to call, and what they said. */
export function SamplePage() {
  const { id = '' } = useParams();
  const [data, error, again] = useSettledQuery({
    query: SAMPLE,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Loading error={error} />;
  const { sample } = data;
  if (!sample) return <NotHere text="sampleNotHere" list="samples" path="/samples" />;
  return (
    <Stack>
      <div className="no-print">
        <InquiryTabs />
      </div>
      <Heading sample={sample} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Finding sample={sample} />
        <Script sample={sample} />
      </SimpleGrid>
      {sample.toCall.length > 0 && <CallSheet sample={sample} onDone={again} />}
      <div className="no-print">
        <SampleAnswers sample={sample} onDone={again} />
        <Close sample={sample} onDone={again} />
      </div>
    </Stack>
  );
}

function Heading({ sample: s }: { sample: Sample }) {
  const { t } = useLanguage();
  const role = useRole();
  return (
    <Group>
      <Title order={2}>
        {t(s.rest ? 'sampleOfRest' : 'sample')} · {t('groupPeople', { n: s.people })}
      </Title>
      <Badge variant={s.state === 'open' ? 'outline' : 'filled'} className={s.state === 'open' ? undefined : 'found'}>
        {t(`sample_${s.state}`)}
      </Badge>
      {may(role, 'Query.group') && (
        <Anchor component={Link} to={`/groups/${s.group}`} className="no-print">
          {t('sampleGroup')} {s.group}
        </Anchor>
      )}
    </Group>
  );
}

function Finding({ sample: s }: { sample: Sample }) {
  const { t, localize } = useLanguage();
  return (
    <Section title={t('sampleFinding')} testid="finding">
      <Text mt="xs" size="lg" aria-live="polite">
        {localize(s.finding)}
      </Text>
      <Text size="sm" mt="sm">
        {t('sampleReachedOf', { n: s.reached, of: s.people })}
      </Text>
      <Seats of={s.people} filled={s.reached} />
      <Bounds sample={s} />
      {s.state === 'open' && (
        <Text size="sm" mt="sm">
          {t('sampleSoonest', { n: s.soonest, most: s.maxCalls })}
        </Text>
      )}
    </Section>
  );
}

function Script({ sample: s }: { sample: Sample }) {
  const { t, localize, word } = useLanguage();
  return (
    <Section title={t('sampleScript')}>
      <Text className="script">{localize(s.script)}</Text>
      <List mt="sm" size="sm">
        {['own_words', 'sent_self', 'helped', 'paid', 'not_sent', 'not_reached'].map((says) => (
          <List.Item key={says}>{word('saying', says)}</List.Item>
        ))}
      </List>
    </Section>
  );
}

/** Ends a sample for a reason; one that was ended may be drawn again, in the same order. */
function Close({ sample: s, onDone }: { sample: Sample; onDone: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const [, close] = useAct(CLOSE);
  if (s.state === 'closed') return <DrawButton group={s.group} />;
  if (!may(role, 'Mutation.closeSample')) return null;
  return (
    <ReasonForm
      size="xs"
      acts={[{ label: t('sampleClose'), run: (reason) => close({ sample: s.id, reason }), onDone }]}
    />
  );
}
