import { Anchor, MultiSelect, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { ReasonForm } from '../../components/reason-form.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { OtherCasesQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { type CaseDetail, type CasePart, isOpen } from './case-detail.js';

const OTHERS = graphql(`
  query OtherCases {
    cases(first: 100) { edges { node { id title state } } }
  }
`);
const RELATE = graphql(`
  mutation RelateCases($id: ID!, $to: ID!, $reason: String!) {
    relateCases(case: $id, to: $to, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);
const MERGE = graphql(`
  mutation MergeCases($id: ID!, $into: ID!, $reason: String!) {
    mergeCases(case: $id, into: $into, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);
const SPLIT = graphql(`
  mutation SplitCase($id: ID!, $title: String!, $parts: [ID!]!, $reason: String!) {
    splitCase(case: $id, title: $title, parts: $parts, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);

type Other = OtherCasesQuery['cases']['edges'][number]['node'];

/** Cases that belong together, or that are two: linked, merged, or split. */
export function Relations({ case: found, onDone }: CasePart) {
  const { t } = useLanguage();
  const [{ data }] = useQuery({ query: OTHERS });
  const cases = (data?.cases.edges ?? []).map((e) => e.node);
  const others = cases.filter((c) => c.id !== found.id && c.state !== 'merged');
  const link = (id: string) => (
    <Anchor key={id} component={Link} to={`/cases/${id}`} mr="sm">
      {cases.find((c) => c.id === id)?.title ?? id}
    </Anchor>
  );
  return (
    <Section title={t('relations')} testid="relations">
      {found.into && (
        <Text>
          {t('mergedInto')} {link(found.into)}
        </Text>
      )}
      {found.related.length > 0 && <Text>{found.related.map(link)}</Text>}
      {isOpen(found) && others.length > 0 && <JoinForm id={found.id} others={others} onDone={onDone} />}
      {isOpen(found) && <SplitForm case={found} />}
    </Section>
  );
}

function JoinForm({ id, others, onDone }: { id: string; others: readonly Other[]; onDone: () => void }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [other, setOther] = useState('');
  const [, relate] = useAct(RELATE);
  const [, merge] = useAct(MERGE);
  return (
    <ReasonForm
      size="xs"
      acts={[
        {
          label: t('relate'),
          disabled: other === '',
          run: (reason) => relate({ id, to: other, reason }),
          onDone,
        },
        {
          label: t('mergeInto'),
          disabled: other === '',
          run: async (reason) => {
            const result = await merge({ id, into: other, reason });
            if (result.data) void go(`/cases/${result.data.mergeCases.id}`);
            return result;
          },
        },
      ]}
    >
      <NativeSelect
        size="xs"
        label={t('otherCase')}
        value={other}
        onChange={(e) => setOther(e.currentTarget.value)}
        data={[{ value: '', label: '–' }, ...others.map((c) => ({ value: c.id, label: c.title }))]}
      />
    </ReasonForm>
  );
}

function SplitForm({ case: found }: { case: CaseDetail }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [title, setTitle] = useState('');
  const [parts, setParts] = useState<string[]>([]);
  const [, split] = useAct(SPLIT);
  return (
    <>
      <MultiSelect
        size="xs"
        mt="sm"
        label={t('splitParts')}
        value={parts}
        onChange={setParts}
        searchable
        data={found.parts.map((p) => ({ value: p.key, label: `${t(`part_${p.kind}`)} ${p.id}` }))}
      />
      <ReasonForm
        size="xs"
        acts={[
          {
            label: t('splitCase'),
            disabled: parts.length === 0 || title.trim() === '',
            run: async (reason) => {
              const result = await split({ id: found.id, title, parts, reason });
              if (result.data) void go(`/cases/${result.data.splitCase.id}`);
              return result;
            },
          },
        ]}
      >
        <TextInput size="xs" label={t('splitTitle')} value={title} onChange={(e) => setTitle(e.currentTarget.value)} />
      </ReasonForm>
    </>
  );
}
