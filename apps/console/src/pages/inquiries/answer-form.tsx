import { Badge, Checkbox, Group, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FindingFields, useFinding } from '../../components/finding-fields.js';
import { Loading } from '../../components/loading.js';
import { ReasonForm } from '../../components/reason-form.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { AnswerEffectsQuery, OrganiserKind } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import type { Inquiry } from './inquiries-page.js';

const EFFECTS = graphql(`
  query AnswerEffects($group: ID!, $values: [ID!]!) {
    answerEffects(group: $group, values: $values) {
      kind kindName { zh en } twoPeople people complaints lookedAt untouched
    }
  }
`);
const PROPOSE = graphql(`
  mutation ProposeAnswer($group: ID!, $values: [ID!]!, $answer: AnswerInput!) {
    proposeAnswer(group: $group, values: $values, answer: $answer) {
      ... on Organiser { id state }
      ... on Refusal { code en zh }
    }
  }
`);

type Effect = AnswerEffectsQuery['answerEffects'][number];

/** An answer. Nothing is chosen beforehand, and what each one would do stands beside it. */
export function AnswerForm({ inquiry: q, group, onDone }: { inquiry: Inquiry; group: string; onDone: () => void }) {
  const { t } = useLanguage();
  const [values, setValues] = useState<readonly string[]>([q.value]);
  const [kind, setKind] = useState<OrganiserKind | null>(null);
  const [name, setName] = useState('');
  const { draft, setDraft, found } = useFinding();
  const [given, setGiven] = useState<'given' | 'noted' | null>(null);
  const [{ data, error }] = useQuery({
    query: EFFECTS,
    variables: { group, values: [...values] },
    pause: values.length === 0,
  });
  const [, propose] = useAct(PROPOSE);
  const ready = kind !== null && found !== null && values.length > 0;
  const run = async (reason: string) => {
    if (kind === null || found === null) throw new Error('the button is off until both are chosen');
    const answer = { kind, name: name.trim(), ...found, reason };
    return propose({ group, values: [...values], answer });
  };
  return (
    <Stack mt="lg" gap="sm" data-testid="answer">
      <Title order={4} size="h5">
        {t('answer')}
      </Title>
      <Values inquiry={q} group={group} values={values} onChange={setValues} />
      {data ? (
        <Effects effects={data.answerEffects} kind={kind} onChange={setKind} />
      ) : (
        values.length > 0 && <Loading error={error} />
      )}
      <FindingFields draft={draft} onChange={setDraft}>
        <TextInput label={t('answerName')} value={name} onChange={(e) => setName(e.currentTarget.value)} w={260} />
      </FindingFields>
      <ReasonForm
        acts={[
          {
            label: t('answerGive'),
            primary: true,
            disabled: !ready,
            run,
            onDone: () => {
              setGiven(kind === 'unknown' ? 'noted' : 'given');
              onDone();
            },
          },
        ]}
      />
      {given !== null && <Text role="status">{t(given === 'given' ? 'answerGiven' : 'answerNoted')}</Text>}
    </Stack>
  );
}

/** What belongs to the organiser. Beside what is asked about, other values of the group may turn out to be its too. */
function Values({
  inquiry: q,
  group,
  values,
  onChange,
}: {
  inquiry: Inquiry;
  group: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const { t, localize } = useLanguage();
  const all = q.groups.find((g) => g.id === group)?.values ?? [];
  // A number that is called back on and named as an agent's is one value.
  const known = all.filter((v, k) => all.findIndex((other) => other.value === v.value) === k);
  if (known.length < 2) return null;
  return (
    <Checkbox.Group label={t('answerValues')} value={[...values]} onChange={onChange}>
      <Group gap="md" mt={4}>
        {known.map((v) => (
          <Checkbox key={v.value} value={v.value} label={`${localize(v.kindName)} ${v.label}`} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function Effects({
  effects,
  kind,
  onChange,
}: {
  effects: readonly Effect[];
  kind: OrganiserKind | null;
  onChange: (kind: OrganiserKind) => void;
}) {
  const { t, localize } = useLanguage();
  return (
    <Radio.Group
      label={t('answerKind')}
      value={kind ?? ''}
      onChange={(chosen) => {
        const found = effects.find((e) => e.kind === chosen);
        if (found) onChange(found.kind);
      }}
      data-testid="effects"
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xs" mt={4}>
        {effects.map((e) => (
          <Radio
            key={e.kind}
            value={e.kind}
            label={
              <Group gap="xs" component="span">
                <span>{e.kind === 'unknown' ? t('answerUnknown') : localize(e.kindName)}</span>
                {e.twoPeople && (
                  <Badge component="span" size="sm" variant="light" color="yellow">
                    {t('effectTwo')}
                  </Badge>
                )}
              </Group>
            }
            description={<EffectText effect={e} />}
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

function EffectText({ effect: e }: { effect: Effect }) {
  const { t, language } = useLanguage();
  if (e.kind === 'unknown') return t('effectUnknown');
  const lines = [
    ...(e.people > 0 ? [t('effectSettles', { people: e.people, complaints: e.complaints })] : []),
    e.kind !== 'agency' ? t('effectExcuses') : e.lookedAt > 0 ? t('effectNamed', { n: e.lookedAt }) : t('effectCopied'),
    ...(e.untouched > 0 ? [t('effectUntouched', { n: e.untouched })] : []),
  ];
  return lines.join(language === 'zh' ? '' : ' ');
}
