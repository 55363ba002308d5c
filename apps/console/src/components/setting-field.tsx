import { PasswordInput, TextInput } from '@mantine/core';
import { useLanguage } from '../locales/use-language.js';

/** What is to be said of a kind of connection. */
export interface Setting {
  readonly name: string;
  readonly secret: boolean;
  readonly needed: boolean;
  /** It is drawn where nobody gives it. */
  readonly drawn: boolean;
}

/** One thing that is said of a place elsewhere. What is secret is never shown; left empty, it stays. */
export function SettingField({
  label,
  setting,
  kept,
  value,
  onChange,
}: {
  label: string;
  setting: Setting;
  kept: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useLanguage();
  if (setting.secret)
    return (
      <PasswordInput
        label={label}
        description={kept ? t('connectionKept') : undefined}
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
