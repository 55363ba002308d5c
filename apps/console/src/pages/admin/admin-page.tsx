import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { day } from '../../components/dates.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import type { OfficeQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { Accounts } from './accounts.js';
import { ApiKeys } from './api-keys.js';
import { Calendars } from './calendars.js';
import { Webhooks } from './webhooks.js';

const OFFICE = graphql(`
  query Office {
    me { name role }
    accounts { name role }
    apiKeys { id name createdBy expiresAt usedAt }
    clockProfiles { id name { zh en } source stages { id days } calendar { id years holidays workdays } }
    holds { id kind subject reason by at }
  }
`);

/** Who may do what, keys of programs, and the rules that limits follow. */
export function AdminPage() {
  const { t } = useLanguage();
  const role = useRole();
  const [{ data, error }, again] = useQuery({ query: OFFICE, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('admin')}</Title>
        <Group>
          <Anchor component={Link} to="/sources">
            {t('sources')}
          </Anchor>
          <Anchor component={Link} to="/tickets">
            {t('tickets')}
          </Anchor>
        </Group>
      </Group>
      <Accounts
        accounts={data.accounts}
        me={data.me.name}
        mayChange={may(role, 'Mutation.putAccount')}
        onChanged={refresh}
      />
      <ApiKeys keys={data.apiKeys} mayChange={may(role, 'Mutation.makeApiKey')} onChanged={refresh} />
      <ClockRules profiles={data.clockProfiles} />
      <Calendars profiles={data.clockProfiles} />
      <Webhooks mayChange={may(role, 'Mutation.addWebhook')} />
      <Holds holds={data.holds} />
    </Stack>
  );
}

function ClockRules({ profiles }: { profiles: OfficeQuery['clockProfiles'] }) {
  const { t, localize } = useLanguage();
  return (
    <Section title={t('clockRules')} testid="clocks">
      <Table>
        <Table.Tbody>
          {profiles.map((p) => (
            <Table.Tr key={p.id}>
              <Table.Td>{localize(p.name)}</Table.Td>
              <Table.Td>{p.stages.map((s) => s.days).join(' → ')}</Table.Td>
              <Table.Td>{p.source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Holds({ holds }: { holds: OfficeQuery['holds'] }) {
  const { t, word } = useLanguage();
  return (
    <Section title={t('holds')} testid="holds">
      {holds.length === 0 ? (
        <Text c="dimmed">{t('holdsNone')}</Text>
      ) : (
        <Table>
          <Table.Tbody>
            {holds.map((h) => (
              <Table.Tr key={h.id}>
                <Table.Td>
                  {word('part', h.kind)} {h.subject}
                </Table.Td>
                <Table.Td>{h.reason}</Table.Td>
                <Table.Td>
                  {h.by}, {day(h.at)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
