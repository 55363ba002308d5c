import { Text } from '@mantine/core';
import type { Key } from '../locales/texts.js';
import { useLanguage } from '../locales/use-language.js';

/** Says that a list is empty, and why. */
export function EmptyState({ text }: { text: Key }) {
  const { t } = useLanguage();
  return (
    <Text c="dimmed" p="lg" ta="center">
      {t(text)}
    </Text>
  );
}
