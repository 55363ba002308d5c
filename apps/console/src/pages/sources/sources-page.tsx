import { Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { ConnectionCard, ConnectionsPage, GivenUpList, useKeptFresh } from '../../components/connections.js';
import { minute } from '../../components/dates.js';
import { Loading } from '../../components/loading.js';
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

const WORDS = { title: 'sources', hint: 'sourcesHint', none: 'sourcesNone' } as const;
type Source = SourcesQuery['sources'][number];

/** Places from which files keep coming, how each is, and what was given up. */
export function SourcesPage() {
  const role = useRole();
  const { data, error, refresh } = useKeptFresh(SOURCES);
  if (!data) return <Loading error={error} />;
  return (
    <ConnectionsPage
      words={WORDS}
      connections={data.sources}
      refresh={refresh}
      card={(s, onChange) => <SourceCard key={s.id} source={s} onChange={onChange} onDone={refresh} />}
      form={
        may(role, 'Mutation.saveSource')
          ? (source, onSaved, key) => <SourceForm key={key} source={source} onSaved={onSaved} />
          : null
      }
    />
  );
}

function SourceCard({ source, onChange, onDone }: { source: Source; onChange: () => void; onDone: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const [paused, pause] = useAct(PAUSE);
  const [removed, remove] = useAct(REMOVE);
  const { id } = source;
  const then = ({ error }: { error: unknown }) => error === undefined && onDone();
  return (
    <ConnectionCard
      connection={source}
      kind={t(`sourceKind_${source.kind}`)}
      testid="source"
      stateLabel={t(source.state === 'fresh' ? 'sourceState_fresh' : `connectionState_${source.state}`)}
      address={
        source.address && (
          <Text size="sm" className="hash">
            {t('sourceSendTo', { address: `${location.origin}${source.address}` })}
          </Text>
        )
      }
      numbers={numbersOf(source, t)}
      dead={source.dead > 0 && <DeadItems key={source.dead} source={source} onReplayed={onDone} />}
      acts={{
        pause: may(role, 'Mutation.pauseSource') ? (of) => void pause({ id, paused: of }).then(then) : null,
        change: may(role, 'Mutation.saveSource') ? onChange : null,
        remove: may(role, 'Mutation.removeSource') ? () => void remove({ id }).then(then) : null,
      }}
      error={paused.error ?? removed.error}
    />
  );
}

/** How far a source is, in words. */
function numbersOf(source: Source, t: ReturnType<typeof useLanguage>['t']): string[] {
  return [
    t('sourceTaken', { count: source.taken }),
    t('sourceBehind', { count: source.behind }),
    ...(source.oldestAt ? [t('connectionOldest', { at: minute(source.oldestAt) })] : []),
    t('connectionDead', { count: source.dead }),
    ...(source.seenAt ? [t('connectionAnswered', { at: minute(source.seenAt) })] : []),
    ...(source.tookAt ? [t('sourceTook', { at: minute(source.tookAt) })] : []),
  ];
}

/** What was given up, with the reasons. */
function DeadItems({ source, onReplayed }: { source: Source; onReplayed: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const [shown, setShown] = useState(false);
  const [{ data, error }] = useQuery({ query: ITEMS, variables: { source: source.id }, pause: !shown });
  const [replayed, replay] = useAct(REPLAY);
  const again = (items: string[] | null) =>
    void replay({ id: source.id, items }).then((r) => r.error === undefined && onReplayed());
  return (
    <GivenUpList
      show={t('sourceDeadShow')}
      testid="dead-items"
      items={data?.sourceItems.map(({ name, ...item }) => ({ ...item, what: name })) ?? null}
      failed={error}
      shown={shown}
      onShow={() => setShown(true)}
      replay={may(role, 'Mutation.replaySource') ? again : null}
      error={replayed.error}
    />
  );
}
