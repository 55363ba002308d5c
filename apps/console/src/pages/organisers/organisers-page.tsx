import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Pager, useTrail } from '../../components/pager.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { graphql } from '../../gql/gql.js';
import type { OrganiserState } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { InquiryTabs } from '../inquiries/inquiry-tabs.js';
import { OrganiserCard } from './organiser-card.js';

const ORGANISERS = graphql(`
  query Organisers($state: OrganiserState, $after: String) {
    organisers(state: $state, first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { ...OrganiserFields }
      }
    }
  }
`);

const STATES: readonly OrganiserState[] = ['standing', 'proposed', 'lapsed', 'undone', 'refused'];

/** The address book of organisers, the last changed first. */
export function OrganisersPage() {
  const { t } = useLanguage();
  const trail = useTrail();
  const [params] = useSearchParams();
  const [state, setState] = useState(STATES.find((s) => s === params.get('state')) ?? null);
  const [data, error, again] = useSettledQuery({
    query: ORGANISERS,
    variables: { state, after: trail.after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const list = data?.organisers;
  return (
    <Stack>
      <InquiryTabs />
      <Group justify="space-between">
        <Title order={2}>{t('organisers')}</Title>
        <Pager trail={trail} page={list?.pageInfo} />
      </Group>
      <Text c="dimmed">{t('organisersHint')}</Text>
      <SegmentedControl
        aria-label={t('state')}
        value={state ?? 'all'}
        onChange={(chosen) => {
          trail.reset();
          setState(STATES.find((s) => s === chosen) ?? null);
        }}
        data={[{ value: 'all', label: t('all') }, ...STATES.map((s) => ({ value: s, label: t(`organiser_${s}`) }))]}
      />
      {!list ? (
        <Loading error={error} />
      ) : list.edges.length === 0 ? (
        <EmptyState text="organisersEmpty" />
      ) : (
        <Stack gap="sm" data-testid="organisers">
          {list.edges.map(({ node }) => (
            <OrganiserCard key={node.id} organiser={node} onDone={again} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
