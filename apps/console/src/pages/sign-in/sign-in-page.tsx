import { Alert, Button, Center, Group, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { useLanguage } from '../../locales/use-language.js';

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const { t, localize } = useLanguage();
  const [problem, setProblem] = useState<{ zh: string; en: string } | null>(null);
  const [code, setCode] = useState(false);
  /** Whether the password was for the first sign-in alone. */
  const [chooses, setChooses] = useState(false);
  const [busy, setBusy] = useState(false);
  const [openId, setOpenId] = useState(false);
  useEffect(() => {
    // What went wrong at the provider stands in the address that it led back to.
    const elsewhere = new URLSearchParams(window.location.search).get('problem') ?? '';
    fetch(`/api/login-ways?problem=${encodeURIComponent(elsewhere)}`)
      .then((r) => r.json() as Promise<{ openId: boolean; problem: { zh: string; en: string } | null }>)
      .then((ways) => {
        setOpenId(ways.openId);
        if (ways.problem !== null) setProblem(ways.problem);
      })
      .catch(() => {});
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: form.get('name'),
        password: form.get('password'),
        code: form.get('code') ?? '',
        newPassword: form.get('ownPassword') ?? '',
      }),
    });
    setBusy(false);
    if (response.ok) onSignedIn();
    else {
      const { code: problem, zh, message } = (await response.json()) as { code: string; zh: string; message: string };
      if (problem === 'CLQ_LOGIN_CODE') setCode(true);
      if (problem === 'CLQ_PASSWORD_NEW') setChooses(true);
      setProblem({ zh, en: message });
    }
  };
  return (
    <Center mih="100vh" component="main">
      <Paper withBorder p="xl" w={380}>
        <form onSubmit={(e) => void submit(e)}>
          <Stack>
            <Group justify="space-between">
              <Title order={1} size="h2">
                Claque
              </Title>
              <LanguageSwitch />
            </Group>
            {problem && (
              <Alert color="red" role="alert">
                {localize(problem)}
              </Alert>
            )}
            <TextInput name="name" label={t('name')} autoComplete="username" required autoFocus />
            <PasswordInput name="password" label={t('password')} autoComplete="current-password" required />
            {code && (
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
            {chooses && (
              <PasswordInput
                name="newPassword"
                label={t('ownPassword')}
                autoComplete="new-password"
                required
                autoFocus
              />
            )}
            <Button type="submit" loading={busy}>
              {t('signIn')}
            </Button>
            {openId && (
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
