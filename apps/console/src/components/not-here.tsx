import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Key } from '../locales/texts.js';
import { useLanguage } from '../locales/use-language.js';

/** Nothing stands under this address: what may have become of it, and where to go on. */
export function NotHere({ text, list, path }: { text: Key; list: Key; path: string }) {
  const { t } = useLanguage();
  return (
    <Stack align="center" p="lg" gap="xs" role="status" data-testid="not-here">
      <Text fw={600}>{t('recordNotFound')}</Text>
      <Text ta="center" maw={640}>
        {t(text)}
      </Text>
      <Anchor component={Link} to={path}>
        {t('goToList', { list: t(list) })}
      </Anchor>
    </Stack>
  );
}
