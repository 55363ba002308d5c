import { Alert } from '@mantine/core';
import type { CombinedError } from 'urql';
import { useLanguage } from '../locales/use-language.js';

/** Shows a failed request in the reader's language, or nothing without an error. */
export function ErrorAlert({ error }: { error: CombinedError | undefined }) {
  const { t, localize } = useLanguage();
  if (error === undefined) return null;
  const refused = error.graphQLErrors[0];
  const zh = refused?.extensions['zh'];
  // Without an answer from the server, the browser's own message helps nobody.
  const text = !refused
    ? t('unreachable')
    : typeof zh === 'string'
      ? localize({ en: refused.message, zh })
      : refused.message;
  return (
    <Alert color="red" title={t('problem')} role="alert">
      {text}
    </Alert>
  );
}
