import { Group, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AnswerSource } from '../gql/graphql.js';
import { useLanguage } from '../locales/use-language.js';

const SOURCES: readonly AnswerSource[] = ['register', 'lender_records', 'call', 'authority', 'sample'];

export interface FindingDraft {
  readonly source: AnswerSource | null;
  readonly reference: string;
}

/** Where somebody looked, as it is typed; `found` is null until both fields are filled in. */
export function useFinding() {
  const [draft, setDraft] = useState<FindingDraft>({ source: null, reference: '' });
  const reference = draft.reference.trim();
  const found = draft.source === null || reference === '' ? null : { source: draft.source, reference };
  return { draft, setDraft, found };
}

/** The source and the place in it where somebody looked. */
export function FindingFields({
  draft,
  onChange,
  size = 'sm',
  children,
}: {
  draft: FindingDraft;
  onChange: (draft: FindingDraft) => void;
  size?: 'xs' | 'sm';
  /** Fields before these, in the same row. */
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Group align="end" mt={size === 'xs' ? 'sm' : 0}>
      {children}
      <NativeSelect
        label={t('answerSource')}
        size={size}
        value={draft.source ?? ''}
        data={[
          { value: '', label: t('answerSourceNone') },
          ...SOURCES.map((s) => ({ value: s, label: t(`source_${s}`) })),
        ]}
        onChange={(e) => onChange({ ...draft, source: SOURCES.find((s) => s === e.currentTarget.value) ?? null })}
      />
      <TextInput
        label={t('answerReference')}
        placeholder={t('answerReferenceHint')}
        size={size}
        value={draft.reference}
        onChange={(e) => onChange({ ...draft, reference: e.currentTarget.value })}
        style={{ flex: 1, minWidth: 220 }}
      />
    </Group>
  );
}
