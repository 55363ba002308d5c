import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { may } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { minute } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { ReasonForm } from '../../components/reason-form.js';
import { RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { Saying } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { SAYINGS } from './call-sheet.js';
import type { Sample } from './sample.js';

const CORRECT = graphql(`
  mutation CorrectCall($sample: ID!, $debtor: ID!, $says: Saying!, $reason: String!) {
    correctCall(sample: $sample, debtor: $debtor, says: $says, reason: $reason) {
      ... on Sample { id state }
      ... on Refusal { code en zh }
    }
  }
`);

/** What people said so far, and a correction for a reason. */
export function SampleAnswers({ sample: s, onDone }: { sample: Sample; onDone: () => void }) {
  const { t } = useLanguage();
  const role = useRole();
  return (
    <Section title={t('sampleAnswers')} testid="sample-answers">
      {s.answers.length === 0 ? (
        <EmptyState text="sampleNoAnswers" />
      ) : (
        <RecordTable
          width={560}
          rows={s.answers}
          rowKey={(a) => a.debtor}
          columns={[
            { title: t('complaint'), cell: (a) => <ComplaintLink id={a.complaint} /> },
            { title: t('sampleSays'), cell: (a) => t(`saying_${a.says}`) },
            { title: t('day'), cell: (a) => `${minute(a.at)} ${a.by}` },
          ]}
        />
      )}
      {s.answers.length > 0 && s.state !== 'closed' && may(role, 'Mutation.correctCall') && (
        <Correction sample={s} onDone={onDone} />
      )}
    </Section>
  );
}

function Correction({ sample: s, onDone }: { sample: Sample; onDone: () => void }) {
  const { t } = useLanguage();
  const [debtor, setDebtor] = useState('');
  const [says, setSays] = useState<Saying | null>(null);
  const [, correct] = useAct(CORRECT);
  return (
    <details>
      <summary>{t('sampleCorrect')}</summary>
      <ReasonForm
        size="xs"
        acts={[
          {
            label: t('sampleCorrect'),
            disabled: debtor === '' || says === null,
            run: (reason) => correct({ sample: s.id, debtor, says: says ?? 'not_reached', reason }),
            onDone: () => {
              setDebtor('');
              setSays(null);
              onDone();
            },
          },
        ]}
      >
        <NativeSelect
          size="xs"
          label={t('complaint')}
          value={debtor}
          data={[
            { value: '', label: t('sampleSaysNone') },
            ...s.answers.map((a) => ({ value: a.debtor, label: a.complaint })),
          ]}
          onChange={(e) => setDebtor(e.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('sampleSays')}
          value={says ?? ''}
          data={[
            { value: '', label: t('sampleSaysNone') },
            ...SAYINGS.map((x) => ({ value: x, label: t(`saying_${x}`) })),
          ]}
          onChange={(e) => setSays(SAYINGS.find((x) => x === e.currentTarget.value) ?? null)}
        />
      </ReasonForm>
    </details>
  );
}
