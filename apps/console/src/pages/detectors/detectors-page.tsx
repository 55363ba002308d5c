import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { ReasonForm } from '../../components/reason-form.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { DetectorCard } from './detector-card.js';
import { draftOf, inputOf, type Setting } from './draft.js';
import { Outcome } from './outcome.js';

const DETECTORS = graphql(`
  query Detectors {
    detectors { id version family isExculpatory off options { name usual value } }
  }
`);
const WHAT_IF = graphql(`
  mutation WhatIf($detectors: [DetectorInput!]!) {
    whatIf(detectors: $detectors) {
      ... on WhatIf {
        complaints
        moves { from to complaints }
        signals { detector before after bitsBefore bitsAfter }
        rescored
        changed { complaint from to before after }
      }
      ... on Refusal { code en zh }
    }
  }
`);
const SET = graphql(`
  mutation SetDetectors($detectors: [DetectorInput!]!, $reason: String!) {
    setDetectors(detectors: $detectors, reason: $reason) {
      ... on DetectorSettings { detectors { id } }
      ... on Refusal { code en zh }
    }
  }
`);

/** How each detector is set, and what another setting would have changed: nobody sets one blindly. */
export function DetectorsPage() {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: DETECTORS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('detectors')}</Title>
        <Anchor component={Link} to="/organiser-kinds" size="sm">
          {t('kinds')}
        </Anchor>
      </Group>
      <Text c="dimmed">{t('detectorsHint')}</Text>
      <Settings
        key={JSON.stringify(data.detectors)}
        detectors={data.detectors}
        onSet={() => again({ requestPolicy: 'network-only' })}
      />
    </Stack>
  );
}

function Settings({ detectors, onSet }: { detectors: readonly Setting[]; onSet: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const mayTry = may(role, 'Mutation.whatIf');
  const [draft, setDraft] = useState(() => draftOf(detectors));
  const [tried, whatIf] = useAct(WHAT_IF);
  const [, save] = useAct(SET);
  // What was looked at last: a setting takes effect only after that.
  const [seen, setSeen] = useState('');
  const input = inputOf(detectors, draft);
  const asked = JSON.stringify(input);
  return (
    <>
      <Paper withBorder p="md" data-testid="what-if">
        <Button
          disabled={!mayTry}
          loading={tried.fetching}
          onClick={() => void whatIf({ detectors: input }).then((r) => r.data && setSeen(asked))}
        >
          {t('whatIf')}
        </Button>
        <Text size="sm" c="dimmed" mt="xs">
          {t(seen === asked ? 'whatIfSeen' : 'whatIfFirst')}
        </Text>
        <ErrorAlert error={tried.error} />
        {tried.data && seen === asked && <Outcome found={tried.data.whatIf} />}
        {may(role, 'Mutation.setDetectors') && (
          <ReasonForm
            acts={[
              {
                label: t('setDetectors'),
                disabled: seen !== asked,
                run: (reason) => save({ detectors: input, reason }),
                onDone: onSet,
              },
            ]}
          />
        )}
      </Paper>
      <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }}>
        {detectors.map((d) => {
          const own = draft[d.id];
          return (
            own && (
              <DetectorCard
                key={d.id}
                detector={d}
                draft={own}
                disabled={!mayTry}
                onChange={(changed) => setDraft({ ...draft, [d.id]: changed })}
              />
            )
          );
        })}
      </SimpleGrid>
    </>
  );
}
