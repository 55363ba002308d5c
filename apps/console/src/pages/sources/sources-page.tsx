import { Anchor, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { minute } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { SourcesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { SourceForm } from './source-form.js';

const SOURCES = graphql(`
  query Sources {
    sources {
      id name kind address settings { name value } again mapped seconds state problem { zh en } seenAt tookAt behind oldestAt
      taken dead createdBy createdAt
    }
  }
`);
const ITEMS = graphql(`
  query SourceItems($source: ID!) {
    sourceItems(source: $source, first: 50) { id name problem { zh en } attempts at import }
  }
`);
const PAUSE = graphql(`
  mutation PauseSource($id: ID!, $paused: Boolean!) {
    pauseSource(id: $id, paused: $paused) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveSource($id: ID!) {
    removeSource(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const REPLAY = graphql(`
  mutation ReplaySource($id: ID!, $items: [ID!]) {
    replaySource(id: $id, items: $items) {
      ... on ItemsReplayed { count }
      ... on Refusal { code en zh }
    }
  }
`);

const LOOK_MS = 5000;
const COLORS = { fresh: 'gray', fine: 'green', failing: 'red', paused: 'yellow' } as const;
type Source = SourcesQuery['sources'][number];

/** Places from which files keep coming, how each is, and what was given up. */
export function SourcesPage() {
  const { t } = useLanguage();
  const role = useRole();
  const [{ data, error }, again] = useQuery({ query: SOURCES, requestPolicy: 'cache-and-network' });
  const [changed, setChanged] = useState<string | null>(null);
  const [saves, setSaves] = useState(0);
  const [secret, setSecret] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), LOOK_MS);
    return () => clearInterval(timer);
  }, [again]);
  if (!data) return <Loading error={error} />;
  const refresh = () => again({ requestPolicy: 'network-only' });
  const source = data.sources.find((s) => s.id === changed) ?? null;
  return (
    <Stack data-testid="sources">
      <Title order={2}>{t('sources')}</Title>
      <Text c="dimmed">{t('sourcesHint')}</Text>
      {data.sources.length === 0 && <EmptyState text="sourcesNone" />}
      {data.sources.map((s) => (
        <SourceCard key={s.id} source={s} onChange={() => setChanged(s.id)} onDone={refresh} />
      ))}
      {secret && (
        <Text role="status">
          {t('keyOnce')} <code className="hash">{secret}</code>
        </Text>
      )}
      {may(role, 'Mutation.saveSource') && (
        <SourceForm
          key={`${source?.id} ${saves}`}
          source={source}
          onSaved={(drawn) => {
            setSecret(drawn);
            setChanged(null);
            setSaves(saves + 1);
            refresh();
          }}
        />
      )}
    </Stack>
  );
}

function SourceCard({ source, onChange, onDone }: { source: Source; onChange: () => void; onDone: () => void }) {
  const { t, localize } = useLanguage();
  const role = useRole();
  const [paused, pause] = useAct(PAUSE);
  const [removed, remove] = useAct(REMOVE);
  const then = ({ error }: { error: unknown }) => error === undefined && onDone();
  return (
    <Section
      title={source.name}
      hint={[t(`sourceKind_${source.kind}`), ...source.settings.map((s) => s.value)].join(' · ')}
      testid="source"
      action={
        <Badge variant="light" autoContrast color={COLORS[source.state]}>
          {t(`sourceState_${source.state}`)}
        </Badge>
      }
    >
      {source.address && (
        <Text size="sm" className="hash">
          {t('sourceSendTo', { address: `${location.origin}${source.address}` })}
        </Text>
      )}
      <Text size="sm" mt="xs">
        {numbersOf(source, t).join(' · ')}
      </Text>
      {source.problem && (
        <Text size="sm" c="red" mt="xs">
          {localize(source.problem)}
        </Text>
      )}
      {source.dead > 0 && <DeadItems key={source.dead} source={source} onReplayed={onDone} />}
      <Group gap="xs" mt="sm">
        {may(role, 'Mutation.pauseSource') && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void pause({ id: source.id, paused: source.state !== 'paused' }).then(then)}
          >
            {t(source.state === 'paused' ? 'sourceResume' : 'sourcePause')}
          </Button>
        )}
        {may(role, 'Mutation.saveSource') && (
          <Button size="xs" variant="default" onClick={onChange}>
            {t('sourceChange')}
          </Button>
        )}
        {may(role, 'Mutation.removeSource') && (
          <ConfirmButton
            label={t('removeNamed', { name: source.name })}
            question={t('removeSure', { name: source.name })}
            onConfirm={() => void remove({ id: source.id }).then(then)}
          />
        )}
      </Group>
      <ErrorAlert error={paused.error ?? removed.error} />
    </Section>
  );
}

/** How far a source is, in words. */
function numbersOf(source: Source, t: ReturnType<typeof useLanguage>['t']): string[] {
  return [
    t('sourceTaken', { count: source.taken }),
    t('sourceBehind', { count: source.behind }),
    ...(source.oldestAt ? [t('sourceOldest', { at: minute(source.oldestAt) })] : []),
    t('sourceDead', { count: source.dead }),
    ...(source.seenAt ? [t('sourceSeen', { at: minute(source.seenAt) })] : []),
    ...(source.tookAt ? [t('sourceTook', { at: minute(source.tookAt) })] : []),
  ];
}

/** What was given up, with the reasons. */
function DeadItems({ source, onReplayed }: { source: Source; onReplayed: () => void }) {
  const { t, localize } = useLanguage();
  const role = useRole();
  const [shown, setShown] = useState(false);
  const [{ data, error }] = useQuery({ query: ITEMS, variables: { source: source.id }, pause: !shown });
  const [replayed, replay] = useAct(REPLAY);
  const again = (items: string[] | null) =>
    void replay({ id: source.id, items }).then((r) => r.error === undefined && onReplayed());
  if (!shown)
    return (
      <Anchor component="button" size="sm" mt="xs" onClick={() => setShown(true)}>
        {t('sourceDeadShow')}
      </Anchor>
    );
  if (!data) return <Loading error={error} />;
  const mayReplay = may(role, 'Mutation.replaySource');
  return (
    <>
      <Table mt="xs" data-testid="dead-items">
        <Table.Tbody>
          {data.sourceItems.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td>{item.name}</Table.Td>
              <Table.Td>{localize(item.problem)}</Table.Td>
              <Table.Td>{t('sourceAttempts', { count: item.attempts })}</Table.Td>
              <Table.Td>{minute(item.at)}</Table.Td>
              <Table.Td ta="right">
                {mayReplay && (
                  <Button size="xs" variant="default" onClick={() => again([item.id])}>
                    {t('sourceReplay')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayReplay && data.sourceItems.length > 1 && (
        <Button size="xs" variant="default" mt="xs" onClick={() => again(null)}>
          {t('sourceReplayAll')}
        </Button>
      )}
      <ErrorAlert error={replayed.error} />
    </>
  );
}
