import { Button, Group, NativeSelect, PasswordInput, Table, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ROLES } from '../../../../../libs/domain/access.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { OfficeQuery, Role } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const PUT = graphql(`
  mutation PutAccount($name: String!, $role: Role!, $password: String) {
    putAccount(name: $name, role: $role, password: $password) {
      ... on User { name }
      ... on Refusal { code en zh }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveAccount($name: String!) {
    removeAccount(name: $name) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

/** Who may sign in, and as what. Nobody removes oneself. */
export function Accounts({
  accounts,
  me,
  mayChange,
  onChanged,
}: {
  accounts: OfficeQuery['accounts'];
  me: string;
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { t } = useLanguage();
  const [removed, remove] = useAct(REMOVE);
  return (
    <Section title={t('accounts')} testid="accounts">
      <Table>
        <Table.Tbody>
          {accounts.map(({ name, role }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{t(`role_of_${role}`)}</Table.Td>
              <Table.Td ta="right">
                {mayChange && name !== me && (
                  <ConfirmButton
                    label={t('removeNamed', { name })}
                    question={t('removeSure', { name })}
                    onConfirm={() => void remove({ name }).then((r) => r.error === undefined && onChanged())}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ErrorAlert error={removed.error} />
      {mayChange && <AccountForm onSaved={onChanged} />}
    </Section>
  );
}

/** Makes an account, or gives one another role or password. */
function AccountForm({ onSaved }: { onSaved: () => void }) {
  const { t } = useLanguage();
  const [put, putAccount] = useAct(PUT);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('triage');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { error } = await putAccount({ name, role, password: password === '' ? null : password });
    if (error !== undefined) return;
    setPassword('');
    onSaved();
  };
  return (
    <form onSubmit={(e) => void submit(e)}>
      <Group align="end" mt="sm">
        <TextInput label={t('name')} value={name} onChange={(e) => setName(e.currentTarget.value)} required />
        <NativeSelect
          label={t('role')}
          value={role}
          onChange={(e) => setRole(ROLES.find((r) => r === e.currentTarget.value) ?? 'triage')}
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
      <ErrorAlert error={put.error} />
    </form>
  );
}
