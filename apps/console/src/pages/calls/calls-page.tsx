import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../locales/use-language.js';
import { Lines } from './lines.js';
import { Scripts } from './scripts.js';

/** Lines with their week and what flooded them, or what is said in several calls. */
export function CallsPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'scripts' ? 'scripts' : 'lines';
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{t('calls')}</Title>
        <SegmentedControl
          aria-label={t('calls')}
          value={view}
          onChange={(v) => setParams(v === 'scripts' ? { view: 'scripts' } : {})}
          data={[
            { value: 'lines', label: t('lines') },
            { value: 'scripts', label: t('scripts') },
          ]}
        />
      </Group>
      <Text c="dimmed">{t(view === 'scripts' ? 'scriptsHint' : 'linesHint')}</Text>
      {view === 'scripts' ? <Scripts /> : <Lines />}
    </Stack>
  );
}
