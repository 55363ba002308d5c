import { Button, Group, NativeSelect, PasswordInput, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { Role } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { Calendars } from './calendars.js';
import { Notices } from './notices.js';

const OFFICE = graphql(`
  query Office {
    me { name role }
    accounts { name role }
    apiKeys { id name createdBy expiresAt usedAt }
    clockProfiles { id name { zh en } source stages { id days } calendar { id years holidays workdays } }
    holds { id kind subject reason by at }
  }
`);
const PUT = graphql(`
  mutation PutAccount($name: String!, $role: Role!, $password: String) {
    putAccount(name: $name, role: $role, password: $password) { name }
  }
`);
const REMOVE = graphql(`
  mutation RemoveAccount($name: String!) {
    removeAccount(name: $name)
  }
`);
const MAKE_KEY = graphql(`
  mutation MakeApiKey($name: String!, $days: Int!) {
    makeApiKey(name: $name, days: $days) { id key }
  }
`);
const REMOVE_KEY = graphql(`
  mutation RemoveApiKey($id: ID!) {
    removeApiKey(id: $id)
  }
`);

const ROLES: readonly Role[] = ['intake', 'triage', 'analyst', 'compliance', 'auditor', 'admin'];
const KEY_DAYS = 90;

/** Who may do what, keys of programs, and the rules that limits are counted by. */
export function AdminPage() {
  const { t, localize } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: OFFICE, requestPolicy: 'cache-and-network' });
  const [put, putAccount] = useMutation(PUT);
  const [removed, remove] = useMutation(REMOVE);
  const [made, makeKey] = useMutation(MAKE_KEY);
  const [gone, removeKey] = useMutation(REMOVE_KEY);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('triage');
  const [key, setKey] = useState('');
  if (!data) return <Loading error={error} />;
  const mayChange = data.me.role === 'admin';
  const after = (r: { error?: unknown }) => {
    if (r.error === undefined) again({ requestPolicy: 'network-only' });
  };
  return (
    <Stack>
      <Title order={2}>{t('admin')}</Title>
      <Section title={t('accounts')} testid="accounts">
        <Table>
          <Table.Tbody>
            {data.accounts.map((a) => (
              <Table.Tr key={a.name}>
                <Table.Td>{a.name}</Table.Td>
                <Table.Td>{t(`role_of_${a.role}`)}</Table.Td>
                <Table.Td ta="right">
                  {mayChange && a.name !== data.me.name && (
                    <Button size="xs" variant="default" onClick={() => void remove({ name: a.name }).then(after)}>
                      {t('bankRemove')} {a.name}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {mayChange && (
          <form
            onSubmit={(e) => {
              e.preventDefault();
              void putAccount({ name, role, password: password === '' ? null : password }).then((r) => {
                if (r.error === undefined) setPassword('');
                after(r);
              });
            }}
          >
            <Group align="end" mt="sm">
              <TextInput label={t('name')} value={name} onChange={(e) => setName(e.currentTarget.value)} required />
              <NativeSelect
                label={t('role')}
                value={role}
                onChange={(e) => setRole(e.currentTarget.value as Role)}
                data={ROLES.map((r) => ({ value: r, label: t(`role_of_${r}`) }))}
              />
              <PasswordInput
                label={t('newPassword')}
                value={password}
                onChange={(e) => setPassword(e.currentTarget.value)}
                autoComplete="new-password"
                w={240}
              />
              <Button type="submit" loading={put.fetching} disabled={name.trim() === ''}>
                {t('putAccount')}
              </Button>
            </Group>
          </form>
        )}
        <ErrorAlert error={put.error ?? removed.error} />
      </Section>
      <Section title={t('apiKeys')} hint={t('apiKeysHint')} testid="keys">
        <Table>
          <Table.Tbody>
            {data.apiKeys.map((k) => (
              <Table.Tr key={k.id}>
                <Table.Td>{k.name}</Table.Td>
                <Table.Td>
                  {t('until')} {day(k.expiresAt)}
                </Table.Td>
                <Table.Td>
                  {t('lastUsed')} {day(k.usedAt) || '–'}
                </Table.Td>
                <Table.Td ta="right">
                  {mayChange && (
                    <Button size="xs" variant="default" onClick={() => void removeKey({ id: k.id }).then(after)}>
                      {t('bankRemove')} {k.name}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {mayChange && (
          <Group align="end" mt="sm">
            <TextInput label={t('keyName')} value={key} onChange={(e) => setKey(e.currentTarget.value)} />
            <Button
              variant="default"
              disabled={key.trim() === ''}
              loading={made.fetching}
              onClick={() => void makeKey({ name: key, days: KEY_DAYS }).then(after)}
            >
              {t('makeKey')}
            </Button>
          </Group>
        )}
        {made.data && (
          <Text mt="sm">
            {t('keyOnce')} <code className="hash">{made.data.makeApiKey.key}</code>
          </Text>
        )}
        <ErrorAlert error={made.error ?? gone.error} />
      </Section>
      <Section title={t('clockRules')} testid="clocks">
        <Table>
          <Table.Tbody>
            {data.clockProfiles.map((p) => (
              <Table.Tr key={p.id}>
                <Table.Td>{localize(p.name)}</Table.Td>
                <Table.Td>{p.stages.map((s) => s.days).join(' → ')}</Table.Td>
                <Table.Td>{p.source}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Calendars profiles={data.clockProfiles} />
      <Notices mayChange={mayChange} />
      <Section title={t('holds')} testid="holds">
        {data.holds.length === 0 ? (
          <Text c="dimmed">{t('holdsNone')}</Text>
        ) : (
          <Table>
            <Table.Tbody>
              {data.holds.map((h) => (
                <Table.Tr key={h.id}>
                  <Table.Td>
                    {t(`part_${h.kind}`)} {h.subject}
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
    </Stack>
  );
}
