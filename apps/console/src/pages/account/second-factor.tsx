import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const BEGIN = graphql(`
  mutation BeginSecondFactor($password: String!) {
    beginSecondFactor(password: $password) {
      ... on SecondFactor { secret uri }
      ... on Refusal { code en zh }
    }
  }
`);
const CONFIRM = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

/** Sets up a second factor: one's password, the secret for the app, and a code that proves it arrived. */
export function SecondFactor() {
  const { t } = useLanguage();
  const [begun, begin] = useAct(BEGIN);
  const [confirmed, confirm] = useAct(CONFIRM);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const secret = begun.data?.beginSecondFactor;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret) {
      await confirm({ code });
      return;
    }
    const result = await begin({ password });
    if (result.error === undefined) setPassword('');
  };
  return (
    <Section title={t('secondFactor')} hint={t('secondFactorHint')} testid="second-factor">
      {confirmed.data ? (
        <Text role="status">{t('secondFactorOn')}</Text>
      ) : (
        <form onSubmit={(e) => void submit(e)}>
          {secret && <Secret {...secret} />}
          <Group align="end" mt="sm">
            {secret ? (
              <TextInput
                label={t('code')}
                value={code}
                onChange={(e) => setCode(e.currentTarget.value)}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                required
              />
            ) : (
              <PasswordInput
                label={t('currentPassword')}
                value={password}
                onChange={(e) => setPassword(e.currentTarget.value)}
                autoComplete="current-password"
                required
                w={240}
              />
            )}
            <Button type="submit" variant="default" loading={begun.fetching || confirmed.fetching}>
              {t(secret ? 'secondFactorConfirm' : 'secondFactorBegin')}
            </Button>
          </Group>
        </form>
      )}
      <ErrorAlert error={confirmed.error ?? begun.error} />
    </Section>
  );
}

/** The secret in groups of four, as people type it, and the link that opens an app on this device. */
function Secret({ secret, uri }: { secret: string; uri: string }) {
  const { t } = useLanguage();
  return (
    <Stack gap={4} mt="sm">
      <Text size="sm">{t('secondFactorSecret')}</Text>
      <code className="hash" data-testid="secret">
        {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
      </code>
      <Anchor href={uri} size="sm">
        {t('secondFactorOpen')}
      </Anchor>
    </Stack>
  );
}
