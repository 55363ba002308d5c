import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { minute } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { TicketsOfQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const TICKETS = graphql(`
  query TicketsOf($complaint: ID!) {
    ticketsOf(complaint: $complaint) {
      system name ticket text tags
      notes { id state problem { zh en } at by }
    }
  }
`);
const WRITE = graphql(`
  mutation WriteToTicket($complaint: ID!, $system: ID!, $tags: [String!]!) {
    writeToTicket(complaint: $complaint, system: $system, tags: $tags) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

type Ticket = TicketsOfQuery['ticketsOf'][number];

/** Tickets that a complaint has elsewhere, with the note that would be written to each. */
export function TicketsOf({ complaint }: { complaint: string }) {
  const role = useRole();
  const mayRead = may(role, 'Query.ticketsOf');
  const [{ data }, again] = useQuery({
    query: TICKETS,
    variables: { complaint },
    pause: !mayRead,
    requestPolicy: 'cache-and-network',
  });
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <>
      {(data?.ticketsOf ?? []).map((ticket) => (
        <TicketPanel key={ticket.system} complaint={complaint} ticket={ticket} onWritten={refresh} />
      ))}
    </>
  );
}

function TicketPanel({ complaint, ticket, onWritten }: { complaint: string; ticket: Ticket; onWritten: () => void }) {
  const { t, localize } = useLanguage();
  const [tags, setTags] = useState<string[]>([]);
  const [written, write] = useAct(WRITE);
  return (
    <Section
      title={t('ticketOf', { ticket: ticket.ticket, name: ticket.name })}
      hint={t('ticketOfHint')}
      testid="ticket-of"
    >
      <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-wrap' }} data-testid="ticket-text">
        {ticket.text}
      </Text>
      {ticket.tags.length > 0 && (
        <Checkbox.Group label={t('ticketTags')} value={tags} onChange={setTags} mt="sm">
          <Group gap="sm" mt="xs">
            {ticket.tags.map((tag) => (
              <Checkbox key={tag} value={tag} label={tag} size="xs" />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Group mt="sm">
        <Button
          size="xs"
          loading={written.fetching}
          onClick={() =>
            void write({ complaint, system: ticket.system, tags }).then((r) => r.error === undefined && onWritten())
          }
        >
          {t('ticketWrite')}
        </Button>
      </Group>
      <ErrorAlert error={written.error} />
      <Stack gap={2} mt="xs">
        {ticket.notes.map((note) => (
          <Text key={note.id} size="sm" c="dimmed">
            {[
              minute(note.at),
              t(`ticketNote_${note.state}`),
              ...(note.by ? [note.by] : []),
              ...(note.problem ? [localize(note.problem)] : []),
            ].join(' · ')}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
