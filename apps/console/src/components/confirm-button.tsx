import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../locales/use-language.js';

/** A button for what cannot be undone: it asks once more. */
export function ConfirmButton({
  label,
  question,
  onConfirm,
}: {
  label: string;
  question: string;
  onConfirm: () => void;
}) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <Group gap="xs" justify="end" role="group" aria-label={question}>
      <Text size="sm">{question}</Text>
      <Button
        size="xs"
        color="red"
        autoFocus
        onClick={() => {
          setAsked(false);
          onConfirm();
        }}
      >
        {label}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked(false)}>
        {t('cancel')}
      </Button>
    </Group>
  );
}
