import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorAlert } from '../../components/error-alert.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { type CasePart, isLive } from './case-detail.js';

const WRITE = graphql(`
  mutation MakeLetter($id: ID!, $part: ID!, $language: Language!, $lender: String!, $contact: String!) {
    makeLetter(case: $id, part: $part, language: $language, lender: $lender, contact: $contact) {
      ... on Letter { subject body }
      ... on Refusal { code en zh }
    }
  }
`);

/** A letter to a debtor whom an agency may be charging. The institution sends it. */
export function Letters({ case: found, onDone }: CasePart) {
  const { t, language } = useLanguage();
  const victims = found.parts.filter((p) => p.kind === 'debtor' && p.role === 'probable_victim');
  const [chosen, setChosen] = useState('');
  const [lender, setLender] = useState('');
  const [contact, setContact] = useState('');
  const [{ data, error, fetching }, write] = useAct(WRITE);
  const part = chosen === '' ? victims[0]?.key : chosen;
  if (part === undefined || !isLive(found)) return null;
  return (
    <Section title={t('protect')} hint={t('protectHint')} testid="letters">
      <Group align="end" mt="sm">
        <NativeSelect
          label={t('debtor')}
          value={part}
          onChange={(e) => setChosen(e.currentTarget.value)}
          data={victims.map((v) => ({ value: v.key, label: v.id }))}
        />
        <TextInput label={t('lender')} value={lender} onChange={(e) => setLender(e.currentTarget.value)} />
        <TextInput label={t('contactUs')} value={contact} onChange={(e) => setContact(e.currentTarget.value)} />
        <Button
          variant="default"
          loading={fetching}
          disabled={lender.trim() === '' || contact.trim() === ''}
          onClick={() =>
            void write({ id: found.id, part, language, lender, contact }).then((r) => r.error === undefined && onDone())
          }
        >
          {t('makeLetter')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
      {data && (
        <>
          <Text mt="sm" fw={600}>
            {data.makeLetter.subject}
          </Text>
          <p className="letter" data-testid="letter">
            {data.makeLetter.body}
          </p>
        </>
      )}
    </Section>
  );
}
