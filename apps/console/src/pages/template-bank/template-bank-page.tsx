import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { ReasonForm } from '../../components/reason-form.js';
import { TemplateView } from '../../components/template-view.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { BankQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const BANK = graphql(`
  query Bank {
    bank { id kind name source why addedBy addedAt expires quarantined matches complaints parts { fixed slot type examples } }
  }
`);
const RELEASE = graphql(`
  mutation ReleaseBankEntry($id: ID!) {
    releaseBankEntry(id: $id) {
      ... on BankEntry { id }
      ... on Refusal { code en zh }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveBankEntry($id: ID!) {
    removeBankEntry(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const QUARANTINE = graphql(`
  mutation QuarantineBankEntry($id: ID!, $reason: String!) {
    quarantineBankEntry(id: $id, reason: $reason) {
      ... on BankEntry { id }
      ... on Refusal { code en zh }
    }
  }
`);

type Entry = BankQuery['bank'][number];

/** Known templates and public forms, those on hold first. */
export function TemplateBankPage() {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: BANK, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const entries = data.bank.toSorted((x, y) => Number(y.quarantined) - Number(x.quarantined));
  return (
    <Stack>
      <Title order={2}>{t('bank')}</Title>
      <Text c="dimmed">{t('bankHint')}</Text>
      {entries.length === 0 && <Text>{t('bankEmpty')}</Text>}
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} onChanged={() => again({ requestPolicy: 'network-only' })} />
      ))}
    </Stack>
  );
}

function EntryCard({ entry: e, onChanged }: { entry: Entry; onChanged: () => void }) {
  const { t } = useLanguage();
  const [released, release] = useAct(RELEASE);
  const [removed, remove] = useAct(REMOVE);
  const [, quarantine] = useAct(QUARANTINE);
  const [asked, setAsked] = useState(false);
  const after = (r: { error?: unknown }) => r.error === undefined && onChanged();
  return (
    <Paper withBorder p="md" data-testid="bank-entry">
      <Group justify="space-between">
        <Group>
          <Title order={3} size="h4">
            {e.name}
          </Title>
          <Badge color={e.kind === 'benign' ? 'green' : 'gray'}>
            {t(e.kind === 'benign' ? 'bankBenign' : 'bankTemplate')}
          </Badge>
          {e.quarantined && <Badge color="red">{t('bankHeld')}</Badge>}
        </Group>
        <Group>
          {e.quarantined ? (
            <Button size="xs" loading={released.fetching} onClick={() => void release({ id: e.id }).then(after)}>
              {t('bankRelease')}
            </Button>
          ) : (
            <Button size="xs" variant="default" aria-expanded={asked} onClick={() => setAsked(!asked)}>
              {t('bankQuarantine')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            loading={removed.fetching}
            onClick={() => void remove({ id: e.id }).then(after)}
          >
            {t('remove')}
          </Button>
        </Group>
      </Group>
      <ErrorAlert error={released.error ?? removed.error} />
      {asked && (
        <ReasonForm
          label="bankQuarantineWhy"
          acts={[
            {
              label: t('bankQuarantine'),
              primary: true,
              run: (reason) => quarantine({ id: e.id, reason }),
              onDone: () => {
                setAsked(false);
                onChanged();
              },
            },
          ]}
        />
      )}
      {e.quarantined && <Text>{t('bankHeldHint')}</Text>}
      <Origin entry={e} />
      <TemplateView parts={e.parts} />
    </Paper>
  );
}

/** Where an entry comes from, and how much it matches. */
function Origin({ entry: e }: { entry: Entry }) {
  const { t } = useLanguage();
  const matches = e.matches === null || e.matches === undefined ? '–' : `${e.matches} / ${e.complaints}`;
  return (
    <Text size="sm">
      {t('bankSource')}: {e.source} · {t('bankWhy')}: {e.why} · {t('bankBy')}: {e.addedBy}, {day(e.addedAt)}
      {e.expires ? ` · ${t('keyUntil', { day: e.expires })}` : ''} · {t('bankMatches')}: {matches}
    </Text>
  );
}
