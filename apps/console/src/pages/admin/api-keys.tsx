import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '../../components/confirm-button.js';
import { day } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { OfficeQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const MAKE = graphql(`
  mutation MakeApiKey($name: String!, $days: Int!) {
    makeApiKey(name: $name, days: $days) {
      ... on NewApiKey { id key }
      ... on Refusal { code en zh }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveApiKey($id: ID!) {
    removeApiKey(id: $id)
  }
`);

/** Days for which a key works. */
const KEY_DAYS = 90;

/** Keys by which programs bring files in. A new one is shown once. */
export function ApiKeys({
  keys,
  mayChange,
  onChanged,
}: {
  keys: OfficeQuery['apiKeys'];
  mayChange: boolean;
  onChanged: () => void;
}) {
  const { t } = useLanguage();
  const [made, make] = useAct(MAKE);
  const [removed, remove] = useAct(REMOVE);
  const [name, setName] = useState('');
  const after = (r: { error?: unknown }) => r.error === undefined && onChanged();
  return (
    <Section title={t('apiKeys')} hint={t('apiKeysHint')} testid="keys">
      <Table>
        <Table.Tbody>
          {keys.map((k) => (
            <Table.Tr key={k.id}>
              <Table.Td>{k.name}</Table.Td>
              <Table.Td>{t('keyUntil', { day: day(k.expiresAt) })}</Table.Td>
              <Table.Td>{t('keyUsed', { day: day(k.usedAt) || '–' })}</Table.Td>
              <Table.Td ta="right">
                {mayChange && (
                  <ConfirmButton
                    label={t('removeNamed', { name: k.name })}
                    question={t('removeSure', { name: k.name })}
                    onConfirm={() => void remove({ id: k.id }).then(after)}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mayChange && (
        <Group align="end" mt="sm">
          <TextInput label={t('keyName')} value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <Button
            variant="default"
            disabled={name.trim() === ''}
            loading={made.fetching}
            onClick={() => void make({ name, days: KEY_DAYS }).then(after)}
          >
            {t('makeKey')}
          </Button>
        </Group>
      )}
      {made.data && (
        <Text mt="sm">
          {t('keyOnce')} <code className="hash">{made.data.makeApiKey.key}</code>
        </Text>
      )}
      <ErrorAlert error={made.error ?? removed.error} />
    </Section>
  );
}
