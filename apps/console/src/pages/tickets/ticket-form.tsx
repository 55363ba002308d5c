import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConnectionForm, type ConnectionInput } from '../../components/connection-form.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { TicketEvent, TicketKind, TicketSystemsQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const KINDS = graphql(`
  query TicketKinds {
    ticketKinds { kind settings { name secret needed drawn } }
  }
`);
const SAVE = graphql(`
  mutation SaveTicketSystem($id: ID, $input: TicketSystemInput!) {
    saveTicketSystem(id: $id, input: $input) {
      ... on SavedTicketSystem { id secret }
      ... on Refusal { code en zh }
    }
  }
`);

const EVENTS: readonly TicketEvent[] = ['triaged', 'answered'];

/** Adds a ticket system, or changes one. Secrets that are left empty stay. */
export function TicketForm({
  system,
  onSaved,
}: {
  system: TicketSystemsQuery['ticketSystems'][number] | null;
  onSaved: (secret: string | null) => void;
}) {
  const { t, word } = useLanguage();
  const [{ data }] = useQuery({ query: KINDS });
  const [saved, save] = useAct(SAVE);
  const [events, setEvents] = useState<readonly string[]>(system?.events ?? []);
  const submit = async (said: ConnectionInput<TicketKind>) => {
    const input = { ...said, events: EVENTS.filter((e) => events.includes(e)) };
    const { data: answer, error } = await save({ id: system?.id ?? null, input });
    if (error === undefined) onSaved(answer?.saveTicketSystem.secret ?? null);
  };
  return (
    <ConnectionForm
      connection={system}
      kinds={data?.ticketKinds ?? []}
      words={{ add: t('ticketAdd'), save: t('ticketSave') }}
      testid="ticket-form"
      kindLabel={(kind) => t(`ticketKind_${kind}`)}
      settingLabel={(setting) => word('ticketValue', setting)}
      saved={saved}
      onSubmit={(said) => void submit(said)}
    >
      <Checkbox.Group label={t('ticketEvents')} value={[...events]} onChange={setEvents}>
        <Stack gap="xs" mt="xs">
          {EVENTS.map((event) => (
            <Checkbox key={event} value={event} label={t(`ticketEvent_${event}`)} size="xs" />
          ))}
        </Stack>
      </Checkbox.Group>
    </ConnectionForm>
  );
}
