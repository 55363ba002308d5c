import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ReasonForm } from '../../components/reason-form.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { SelfCheck } from './self-check.js';

const FILE = graphql(`
  mutation FileObjection($complaint: ID!, $words: String!) {
    fileObjection(complaint: $complaint, words: $words) {
      ... on Objection { id state }
      ... on Refusal { code en zh }
    }
  }
`);

/** Takes in what a person says against what is held about their complaint. */
export function TakeIn({ complaint: given, onDone }: { complaint: string; onDone: () => void }) {
  const { t } = useLanguage();
  const [complaint, setComplaint] = useState(given);
  const [, file] = useAct(FILE);
  const id = complaint.trim();
  return (
    <Section title={t('objectionTakeIn')} testid="take-in">
      <TextInput
        mt="xs"
        maw={320}
        label={t('objectionComplaint')}
        value={complaint}
        onChange={(e) => setComplaint(e.currentTarget.value)}
      />
      {id !== '' && <SelfCheck key={id} complaint={id} />}
      <ReasonForm
        label="objectionWords"
        acts={[
          {
            label: t('objectionFile'),
            primary: true,
            disabled: id === '',
            run: (words) => file({ complaint: id, words }),
            onDone: () => {
              setComplaint('');
              onDone();
            },
          },
        ]}
      />
    </Section>
  );
}
