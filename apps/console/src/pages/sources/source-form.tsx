import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { SettingField } from '../../components/setting-field.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { AgainChoice, SourcesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { AgainSelect } from '../imports/again-choice.js';

const KINDS = graphql(`
  query SourceKinds {
    sourceKinds { kind settings { name secret needed drawn } }
  }
`);
const SAVE = graphql(`
  mutation SaveSource($id: ID, $input: SourceInput!) {
    saveSource(id: $id, input: $input) {
      ... on SavedSource { id secret }
      ... on Refusal { code en zh }
    }
  }
`);

const USUAL_SECONDS = 60;

/** Adds a source, or changes one. Secrets that are left empty stay. */
export function SourceForm({
  source,
  onSaved,
}: {
  source: SourcesQuery['sources'][number] | null;
  onSaved: (secret: string | null) => void;
}) {
  const { t, word } = useLanguage();
  const [{ data }] = useQuery({ query: KINDS });
  const [saved, save] = useAct(SAVE);
  const [chosen, setChosen] = useState(source?.kind ?? null);
  const [name, setName] = useState(source?.name ?? '');
  const [seconds, setSeconds] = useState<number>(source?.seconds ?? USUAL_SECONDS);
  const [again, setAgain] = useState<AgainChoice | null>(source?.again ?? null);
  const [map, setMap] = useState('');
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries((source?.settings ?? []).map((s) => [s.name, s.value])),
  );
  const kinds = data?.sourceKinds ?? [];
  const kind = kinds.find((k) => k.kind === chosen) ?? kinds[0];
  if (kind === undefined) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const settings = kind.settings.flatMap(({ name: of }) => (values[of] ? [{ name: of, value: values[of] }] : []));
    const input = { name, kind: kind.kind, settings, seconds, again, map };
    const { data: answer, error } = await save({ id: source?.id ?? null, input });
    if (error === undefined) onSaved(answer?.saveSource.secret ?? null);
  };
  return (
    <Section title={source === null ? t('sourceAdd') : `${t('sourceChange')}: ${source.name}`} testid="source-form">
      <form onSubmit={(e) => void submit(e)}>
        <Stack gap="sm" mt="sm" maw={640}>
          <TextInput label={t('sourceName')} value={name} onChange={(e) => setName(e.currentTarget.value)} required />
          <NativeSelect
            label={t('sourceKind')}
            value={kind.kind}
            disabled={source !== null}
            data={kinds.map((k) => ({ value: k.kind, label: t(`sourceKind_${k.kind}`) }))}
            onChange={(e) => setChosen(kinds.find((k) => k.kind === e.currentTarget.value)?.kind ?? null)}
          />
          {kind.settings.map((setting) => (
            <SettingField
              key={`${kind.kind} ${setting.name}`}
              label={word('sourceValue', setting.name)}
              setting={setting}
              kept={source !== null}
              value={values[setting.name] ?? ''}
              onChange={(value) => setValues({ ...values, [setting.name]: value })}
            />
          ))}
          <NumberInput
            label={t('sourceSeconds')}
            value={seconds}
            min={5}
            max={86_400}
            onChange={(v) => setSeconds(Number(v) || USUAL_SECONDS)}
          />
          <AgainSelect value={again} onChange={setAgain} />
          <Textarea
            label={t('sourceMap')}
            description={source?.mapped ? t('sourceKept') : t('sourceMapHint')}
            value={map}
            autosize
            minRows={2}
            onChange={(e) => setMap(e.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={saved.fetching} disabled={name.trim() === ''}>
              {t('sourceSave')}
            </Button>
          </Group>
          <ErrorAlert error={saved.error} />
        </Stack>
      </form>
    </Section>
  );
}
