import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { BankKind } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const ADD = graphql(`
  mutation AddToBank($input: BankInput!) {
    addToBank(input: $input) {
      ... on BankEntry { id }
      ... on Refusal { code en zh }
    }
  }
`);

/** Adds a group's letter to the template library, with its source and why. */
export function AddToBankForm({ cluster }: { cluster: string }) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<BankKind>('template');
  const [fields, setFields] = useState({ name: '', source: '', why: '', expires: '' });
  const [{ data, error, fetching }, add] = useAct(ADD);
  const field = (key: keyof typeof fields, label: string) => (
    <TextInput
      label={label}
      value={fields[key]}
      onChange={(e) => setFields({ ...fields, [key]: e.currentTarget.value })}
      style={{ flex: 1, minWidth: 180 }}
    />
  );
  const missing = [fields.name, fields.source, fields.why].some((x) => x.trim() === '');
  return (
    <Section title={t('bankAdd')} testid="bank-form">
      <Group align="end">
        <SegmentedControl
          aria-label={t('bankAdd')}
          value={kind}
          onChange={(v) => setKind(v === 'benign' ? 'benign' : 'template')}
          data={[
            { value: 'template', label: t('bankTemplate') },
            { value: 'benign', label: t('bankBenign') },
          ]}
        />
        {field('name', t('bankName'))}
        {field('source', t('bankSource'))}
        {field('why', t('bankWhy'))}
        {field('expires', t('bankExpires'))}
        <Button
          disabled={missing}
          loading={fetching}
          onClick={() => void add({ input: { cluster, kind, ...fields, expires: fields.expires || null } })}
        >
          {t('bankAdd')}
        </Button>
      </Group>
      {data && <Text role="status">{t('bankAdded')}</Text>}
      <ErrorAlert error={error} />
    </Section>
  );
}
