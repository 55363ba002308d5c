import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Seats } from '../../components/seats.js';
import { graphql } from '../../gql/gql.js';
import type { InquiriesQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { InquiryTabs } from './inquiry-tabs.js';

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

/** Questions in the order of what an answer settles for the effort. */
export function InquiriesPage() {
  const speech = useLanguage();
  const { t } = speech;
  const [{ data, error }] = useQuery({ query: INQUIRIES, requestPolicy: 'cache-and-network' });
  return (
    <Stack>
      <InquiryTabs />
      <Title order={2}>{t('inquiries')}</Title>
      <Text c="dimmed">{t('inquiriesHint')}</Text>
      {!data ? (
        <Loading error={error} />
      ) : data.inquiries.length === 0 ? (
        <EmptyState text="inquiriesEmpty" />
      ) : (
        <RecordTable
          testid="inquiries"
          width={820}
          columns={columnsOf(speech)}
          rows={data.inquiries}
          rowKey={(q) => q.value}
        />
      )}
    </Stack>
  );
}
