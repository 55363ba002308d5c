import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConnectionForm, type ConnectionInput } from '../../components/connection-form.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { AgainChoice, SourceKind, SourcesQuery } from '../../gql/graphql.js';
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
  const [seconds, setSeconds] = useState<number>(source?.seconds ?? USUAL_SECONDS);
  const [again, setAgain] = useState<AgainChoice | null>(source?.again ?? null);
  const [map, setMap] = useState('');
  const submit = async (said: ConnectionInput<SourceKind>) => {
    const { data: answer, error } = await save({ id: source?.id ?? null, input: { ...said, seconds, again, map } });
    if (error === undefined) onSaved(answer?.saveSource.secret ?? null);
  };
  return (
    <ConnectionForm
      connection={source}
      kinds={data?.sourceKinds ?? []}
      words={{ add: t('sourceAdd'), save: t('sourceSave') }}
      testid="source-form"
      kindLabel={(kind) => t(`sourceKind_${kind}`)}
      settingLabel={(setting) => word('sourceValue', setting)}
      saved={saved}
      onSubmit={(said) => void submit(said)}
    >
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
        description={source?.mapped ? t('connectionKept') : t('sourceMapHint')}
        value={map}
        autosize
        minRows={2}
        onChange={(e) => setMap(e.currentTarget.value)}
      />
    </ConnectionForm>
  );
}
