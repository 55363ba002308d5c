import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../gql/gql.js';
import type { JudgedSubject, Verdict } from '../gql/graphql.js';
import { useLanguage } from '../locales/use-language.js';
import { ReasonForm } from './reason-form.js';
import { useAct } from './use-act.js';

const JUDGE = graphql(`
  mutation Judge($input: JudgeInput!) {
    judge(input: $input) {
      ... on Judgement { subject id debtor verdict reason by at }
      ... on Refusal { code en zh }
    }
  }
`);

const VERDICTS: readonly Verdict[] = ['yes', 'no', 'unsure'];

/** One judgment with its reason. Nothing is chosen beforehand; `debtors` offers the members of a ring beside the ring itself. */
export function JudgeForm({
  subject,
  id,
  debtors = [],
  onJudged,
}: {
  subject: JudgedSubject;
  id: string;
  debtors?: readonly string[];
  onJudged: () => void;
}) {
  const { t } = useLanguage();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [debtor, setDebtor] = useState<string | null>(null);
  const [, judge] = useAct(JUDGE);
  const about: JudgedSubject = debtor === null ? subject : 'member';
  const label = (v: Verdict) => t(v === 'yes' && subject === 'control' ? 'verdictMissed' : `verdict_${v}`);
  return (
    <Stack gap={0}>
      <Group align="end">
        {debtors.length > 0 && (
          <Select
            label={t('judgeWhom')}
            placeholder={t('judgeRing')}
            data={[...debtors]}
            value={debtor}
            onChange={setDebtor}
            clearable
            searchable
            limit={100}
          />
        )}
        <div>
          <Text size="sm" fw={500}>
            {t('verdict')}
          </Text>
          <SegmentedControl
            aria-label={t('verdict')}
            value={verdict ?? ''}
            onChange={(v) => setVerdict(VERDICTS.find((known) => known === v) ?? null)}
            data={VERDICTS.map((v) => ({ value: v, label: label(v) }))}
          />
        </div>
      </Group>
      <ReasonForm
        acts={[
          {
            label: t('judge'),
            primary: true,
            disabled: verdict === null,
            run: (reason) => judge({ input: { subject: about, id, debtor, verdict: verdict ?? 'unsure', reason } }),
            onDone: () => {
              setVerdict(null);
              onJudged();
            },
          },
        ]}
      />
    </Stack>
  );
}
