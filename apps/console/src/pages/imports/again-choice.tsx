import { NativeSelect } from '@mantine/core';
import type { AgainChoice } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const CHOICES: readonly AgainChoice[] = ['keep', 'update', 'add'];

/** What becomes of rows whose number is known with other content. Null: as the source says. */
export function AgainSelect({
  value,
  onChange,
}: {
  value: AgainChoice | null;
  onChange: (again: AgainChoice | null) => void;
}) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      label={t('again')}
      description={t(`again_${value ?? 'source'}_hint`)}
      value={value ?? ''}
      data={[
        { value: '', label: t('again_source') },
        ...CHOICES.map((choice) => ({ value: choice, label: t(`again_${choice}`) })),
      ]}
      onChange={(e) => onChange(CHOICES.find((c) => c === e.currentTarget.value) ?? null)}
      maw={420}
    />
  );
}
