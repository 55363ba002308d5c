import { Badge, Group, NumberInput, Paper, Switch, Text, Title } from '@mantine/core';
import { useLanguage } from '../../locales/use-language.js';
import type { DetectorDraft, Setting } from './draft.js';
import { optionName } from './option-name.js';

/** One detector: what it looks for, whether it is on, and its options. */
export function DetectorCard({
  detector: d,
  draft,
  disabled,
  onChange,
}: {
  detector: Setting;
  draft: DetectorDraft;
  disabled: boolean;
  onChange: (draft: DetectorDraft) => void;
}) {
  const speech = useLanguage();
  const { t, word } = speech;
  const name = word('detector', d.id);
  const about = word('detectorAbout', d.id);
  return (
    <Paper withBorder p="md" data-testid={`detector-${d.id}`}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Title order={3} size="h5">
            {name}
          </Title>
          <Text size="xs" c="dimmed">
            {word('family', d.family)} · {d.id} {d.version}
          </Text>
        </div>
        <Switch
          aria-label={t('detectorOn', { name })}
          checked={!draft.off}
          disabled={d.isExculpatory || disabled}
          onChange={(e) => onChange({ ...draft, off: !e.currentTarget.checked })}
        />
      </Group>
      {about !== d.id && (
        <Text size="sm" mt={4}>
          {about}
        </Text>
      )}
      {d.isExculpatory && (
        <Badge color="green" variant="light" autoContrast>
          {t('detectorProtects')}
        </Badge>
      )}
      <Group mt="xs" gap="xs" align="end">
        {d.options.map((o) => {
          const label = t('detectorUsual', { option: optionName(o.name, speech), usual: o.usual });
          return (
            <NumberInput
              key={o.name}
              size="xs"
              w={150}
              label={label}
              aria-label={`${name}: ${label}`}
              data-option={o.name}
              value={draft.options[o.name] ?? o.value}
              disabled={draft.off || disabled}
              step={Number.isInteger(o.usual) ? 1 : 0.1}
              onChange={(v) => {
                if (typeof v === 'number') onChange({ ...draft, options: { ...draft.options, [o.name]: v } });
              }}
            />
          );
        })}
      </Group>
    </Paper>
  );
}
