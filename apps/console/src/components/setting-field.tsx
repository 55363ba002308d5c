import { PasswordInput, TextInput } from '@mantine/core';
import { useLanguage } from '../locales/use-language.js';

/** One thing that is said of a place elsewhere. What is secret is never shown; left empty, it stays. */
export function SettingField({
  label,
  setting,
  kept,
  value,
  onChange,
}: {
  label: string;
  setting: {
    readonly name: string;
    readonly secret: boolean;
    readonly needed: boolean;
    readonly drawn: boolean;
  };
  kept: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useLanguage();
  if (setting.secret)
    return (
      <PasswordInput
        label={label}
        description={kept ? t('sourceKept') : undefined}
        value={value}
        required={setting.needed && !kept && !setting.drawn}
        autoComplete="off"
        onChange={(e) => onChange(e.currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={label}
      value={value}
      required={setting.needed}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  );
}
