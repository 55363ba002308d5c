import { Anchor, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useQuery } from 'urql';
import type { Bilingual } from '../locales/bilingual.js';
import { type Key, useLanguage } from '../locales/use-language.js';
import { ConfirmButton } from './confirm-button.js';
import { minute } from './dates.js';
import { EmptyState } from './empty-state.js';
import { ErrorAlert } from './error-alert.js';
import { Loading } from './loading.js';
import { Section } from './section.js';

const LOOK_MS = 5000;
const COLORS = { fresh: 'gray', fine: 'green', failing: 'red', paused: 'yellow' } as const;

/** A system elsewhere that Claque takes from or writes to. */
export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly state: keyof typeof COLORS;
  readonly problem?: Bilingual | null;
}

/** What a query gives, asked again while the page is open. */
export function useKeptFresh<Data>(query: TypedDocumentNode<Data, { [name: string]: never }>) {
  const [{ data, error }, again] = useQuery({ query, variables: {}, requestPolicy: 'cache-and-network' });
  const refresh = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useEffect(() => {
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return { data, error, refresh };
}

/** All connections of a sort, and the form that makes or changes one. */
export function ConnectionsPage<C extends Connection>({
  words,
  connections,
  refresh,
  card,
  form,
}: {
  words: { readonly title: Key; readonly hint: Key; readonly none: Key };
  connections: readonly C[];
  refresh: () => void;
  card: (connection: C, onChange: () => void) => ReactNode;
  /** Null: the reader may not save. A secret that was drawn is shown once. */
  form: ((connection: C | null, onSaved: (drawn: string | null) => void, key: string) => ReactNode) | null;
}) {
  const { t } = useLanguage();
  const [changed, setChanged] = useState<string | null>(null);
  const [saves, setSaves] = useState(0);
  const [secret, setSecret] = useState<string | null>(null);
  const connection = connections.find((c) => c.id === changed) ?? null;
  const saved = (drawn: string | null) => {
    setSecret(drawn);
    setChanged(null);
    setSaves(saves + 1);
    refresh();
  };
  return (
    <Stack data-testid={words.title}>
      <Title order={2}>{t(words.title)}</Title>
      <Text c="dimmed">{t(words.hint)}</Text>
      {connections.length === 0 && <EmptyState text={words.none} />}
      {connections.map((c) => card(c, () => setChanged(c.id)))}
      {secret && (
        <Text role="status">
          {t('keyOnce')} <code className="hash">{secret}</code>
        </Text>
      )}
      {form?.(connection, saved, `${connection?.id} ${saves}`)}
    </Stack>
  );
}

/** One connection: how it is, and what may be done with it. */
export function ConnectionCard({
  connection: { name, settings, state, problem },
  kind,
  testid,
  stateLabel,
  address,
  numbers,
  dead,
  acts,
  error,
}: {
  connection: Connection;
  kind: string;
  testid: string;
  stateLabel: string;
  /** Where others send to. */
  address?: ReactNode;
  numbers: readonly string[];
  /** What was given up. */
  dead: ReactNode;
  /** Null: the reader may not. */
  acts: {
    readonly pause: ((paused: boolean) => void) | null;
    readonly change: (() => void) | null;
    readonly remove: (() => void) | null;
  };
  error: CombinedError | undefined;
}) {
  const { t, localize } = useLanguage();
  const { pause, change, remove } = acts;
  return (
    <Section
      title={name}
      hint={[kind, ...settings.map((s) => s.value)].join(' · ')}
      testid={testid}
      action={
        <Badge variant="light" autoContrast color={COLORS[state]}>
          {stateLabel}
        </Badge>
      }
    >
      {address}
      <Text size="sm" mt="xs">
        {numbers.join(' · ')}
      </Text>
      {problem && (
        <Text size="sm" c="red" mt="xs">
          {localize(problem)}
        </Text>
      )}
      {dead}
      <Group gap="xs" mt="sm">
        {pause && (
          <Button size="xs" variant="default" onClick={() => pause(state !== 'paused')}>
            {t(state === 'paused' ? 'connectionResume' : 'connectionPause')}
          </Button>
        )}
        {change && (
          <Button size="xs" variant="default" onClick={change}>
            {t('connectionChange')}
          </Button>
        )}
        {remove && (
          <ConfirmButton label={t('removeNamed', { name })} question={t('removeSure', { name })} onConfirm={remove} />
        )}
      </Group>
      <ErrorAlert error={error} />
    </Section>
  );
}

/** Something that was given up. */
export interface GivenUp {
  readonly id: string;
  readonly what: ReactNode;
  readonly problem: Bilingual | null;
  readonly attempts: number;
  readonly at: string;
}

/** What was given up, with the reasons, once somebody asks for it. */
export function GivenUpList({
  show,
  testid,
  items,
  failed,
  shown,
  onShow,
  replay,
  error,
}: {
  /** Words of the link that opens the list. */
  show: string;
  testid: string;
  /** Null: not there yet. */
  items: readonly GivenUp[] | null;
  failed: CombinedError | undefined;
  shown: boolean;
  onShow: () => void;
  /** Null: the reader may not. @param ids null: all. */
  replay: ((ids: string[] | null) => void) | null;
  error: CombinedError | undefined;
}) {
  const { t, localize } = useLanguage();
  if (!shown)
    return (
      <Anchor component="button" size="sm" mt="xs" onClick={onShow}>
        {show}
      </Anchor>
    );
  if (items === null) return <Loading error={failed} />;
  return (
    <>
      <Table mt="xs" data-testid={testid}>
        <Table.Tbody>
          {items.map(({ id, what, problem, attempts, at }) => (
            <Table.Tr key={id}>
              <Table.Td>{what}</Table.Td>
              <Table.Td>{problem && localize(problem)}</Table.Td>
              <Table.Td>{t('connectionAttempts', { count: attempts })}</Table.Td>
              <Table.Td>{minute(at)}</Table.Td>
              <Table.Td ta="right">
                {replay && (
                  <Button size="xs" variant="default" onClick={() => replay([id])}>
                    {t('connectionReplay')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {replay && items.length > 1 && (
        <Button size="xs" variant="default" mt="xs" onClick={() => replay(null)}>
          {t('connectionReplayAll')}
        </Button>
      )}
      <ErrorAlert error={error} />
    </>
  );
}
