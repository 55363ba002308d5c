import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Seats } from '../../components/seats.js';
import { useSession } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import type { InquiriesQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { InquiryTabs } from './inquiry-tabs.js';
import { mayConfirm, WAITING_ANSWERS, WaitingAnswers } from './waiting-answers.js';

export const INQUIRIES = graphql(`
  query Inquiries {
    inquiries {
      value label state people complaints minutes organiser standsIn { complaint field }
      kindName { zh en } question { zh en } ways { zh en } script { zh en }
      groups { id people complaints from to sample values { value label people kindName { zh en } } }
    }
  }
`);

export type Inquiry = InquiriesQuery['inquiries'][number];

const columnsOf = ({ t, localize }: Speech): readonly Column<Inquiry>[] => [
  {
    title: t('groupQuestion'),
    maxWidth: 420,
    cell: (q) => (
      <>
        <Anchor component={Link} to={`/inquiries/${q.value}`} fw={600}>
          {localize(q.question)}
        </Anchor>
        <Text size="xs" c="dimmed">
          {localize(q.kindName)}
        </Text>
      </>
    ),
  },
  {
    title: t('inquirySettles'),
    cell: (q) => (
      <>
        <Text size="sm">{t('inquirySettlesWhat', { people: q.people, complaints: q.complaints })}</Text>
        <Seats of={q.people} />
      </>
    ),
  },
  { title: t('inquiryEffort'), cell: (q) => t('inquiryMinutes', { n: q.minutes }) },
  { title: t('groups'), cell: (q) => q.groups.length, numeric: true },
  {
    title: t('state'),
    cell: (q) => (
      <Badge
        variant={q.state === 'waiting' ? 'light' : 'outline'}
        color={q.state === 'waiting' ? 'yellow' : 'blue'}
        autoContrast
      >
        {t(`inquiry_${q.state}`)}
      </Badge>
    ),
  },
];

/**
 * What there is to do. Answers that the reader may confirm come first. A minute settles what somebody has found out.
 * Then the questions in the order of what an answer settles for the effort. What waits for somebody else comes last.
 */
export function InquiriesPage() {
  const speech = useLanguage();
  const session = useSession();
  const [{ data, error }] = useQuery({ query: INQUIRIES, requestPolicy: 'cache-and-network' });
  const [{ data: answers, error: refused }] = useQuery({ query: WAITING_ANSWERS, requestPolicy: 'cache-and-network' });
  if (!data || !answers)
    return (
      <Stack>
        <Head />
        <Loading error={error ?? refused} />
      </Stack>
    );
  const waiting = answers.organisers.edges.map((e) => e.node);
  const yours = waiting.filter((o) => mayConfirm(o, session));
  const questions = new Map(data.inquiries.flatMap((q) => (q.organiser ? [[q.organiser, q.value] as const] : [])));
  const open = data.inquiries.filter((q) => q.state !== 'waiting');
  return (
    <Stack>
      <Head />
      <WaitingAnswers of={yours} questions={questions} yours={true} />
      {open.length === 0 ? (
        <EmptyState text="inquiriesEmpty" />
      ) : (
        <RecordTable testid="inquiries" width={820} columns={columnsOf(speech)} rows={open} rowKey={(q) => q.value} />
      )}
      <WaitingAnswers of={waiting.filter((o) => !yours.includes(o))} questions={questions} yours={false} />
    </Stack>
  );
}

function Head() {
  const { t } = useLanguage();
  return (
    <>
      <InquiryTabs />
      <Title order={2}>{t('inquiries')}</Title>
      <Text c="dimmed">{t('inquiriesHint')}</Text>
    </>
  );
}
