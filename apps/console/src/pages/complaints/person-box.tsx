import { Button, Checkbox, Group, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { PersonField } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const REVEAL = graphql(`
  mutation Reveal($id: ID!, $fields: [PersonField!]!, $reason: String!) {
    reveal(complaint: $id, fields: $fields, reason: $reason) {
      name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg
    }
  }
`);

type Person = Readonly<Record<PersonField, string>>;
const FIELDS: readonly PersonField[] = [
  'name',
  'phone',
  'contactPhone',
  'email',
  'address',
  'idNumber',
  'account',
  'device',
  'ip',
  'agentName',
  'agentPhone',
  'agentOrg',
];

/** Who complains and by whom they act, masked; fields are shown once somebody says why, and that is written down. */
export function PersonBox({ complaint, person, erased }: { complaint: string; person: Person; erased: boolean }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<readonly PersonField[]>([]);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<Person | null>(null);
  const [{ error, fetching }, reveal] = useMutation(REVEAL);
  const there = FIELDS.filter((f) => person[f] !== '');
  return (
    <Section title={t('person')} testid="person">
      {erased && <Text c="dimmed">{t('erasedHint')}</Text>}
      {there.length === 0 && !erased && <Text c="dimmed">{t('personNone')}</Text>}
      {there.length > 0 && (
        <>
          <Table>
            <Table.Tbody>
              {there.map((f) => (
                <Table.Tr key={f}>
                  <Table.Td w={180}>
                    <Checkbox
                      label={t(`person_${f}`)}
                      checked={chosen.includes(f)}
                      onChange={(e) =>
                        setChosen(e.currentTarget.checked ? [...chosen, f] : chosen.filter((c) => c !== f))
                      }
                    />
                  </Table.Td>
                  <Table.Td>{shown?.[f] ?? person[f]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Group align="end" mt="xs">
            <TextInput
              label={t('revealReason')}
              value={reason}
              onChange={(e) => setReason(e.currentTarget.value)}
              style={{ flex: 1 }}
            />
            <Button
              variant="default"
              loading={fetching}
              disabled={chosen.length === 0 || reason.trim() === ''}
              onClick={() =>
                void reveal({ id: complaint, fields: [...chosen], reason }).then(
                  (r) => r.data && setShown(r.data.reveal),
                )
              }
            >
              {t('reveal')}
            </Button>
          </Group>
          <ErrorAlert error={error} />
        </>
      )}
    </Section>
  );
}
