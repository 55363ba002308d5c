import { Alert, Button } from '@mantine/core';
import type { CombinedError } from 'urql';
import { useLanguage } from '../locales/use-language.js';

/** Refusals of an act on what somebody else has changed in the meantime: the page shows it as it was. */
const STALE: ReadonlySet<string> = new Set([
  'CLQ_ANSWER_NONE',
  'CLQ_ANSWER_NOT_STANDING',
  'CLQ_ANSWER_WAITS',
  'CLQ_CASE_PART',
  'CLQ_CASE_STATE',
  'CLQ_CASE_TASK',
  'CLQ_OBJECTION_ANSWERED',
  'CLQ_TASK_ANSWERED',
]);

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
      {STALE.has(String(refused?.extensions['code'])) && (
        <Button size="xs" variant="default" mt="xs" display="block" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      )}
    </Alert>
  );
}
