import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { TemplateView } from '../clusters/cluster-page.js';

const BANK = graphql(`
  query Bank {
    bank { id kind name source why addedBy addedAt expires quarantined matches complaints parts { fixed slot type examples } }
  }
`);
const RELEASE = graphql(`
  mutation ReleaseBankEntry($id: ID!) {
    releaseBankEntry(id: $id) { id }
  }
`);
const REMOVE = graphql(`
  mutation RemoveBankEntry($id: ID!) {
    removeBankEntry(id: $id)
  }
`);

const QUARANTINE = graphql(`
  mutation QuarantineBankEntry($id: ID!, $reason: String!) {
    quarantineBankEntry(id: $id, reason: $reason) { id }
  }
`);

/** Known letters and benign forms, those that are held back first. */
export function TemplateBankPage() {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: BANK, requestPolicy: 'cache-and-network' });
  const [released, release] = useMutation(RELEASE);
  const [removed, remove] = useMutation(REMOVE);
  const [held, quarantine] = useMutation(QUARANTINE);
  const [why, setWhy] = useState<{ readonly id: string; readonly reason: string } | null>(null);
  if (!data) return <Loading error={error} />;
  const refresh = () => again({ requestPolicy: 'network-only' });
  const entries = [...data.bank].sort((x, y) => Number(y.quarantined) - Number(x.quarantined));
  return (
    <Stack>
      <Title order={2}>{t('bank')}</Title>
      <Text c="dimmed">{t('bankHint')}</Text>
      <ErrorAlert error={released.error ?? removed.error ?? held.error} />
      {entries.length === 0 && <Text>{t('bankEmpty')}</Text>}
      {entries.map((e) => (
        <Paper key={e.id} withBorder p="md" data-testid="bank-entry">
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
              {e.quarantined && (
                <Button size="xs" onClick={() => void release({ id: e.id }).then(refresh)}>
                  {t('bankRelease')}
                </Button>
              )}
              {!e.quarantined && (
                <Button
                  size="xs"
                  variant="default"
                  aria-expanded={why?.id === e.id}
                  onClick={() => setWhy(why?.id === e.id ? null : { id: e.id, reason: '' })}
                >
                  {t('bankQuarantine')}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={() => void remove({ id: e.id }).then(refresh)}>
                {t('bankRemove')}
              </Button>
            </Group>
          </Group>
          {why?.id === e.id && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void quarantine(why).then((r) => {
                  if (r.error !== undefined) return;
                  setWhy(null);
                  refresh();
                });
              }}
            >
              <Group align="end" mt="sm">
                <TextInput
                  label={t('bankQuarantineWhy')}
                  value={why.reason}
                  onChange={(event) => setWhy({ id: e.id, reason: event.currentTarget.value })}
                  required
                  style={{ flex: 1 }}
                />
                <Button type="submit" loading={held.fetching} disabled={why.reason.trim() === ''}>
                  {t('bankQuarantine')}
                </Button>
              </Group>
            </form>
          )}
          {e.quarantined && <Text>{t('bankHeldHint')}</Text>}
          <Text size="sm">
            {t('bankSource')}: {e.source} · {t('bankWhy')}: {e.why} · {t('bankBy')}: {e.addedBy}, {day(e.addedAt)}
            {e.expires ? ` · ${t('bankExpires')}: ${e.expires}` : ''} · {t('bankMatches')}:{' '}
            {e.matches === null || e.matches === undefined ? '–' : `${e.matches} / ${e.complaints}`}
          </Text>
          <TemplateView parts={e.parts} />
        </Paper>
      ))}
    </Stack>
  );
}
