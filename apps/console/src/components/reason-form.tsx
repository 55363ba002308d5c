import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CombinedError } from 'urql';
import { type Key, useLanguage } from '../locales/use-language.js';
import { ErrorAlert } from './error-alert.js';

export interface Act {
  readonly label: string;
  readonly run: (reason: string) => Promise<{ readonly error?: CombinedError | undefined }>;
  readonly onDone?: () => void;
  /** The act that one is here for stands out. */
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/**
 * A reason, and the acts that need one. What was typed stays where an act fails, and the error stands beside the buttons
 * until the next try.
 */
export function ReasonForm({
  acts,
  label = 'reason',
  size = 'sm',
  children,
}: {
  acts: readonly Act[];
  label?: Key;
  size?: 'xs' | 'sm';
  /** More fields, between the reason and the buttons. */
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<CombinedError | undefined>();
  const perform = async (act: Act) => {
    setBusy(act.label);
    const result = await act.run(reason.trim());
    setBusy(null);
    setError(result.error);
    if (result.error !== undefined) return;
    setReason('');
    act.onDone?.();
  };
  return (
    <>
      <Group align="end" mt="sm">
        <TextInput
          label={t(label)}
          size={size}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          style={{ flex: 1, minWidth: 200 }}
        />
        {children}
        {acts.map((act) => (
          <Button
            key={act.label}
            size={size}
            variant={act.primary === true ? 'filled' : 'default'}
            disabled={reason.trim() === '' || act.disabled === true || (busy !== null && busy !== act.label)}
            loading={busy === act.label}
            onClick={() => void perform(act)}
          >
            {act.label}
          </Button>
        ))}
      </Group>
      <ErrorAlert error={error} />
    </>
  );
}
