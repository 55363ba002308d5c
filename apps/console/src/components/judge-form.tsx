import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.js';
import type { JudgedSubject, Verdict } from '../gql/graphql.js';
import { useLanguage } from '../locales/use-language.js';

const JUDGE = graphql(`
  mutation Judge($input: JudgeInput!) {
    judge(input: $input) { subject id debtor verdict reason by at }
  }
`);

/** One judgement with its reason; `debtors` offers the members of a ring beside the ring itself. */
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
  const [verdict, setVerdict] = useState<Verdict>('unsure' as Verdict);
  const [reason, setReason] = useState('');
  const [debtor, setDebtor] = useState<string | null>(null);
  const [{ error, fetching }, judge] = useMutation(JUDGE);
  const about = debtor === null ? subject : ('member' as JudgedSubject);
  return (
    <Stack gap="xs">
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
        <SegmentedControl
          aria-label={t('verdict')}
          value={verdict}
          onChange={(v) => setVerdict(v as Verdict)}
          data={[
            { value: 'yes', label: t(subject === 'control' ? 'verdictMissed' : 'verdictYes') },
            { value: 'no', label: t('verdictNo') },
            { value: 'unsure', label: t('verdictUnsure') },
          ]}
        />
        <TextInput
          label={t('judgeReason')}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          style={{ flex: 1, minWidth: 200 }}
        />
        <Button
          disabled={reason.trim() === ''}
          loading={fetching}
          onClick={() =>
            void judge({ input: { subject: about, id, debtor, verdict, reason } }).then((result) => {
              if (result.error) return;
              setReason('');
              onJudged();
            })
          }
        >
          {t('judge')}
        </Button>
      </Group>
      {error && (
        <Text c="red" role="alert">
          {error.message}
        </Text>
      )}
    </Stack>
  );
}
