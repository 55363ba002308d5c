import { Anchor, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { minute } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { TicketSystemsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { TicketForm } from './ticket-form.js';

const SYSTEMS = graphql(`
  query TicketSystems {
    ticketSystems {
      id name kind settings { name value } events state problem { zh en } answeredAt waiting oldestAt written dead
    }
  }
`);
const NOTES = graphql(`
  query TicketNotes($system: ID!) {
    ticketNotes(system: $system, first: 50) { id complaint problem { zh en } attempts at }
  }
`);
const PAUSE = graphql(`
  mutation PauseTicketSystem($id: ID!, $paused: Boolean!) {
    pauseTicketSystem(id: $id, paused: $paused) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveTicketSystem($id: ID!) {
    removeTicketSystem(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const REPLAY = graphql(`
  mutation ReplayTicketNotes($id: ID!, $notes: [ID!]) {
    replayTicketNotes(id: $id, notes: $notes) {
      ... on TicketNotesReplayed { count }
      ... on Refusal { code en zh }
    }
  }
`);

const LOOK_MS = 5000;
const COLORS = { fresh: 'gray', fine: 'green', failing: 'red', paused: 'yellow' } as const;
type System = TicketSystemsQuery['ticketSystems'][number];

/** Ticket systems of the house, how each is, and notes that were given up. */
export function TicketsPage() {
  const { t } = useLanguage();
  const role = useRole();
  const [{ data, error }, again] = useQuery({ query: SYSTEMS, requestPolicy: 'cache-and-network' });
  const [changed, setChanged] = useState<string | null>(null);
  const [saves, setSaves] = useState(0);
  const [secret, setSecret] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), LOOK_MS);
    return () => clearInterval(timer);
  }, [again]);
  if (!data) return <Loading error={error} />;
  const refresh = () => again({ requestPolicy: 'network-only' });
  const system = data.ticketSystems.find((s) => s.id === changed) ?? null;
  return (
    <Stack data-testid="tickets">
      <Title order={2}>{t('tickets')}</Title>
      <Text c="dimmed">{t('ticketsHint')}</Text>
      {data.ticketSystems.length === 0 && <EmptyState text="ticketsNone" />}
      {data.ticketSystems.map((s) => (
        <SystemCard key={s.id} system={s} onChange={() => setChanged(s.id)} onDone={refresh} />
      ))}
      {secret && (
        <Text role="status">
          {t('keyOnce')} <code className="hash">{secret}</code>
        </Text>
      )}
      {may(role, 'Mutation.saveTicketSystem') && (
        <TicketForm
          key={`${system?.id} ${saves}`}
          system={system}
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

function SystemCard({ system, onChange, onDone }: { system: System; onChange: () => void; onDone: () => void }) {
  const { t, localize } = useLanguage();
  const role = useRole();
  const [paused, pause] = useAct(PAUSE);
  const [removed, remove] = useAct(REMOVE);
  const then = ({ error }: { error: unknown }) => error === undefined && onDone();
  return (
    <Section
      title={system.name}
      hint={[t(`ticketKind_${system.kind}`), ...system.settings.map((s) => s.value)].join(' · ')}
      testid="ticket-system"
      action={
        <Badge variant="light" autoContrast color={COLORS[system.state]}>
          {t(`ticketState_${system.state}`)}
        </Badge>
      }
    >
      <Text size="sm" mt="xs">
        {numbersOf(system, t).join(' · ')}
      </Text>
      {system.problem && (
        <Text size="sm" c="red" mt="xs">
          {localize(system.problem)}
        </Text>
      )}
      {system.dead > 0 && <DeadNotes key={system.dead} system={system} onReplayed={onDone} />}
      <Group gap="xs" mt="sm">
        {may(role, 'Mutation.pauseTicketSystem') && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void pause({ id: system.id, paused: system.state !== 'paused' }).then(then)}
          >
            {t(system.state === 'paused' ? 'ticketResume' : 'ticketPause')}
          </Button>
        )}
        {may(role, 'Mutation.saveTicketSystem') && (
          <Button size="xs" variant="default" onClick={onChange}>
            {t('ticketChange')}
          </Button>
        )}
        {may(role, 'Mutation.removeTicketSystem') && (
          <ConfirmButton
            label={t('removeNamed', { name: system.name })}
            question={t('removeSure', { name: system.name })}
            onConfirm={() => void remove({ id: system.id }).then(then)}
          />
        )}
      </Group>
      <ErrorAlert error={paused.error ?? removed.error} />
    </Section>
  );
}

/** How far a system is, in words. */
function numbersOf(system: System, t: ReturnType<typeof useLanguage>['t']): string[] {
  return [
    t('ticketWritten', { count: system.written }),
    t('ticketWaiting', { count: system.waiting }),
    ...(system.oldestAt ? [t('ticketOldest', { at: minute(system.oldestAt) })] : []),
    t('ticketDead', { count: system.dead }),
    ...(system.answeredAt ? [t('ticketAnswered', { at: minute(system.answeredAt) })] : []),
  ];
}

/** Notes that were given up, with the reasons. */
function DeadNotes({ system, onReplayed }: { system: System; onReplayed: () => void }) {
  const { t, localize } = useLanguage();
  const role = useRole();
  const [shown, setShown] = useState(false);
  const [{ data, error }] = useQuery({ query: NOTES, variables: { system: system.id }, pause: !shown });
  const [replayed, replay] = useAct(REPLAY);
  const again = (notes: string[] | null) =>
    void replay({ id: system.id, notes }).then((r) => r.error === undefined && onReplayed());
  if (!shown)
    return (
      <Anchor component="button" size="sm" mt="xs" onClick={() => setShown(true)}>
        {t('ticketDeadShow')}
      </Anchor>
    );
  if (!data) return <Loading error={error} />;
  const mayReplay = may(role, 'Mutation.replayTicketNotes');
  return (
    <>
      <Table mt="xs" data-testid="dead-notes">
        <Table.Tbody>
          {data.ticketNotes.map((note) => (
            <Table.Tr key={note.id}>
              <Table.Td>
                <ComplaintLink id={note.complaint} />
              </Table.Td>
              <Table.Td>{note.problem && localize(note.problem)}</Table.Td>
              <Table.Td>{t('ticketAttempts', { count: note.attempts })}</Table.Td>
              <Table.Td>{minute(note.at)}</Table.Td>
              <Table.Td ta="right">
                {mayReplay && (
                  <Button size="xs" variant="default" onClick={() => again([note.id])}>
                    {t('ticketReplay')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayReplay && data.ticketNotes.length > 1 && (
        <Button size="xs" variant="default" mt="xs" onClick={() => again(null)}>
          {t('ticketReplayAll')}
        </Button>
      )}
      <ErrorAlert error={replayed.error} />
    </>
  );
}
