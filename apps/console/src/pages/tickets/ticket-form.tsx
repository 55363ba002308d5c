import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { SettingField } from '../../components/setting-field.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { TicketEvent, TicketSystemsQuery } from '../../gql/graphql.js';
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
  const [chosen, setChosen] = useState(system?.kind ?? null);
  const [name, setName] = useState(system?.name ?? '');
  const [events, setEvents] = useState<readonly string[]>(system?.events ?? []);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries((system?.settings ?? []).map((s) => [s.name, s.value])),
  );
  const kinds = data?.ticketKinds ?? [];
  const kind = kinds.find((k) => k.kind === chosen) ?? kinds[0];
  if (kind === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const settings = kind.settings.flatMap(({ name: of }) => (values[of] ? [{ name: of, value: values[of] }] : []));
    const input = { name, kind: kind.kind, settings, events: EVENTS.filter((e) => events.includes(e)) };
    const { data: answer, error } = await save({ id: system?.id ?? null, input });
    if (error === undefined) onSaved(answer?.saveTicketSystem.secret ?? null);
  };
  return (
    <Section title={system === null ? t('ticketAdd') : `${t('ticketChange')}: ${system.name}`} testid="ticket-form">
      <form onSubmit={(e) => void submit(e)}>
        <Stack gap="sm" mt="sm" maw={640}>
          <TextInput label={t('ticketName')} value={name} onChange={(e) => setName(e.currentTarget.value)} required />
          <NativeSelect
            label={t('ticketKind')}
            value={kind.kind}
            disabled={system !== null}
            data={kinds.map((k) => ({ value: k.kind, label: t(`ticketKind_${k.kind}`) }))}
            onChange={(e) => setChosen(kinds.find((k) => k.kind === e.currentTarget.value)?.kind ?? null)}
          />
          {kind.settings.map((setting) => (
            <SettingField
              key={`${kind.kind} ${setting.name}`}
              label={word('ticketValue', setting.name)}
              setting={setting}
              kept={system !== null}
              value={values[setting.name] ?? ''}
              onChange={(value) => setValues({ ...values, [setting.name]: value })}
            />
          ))}
          <Checkbox.Group label={t('ticketEvents')} value={[...events]} onChange={setEvents}>
            <Stack gap="xs" mt="xs">
              {EVENTS.map((event) => (
                <Checkbox key={event} value={event} label={t(`ticketEvent_${event}`)} size="xs" />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group>
            <Button type="submit" loading={saved.fetching} disabled={name.trim() === ''}>
              {t('ticketSave')}
            </Button>
          </Group>
          <ErrorAlert error={saved.error} />
        </Stack>
      </form>
    </Section>
  );
}
