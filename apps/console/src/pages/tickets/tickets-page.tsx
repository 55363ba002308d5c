import { useState } from 'react';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { ConnectionCard, ConnectionsPage, GivenUpList, useKeptFresh } from '../../components/connections.js';
import { minute } from '../../components/dates.js';
import { Loading } from '../../components/loading.js';
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

const WORDS = { title: 'tickets', hint: 'ticketsHint', none: 'ticketsNone' } as const;
type System = TicketSystemsQuery['ticketSystems'][number];

/** Ticket systems of the house, how each is, and notes that were given up. */
export function TicketsPage() {
  const role = useRole();
  const { data, error, refresh } = useKeptFresh(SYSTEMS);
  if (!data) return <Loading error={error} />;
  return (
    <ConnectionsPage
      words={WORDS}
      connections={data.ticketSystems}
      refresh={refresh}
      card={(s, onChange) => <SystemCard key={s.id} system={s} onChange={onChange} onDone={refresh} />}
      form={
        may(role, 'Mutation.saveTicketSystem')
          ? (system, onSaved, key) => <TicketForm key={key} system={system} onSaved={onSaved} />
          : null
      }
    />
  );
}

function SystemCard({ system, onChange, onDone }: { system: System; onChange: () => void; onDone: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const [paused, pause] = useAct(PAUSE);
  const [removed, remove] = useAct(REMOVE);
  const { id } = system;
  const then = ({ error }: { error: unknown }) => error === undefined && onDone();
  return (
    <ConnectionCard
      connection={system}
      kind={t(`ticketKind_${system.kind}`)}
      testid="ticket-system"
      stateLabel={t(system.state === 'fresh' ? 'ticketState_fresh' : `connectionState_${system.state}`)}
      numbers={numbersOf(system, t)}
      dead={system.dead > 0 && <DeadNotes key={system.dead} system={system} onReplayed={onDone} />}
      acts={{
        pause: may(role, 'Mutation.pauseTicketSystem') ? (of) => void pause({ id, paused: of }).then(then) : null,
        change: may(role, 'Mutation.saveTicketSystem') ? onChange : null,
        remove: may(role, 'Mutation.removeTicketSystem') ? () => void remove({ id }).then(then) : null,
      }}
      error={paused.error ?? removed.error}
    />
  );
}

/** How far a system is, in words. */
function numbersOf(system: System, t: ReturnType<typeof useLanguage>['t']): string[] {
  return [
    t('ticketWritten', { count: system.written }),
    t('ticketWaiting', { count: system.waiting }),
    ...(system.oldestAt ? [t('connectionOldest', { at: minute(system.oldestAt) })] : []),
    t('connectionDead', { count: system.dead }),
    ...(system.answeredAt ? [t('connectionAnswered', { at: minute(system.answeredAt) })] : []),
  ];
}

/** Notes that were given up, with the reasons. */
function DeadNotes({ system, onReplayed }: { system: System; onReplayed: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  const [shown, setShown] = useState(false);
  const [{ data, error }] = useQuery({ query: NOTES, variables: { system: system.id }, pause: !shown });
  const [replayed, replay] = useAct(REPLAY);
  const again = (notes: string[] | null) =>
    void replay({ id: system.id, notes }).then((r) => r.error === undefined && onReplayed());
  return (
    <GivenUpList
      show={t('ticketDeadShow')}
      testid="dead-notes"
      items={
        data?.ticketNotes.map(({ complaint, problem, ...note }) => ({
          ...note,
          problem: problem ?? null,
          what: <ComplaintLink id={complaint} />,
        })) ?? null
      }
      failed={error}
      shown={shown}
      onShow={() => setShown(true)}
      replay={may(role, 'Mutation.replayTicketNotes') ? again : null}
      error={replayed.error}
    />
  );
}
