import { Center, Loader } from '@mantine/core';
import type { CombinedError } from 'urql';
import { useLanguage } from '../locales/use-language.js';
import { ErrorAlert } from './error-alert.js';

/** Stands in for data that has not arrived, and shows the error if it never will. */
export function Loading({ error }: { error?: CombinedError | undefined }) {
  const { t } = useLanguage();
  if (error) return <ErrorAlert error={error} />;
  return (
    <Center p="xl">
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
