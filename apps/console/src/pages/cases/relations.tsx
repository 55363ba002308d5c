import { Anchor, Button, Group, MultiSelect, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const OTHERS = graphql(`
  query OtherCases {
    cases(first: 100) { edges { node { id title state } } }
  }
`);
const RELATE = graphql(`
  mutation RelateCases($id: ID!, $to: ID!, $reason: String!) {
    relateCases(case: $id, to: $to, reason: $reason) { id }
  }
`);
const MERGE = graphql(`
  mutation MergeCases($id: ID!, $into: ID!, $reason: String!) {
    mergeCases(case: $id, into: $into, reason: $reason) { id }
  }
`);
const SPLIT = graphql(`
  mutation SplitCase($id: ID!, $title: String!, $parts: [ID!]!, $reason: String!) {
    splitCase(case: $id, title: $title, parts: $parts, reason: $reason) { id }
  }
`);

/** Cases that belong together, or that are two: named, put into one, or taken apart. */
export function Relations({
  id,
  state,
  related,
  into,
  parts,
  onDone,
}: {
  id: string;
  state: string;
  related: readonly string[];
  into: string | null | undefined;
  parts: readonly { readonly key: string; readonly kind: string; readonly id: string }[];
  onDone: () => void;
}) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [{ data }] = useQuery({ query: OTHERS });
  const [named, relate] = useMutation(RELATE);
  const [merged, merge] = useMutation(MERGE);
  const [taken, split] = useMutation(SPLIT);
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const cases = (data?.cases.edges ?? []).map((e) => e.node);
  const open = cases.filter((c) => c.id !== id && c.state !== 'merged');
  const titleOf = (of: string) => cases.find((c) => c.id === of)?.title ?? of;
  const link = (of: string) => (
    <Anchor key={of} component={Link} to={`/cases/${of}`} mr="sm">
      {titleOf(of)}
    </Anchor>
  );
  const mayChange = state === 'open' || state === 'investigating';
  return (
    <Section title={t('relations')} testid="relations">
      {into && (
        <Text>
          {t('mergedInto')} {link(into)}
        </Text>
      )}
      {related.length > 0 && <Text>{related.map(link)}</Text>}
      {mayChange && (
        <>
          <TextInput
            label={t('judgeReason')}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            mt="sm"
          />
          {open.length > 0 && (
            <Group align="end" mt="sm">
              <NativeSelect
                label={t('otherCase')}
                value={other}
                onChange={(e) => setOther(e.currentTarget.value)}
                data={[{ value: '', label: '–' }, ...open.map((c) => ({ value: c.id, label: c.title }))]}
                style={{ flex: 1 }}
              />
              <Button
                size="xs"
                variant="default"
                disabled={other === '' || reason.trim() === ''}
                loading={named.fetching}
                onClick={() =>
                  void relate({ id, to: other, reason }).then((r) => {
                    if (r.error === undefined) onDone();
                  })
                }
              >
                {t('relate')}
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={other === '' || reason.trim() === ''}
                loading={merged.fetching}
                onClick={() =>
                  void merge({ id, into: other, reason }).then((r) => {
                    if (r.data) void go(`/cases/${r.data.mergeCases.id}`);
                  })
                }
              >
                {t('mergeInto')}
              </Button>
            </Group>
          )}
          <Group align="end" mt="sm">
            <MultiSelect
              label={t('splitParts')}
              value={chosen}
              onChange={setChosen}
              searchable
              data={parts.map((p) => ({ value: p.key, label: `${t(`part_${p.kind}` as 'part_ring')} ${p.id}` }))}
              style={{ flex: 1 }}
            />
            <TextInput label={t('splitTitle')} value={title} onChange={(e) => setTitle(e.currentTarget.value)} />
            <Button
              size="xs"
              variant="default"
              disabled={chosen.length === 0 || title.trim() === '' || reason.trim() === ''}
              loading={taken.fetching}
              onClick={() =>
                void split({ id, title, parts: chosen, reason }).then((r) => {
                  if (r.data) void go(`/cases/${r.data.splitCase.id}`);
                })
              }
            >
              {t('splitCase')}
            </Button>
          </Group>
        </>
      )}
      <ErrorAlert error={named.error ?? merged.error ?? taken.error} />
    </Section>
  );
}
