import { Alert, Button, Center, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { send } from '../../components/rest.js';
import type { Bilingual } from '../../locales/bilingual.js';
import { useLanguage } from '../../locales/use-language.js';

/** How somebody may sign in here, as the server says. */
interface Ways {
  readonly openId: boolean;
  /** The demo's login, where the demo is on. */
  readonly demo: { readonly name: string; readonly password: string } | null;
  /** What went wrong at the identity provider, where one led back here. */
  readonly problem: Bilingual | null;
}

function useWays(): Ways | null {
  const [ways, setWays] = useState<Ways | null>(null);
  useEffect(() => {
    const problem = new URLSearchParams(window.location.search).get('problem') ?? '';
    fetch(`/api/login-ways?problem=${encodeURIComponent(problem)}`)
      .then((r) => r.json() as Promise<Ways>)
      .then(setWays)
      // Without an answer the form alone is offered.
      .catch(() => {});
  }, []);
  return ways;
}

/** Name and password, then what else the account asks for: a code, or a password of one's own. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t, localize } = useLanguage();
  const ways = useWays();
  const [refused, setRefused] = useState<Bilingual | null>(null);
  const [asked, setAsked] = useState({ code: false, newPassword: false });
  const [busy, setBusy] = useState(false);
  const problem = refused ?? ways?.problem ?? null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => form.get(name) ?? '';
    setBusy(true);
    const refusal = await send('/api/login', {
      name: given('name'),
      password: given('password'),
      code: given('code'),
      newPassword: given('newPassword'),
    });
    setBusy(false);
    if (refusal === null) return onSignedIn();
    setAsked({
      code: asked.code || refusal.code === 'CLQ_LOGIN_CODE',
      newPassword: asked.newPassword || refusal.code === 'CLQ_PASSWORD_NEW',
    });
    setRefused(refusal);
  };
  return (
    <Center mih="100vh" component="main">
      <Paper withBorder p="xl" w={400}>
        <form onSubmit={(e) => void submit(e)}>
          <Stack>
            <Group justify="space-between">
              <Title order={1} size="h2">
                Claque
              </Title>
              <LanguageSwitch />
            </Group>
            <Text size="sm" c="dimmed">
              {t('whatItIs')}
            </Text>
            {problem && (
              <Alert color="red" role="alert">
                {localize(problem)}
              </Alert>
            )}
            <Fields asked={asked} />
            <Button type="submit" loading={busy}>
              {t('signIn')}
            </Button>
            {ways?.demo && (
              <Text size="sm" c="dimmed" data-testid="demo-login">
                {t('demoLogin', ways.demo)}
              </Text>
            )}
            {ways?.openId && (
              <Button component="a" href="/api/oidc/begin" variant="default">
                {t('signInElsewhere')}
              </Button>
            )}
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}

function Fields({ asked }: { asked: { readonly code: boolean; readonly newPassword: boolean } }) {
  const { t } = useLanguage();
  return (
    <>
      <TextInput name="name" label={t('name')} autoComplete="username" required autoFocus />
      <PasswordInput name="password" label={t('password')} autoComplete="current-password" required />
      {asked.newPassword && (
        <PasswordInput
          name="newPassword"
          label={t('ownPassword')}
          description={t('ownPasswordHint')}
          autoComplete="new-password"
          required
          autoFocus
        />
      )}
      {asked.code && (
        <TextInput
          name="code"
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
          autoFocus
        />
      )}
    </>
  );
}
