import { Button, Group, PasswordInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const CHANGE = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

/** Another password for oneself; the sessions elsewhere end. */
export function ChangePassword() {
  const { t } = useLanguage();
  const [{ data, error, fetching }, change] = useAct(CHANGE);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await change({ current, next });
    if (result.error !== undefined) return;
    setCurrent('');
    setNext('');
  };
  return (
    <Section title={t('changePassword')} hint={t('changePasswordHint')} testid="change-password">
      <form onSubmit={(e) => void submit(e)}>
        <Group align="end" mt="sm">
          <PasswordInput
            label={t('currentPassword')}
            value={current}
            onChange={(e) => setCurrent(e.currentTarget.value)}
            autoComplete="current-password"
            required
            w={240}
          />
          <PasswordInput
            label={t('ownPassword')}
            value={next}
            onChange={(e) => setNext(e.currentTarget.value)}
            autoComplete="new-password"
            required
            w={280}
          />
          <Button type="submit" loading={fetching} disabled={current === '' || next === ''}>
            {t('changePassword')}
          </Button>
        </Group>
      </form>
      {data && error === undefined && (
        <Text role="status" mt="sm">
          {t('passwordChanged')}
        </Text>
      )}
      <ErrorAlert error={error} />
    </Section>
  );
}
