import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CombinedError } from 'urql';
import { useLanguage } from '../locales/use-language.js';
import type { Connection } from './connections.js';
import { ErrorAlert } from './error-alert.js';
import { Section } from './section.js';
import { type Setting, SettingField } from './setting-field.js';

/** What is said of a connection of any sort. */
export interface ConnectionInput<Kind> {
  readonly name: string;
  readonly kind: Kind;
  readonly settings: { name: string; value: string }[];
}

/** Makes a connection, or changes one. Secrets that are left empty stay. */
export function ConnectionForm<Kind extends string>({
  connection,
  kinds,
  words,
  testid,
  kindLabel,
  settingLabel,
  saved,
  onSubmit,
  children,
}: {
  connection: (Connection & { readonly kind: Kind }) | null;
  kinds: readonly { readonly kind: Kind; readonly settings: readonly Setting[] }[];
  words: { readonly add: string; readonly save: string };
  testid: string;
  kindLabel: (kind: Kind) => string;
  settingLabel: (setting: string) => string;
  saved: { readonly fetching: boolean; readonly error: CombinedError | undefined };
  onSubmit: (input: ConnectionInput<Kind>) => void;
  /** What else is said of this sort. */
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState(connection?.kind ?? null);
  const [name, setName] = useState(connection?.name ?? '');
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries((connection?.settings ?? []).map((s) => [s.name, s.value])),
  );
  const kind = kinds.find((k) => k.kind === chosen) ?? kinds[0];
  if (kind === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const settings = kind.settings.flatMap(({ name: of }) => (values[of] ? [{ name: of, value: values[of] }] : []));
    onSubmit({ name, kind: kind.kind, settings });
  };
  return (
    <Section title={connection === null ? words.add : `${t('connectionChange')}: ${connection.name}`} testid={testid}>
      <form onSubmit={submit}>
        <Stack gap="sm" mt="sm" maw={640}>
          <TextInput
            label={t('connectionName')}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            required
          />
          <NativeSelect
            label={t('connectionKind')}
            value={kind.kind}
            disabled={connection !== null}
            data={kinds.map((k) => ({ value: k.kind, label: kindLabel(k.kind) }))}
            onChange={(e) => setChosen(kinds.find((k) => k.kind === e.currentTarget.value)?.kind ?? null)}
          />
          {kind.settings.map((setting) => (
            <SettingField
              key={`${kind.kind} ${setting.name}`}
              label={settingLabel(setting.name)}
              setting={setting}
              kept={connection !== null}
              value={values[setting.name] ?? ''}
              onChange={(value) => setValues({ ...values, [setting.name]: value })}
            />
          ))}
          {children}
          <Group>
            <Button type="submit" loading={saved.fetching} disabled={name.trim() === ''}>
              {words.save}
            </Button>
          </Group>
          <ErrorAlert error={saved.error} />
        </Stack>
      </form>
    </Section>
  );
}
