import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { may } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { Due } from '../../components/due.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Pager, useTrail } from '../../components/pager.js';
import { type Act, ReasonForm } from '../../components/reason-form.js';
import { Section } from '../../components/section.js';
import { useSession } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { graphql } from '../../gql/gql.js';
import type { ObjectionsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { SelfCheck } from './self-check.js';
import { TakeIn } from './take-in.js';

const OBJECTIONS = graphql(`
  query Objections($after: String) {
    objections(first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { id state complaint filedAt filedBy due left alert missed words answer answeredBy endedAt }
      }
    }
  }
`);
const ANSWER = graphql(`
  mutation AnswerObjection($objection: ID!, $upheld: Boolean!, $reason: String!) {
    answerObjection(objection: $objection, upheld: $upheld, reason: $reason) {
      ... on Objection { id state }
      ... on Refusal { code en zh }
    }
  }
`);
const WITHDRAW = graphql(`
  mutation WithdrawObjection($objection: ID!, $reason: String!) {
    withdrawObjection(objection: $objection, reason: $reason) {
      ... on Objection { id state }
      ... on Refusal { code en zh }
    }
  }
`);

type Objection = ObjectionsQuery['objections']['edges'][number]['node'];

/** Objections, the one that is due first on top. */
export function ObjectionsPage() {
  const { t } = useLanguage();
  const { role } = useSession();
  const trail = useTrail();
  const [params] = useSearchParams();
  const [data, error, again] = useSettledQuery({
    query: OBJECTIONS,
    variables: { after: trail.after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const list = data?.objections;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('objections')}</Title>
        <Pager trail={trail} page={list?.pageInfo} />
      </Group>
      <Text c="dimmed">{t('objectionsHint')}</Text>
      {!list ? (
        <Loading error={error} />
      ) : list.edges.length === 0 ? (
        <EmptyState text="objectionsEmpty" />
      ) : (
        <Stack gap="sm" data-testid="objections">
          {list.edges.map(({ node }) => (
            <One key={node.id} objection={node} onDone={again} />
          ))}
        </Stack>
      )}
      {may(role, 'Mutation.fileObjection') && <TakeIn complaint={params.get('complaint') ?? ''} onDone={again} />}
    </Stack>
  );
}

function One({ objection: o, onDone }: { objection: Objection; onDone: () => void }) {
  const { t } = useLanguage();
  return (
    <Section
      testid="objection"
      title={
        <Group gap="sm">
          <ComplaintLink id={o.complaint} bold />
          <Badge variant={o.state === 'open' ? 'outline' : 'light'}>{t(`objection_${o.state}`)}</Badge>
          {o.state === 'open' && <Due {...o} state="running" />}
        </Group>
      }
    >
      <Text size="sm" c="dimmed" mt={4}>
        {t('objectionFiled', { day: day(o.filedAt), by: o.filedBy })}
      </Text>
      <Text mt={4} className="script">
        {o.words}
      </Text>
      {o.answer && (
        <Text mt="xs" size="sm">
          {t('objectionAnswered', { day: day(o.endedAt), by: o.answeredBy ?? '' })}: {o.answer}
        </Text>
      )}
      <SelfCheck complaint={o.complaint} />
      {o.state === 'open' && <Acts objection={o} onDone={onDone} />}
    </Section>
  );
}

function Acts({ objection: o, onDone }: { objection: Objection; onDone: () => void }) {
  const { t } = useLanguage();
  const { name, role } = useSession();
  const [, answer] = useAct(ANSWER);
  const [, withdraw] = useAct(WITHDRAW);
  const on = (reason: string) => ({ objection: o.id, reason });
  const acts: Act[] = [];
  // Who took it in does not answer it.
  if (may(role, 'Mutation.answerObjection') && o.filedBy !== name)
    acts.push(
      { label: t('objectionUphold'), run: (r) => answer({ ...on(r), upheld: true }), onDone },
      { label: t('objectionReject'), run: (r) => answer({ ...on(r), upheld: false }), onDone },
    );
  if (may(role, 'Mutation.withdrawObjection'))
    acts.push({ label: t('objectionWithdraw'), run: (r) => withdraw(on(r)), onDone });
  if (acts.length === 0) return null;
  return (
    <>
      {acts.length > 1 && (
        <Text size="sm" mt="xs">
          {t('objectionMeaning')}
        </Text>
      )}
      <ReasonForm size="xs" label={acts.length > 1 ? 'objectionAnswer' : 'reason'} acts={acts} />
    </>
  );
}
