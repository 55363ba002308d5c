import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { may } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { ReasonForm } from '../../components/reason-form.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { useRole } from '../../components/session.js';
import { type Granted, useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { SampleSheetMutation, Saying } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import type { Sample } from './sample.js';

const SHEET = graphql(`
  mutation SampleSheet($sample: ID!, $reason: String!) {
    sampleSheet(sample: $sample, reason: $reason) {
      ... on CallSheet { lines { debtor complaint name phone phoneIs receivedAt } }
      ... on Refusal { code en zh }
    }
  }
`);
const RECORD = graphql(`
  mutation RecordCall($sample: ID!, $debtor: ID!, $says: Saying!) {
    recordCall(sample: $sample, debtor: $debtor, says: $says) {
      ... on Sample { id state }
      ... on Refusal { code en zh }
    }
  }
`);

export const SAYINGS: readonly Saying[] = ['own_words', 'sent_self', 'helped', 'paid', 'not_sent', 'not_reached'];

type Line = Granted<SampleSheetMutation>['sampleSheet']['lines'][number];
interface Row {
  readonly debtor: string;
  readonly complaint: string;
  readonly place: number;
  readonly line: Line | undefined;
}

/** Whom to call, in the order drawn. Names and numbers are shown for a reason, and what is said is recorded as one calls. */
export function CallSheet({ sample, onDone }: { sample: Sample; onDone: () => void }) {
  const speech = useLanguage();
  const { t } = speech;
  const role = useRole();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [, show] = useAct(SHEET);
  const first = sample.answers.length + 1;
  const rows = sample.toCall.map((p, k) => ({
    ...p,
    place: first + k,
    line: lines.find((l) => l.debtor === p.debtor),
  }));
  const calls = may(role, 'Mutation.recordCall');
  const run = async (reason: string) => {
    const result = await show({ sample: sample.id, reason });
    setLines(result.data?.sampleSheet.lines ?? []);
    return result;
  };
  return (
    <Section title={t('sampleSheet')} hint={t('sampleSheetHint')} testid="sheet">
      {calls && (
        <div className="no-print">
          <ReasonForm size="xs" acts={[{ label: t('sampleShow'), run }]}>
            <Button size="xs" variant="default" disabled={lines.length === 0} onClick={() => window.print()}>
              {t('samplePrint')}
            </Button>
          </ReasonForm>
        </div>
      )}
      <RecordTable
        width={760}
        columns={columnsOf(speech, calls ? { sample, onDone } : null)}
        rows={rows}
        rowKey={(p) => p.debtor}
      />
    </Section>
  );
}

function columnsOf({ t }: Speech, entry: { sample: Sample; onDone: () => void } | null): readonly Column<Row>[] {
  return [
    { title: t('sampleNext'), cell: (p) => p.place },
    { title: t('complaint'), cell: (p) => <ComplaintLink id={p.complaint} /> },
    { title: t('sampleName'), cell: (p) => p.line?.name ?? '***' },
    { title: t('samplePhone'), maxWidth: 260, cell: (p) => <NumberOf line={p.line} /> },
    { title: t('day'), cell: (p) => day(p.line?.receivedAt) },
    {
      title: t('sampleSays'),
      cell: (p) => (
        <>
          {entry && <Entry {...entry} debtor={p.debtor} complaint={p.complaint} />}
          <span className="print-only line-to-write" />
        </>
      ),
    },
  ];
}

/** The number to call, and whose it is where it is not plainly the person's own. */
function NumberOf({ line }: { line: Line | undefined }) {
  const { t } = useLanguage();
  if (line === undefined) return '***';
  if (line.phoneIs === 'none') return <Text size="sm">{t('sampleNoNumber')}</Text>;
  return (
    <>
      {line.phone}
      {line.phoneIs === 'contact' && (
        <Text size="xs" c="dimmed">
          {t('sampleContactNumber')}
        </Text>
      )}
    </>
  );
}

/** What one person says. Nothing is chosen beforehand. */
function Entry({
  sample,
  debtor,
  complaint,
  onDone,
}: {
  sample: Sample;
  debtor: string;
  complaint: string;
  onDone: () => void;
}) {
  const { t } = useLanguage();
  const [says, setSays] = useState<Saying | null>(null);
  const [{ fetching, error }, record] = useAct(RECORD);
  const run = async () => {
    if (says === null) return;
    const result = await record({ sample: sample.id, debtor, says });
    if (!result.error) onDone();
  };
  return (
    <div className="no-print">
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          aria-label={`${t('sampleSays')}: ${complaint}`}
          size="xs"
          value={says ?? ''}
          data={[
            { value: '', label: t('sampleSaysNone') },
            ...SAYINGS.map((s) => ({ value: s, label: t(`saying_${s}`) })),
          ]}
          onChange={(e) => setSays(SAYINGS.find((s) => s === e.currentTarget.value) ?? null)}
        />
        <Button
          size="xs"
          variant="default"
          aria-label={`${t('sampleRecord')}: ${complaint}`}
          disabled={says === null}
          loading={fetching}
          onClick={() => void run()}
        >
          {t('sampleRecord')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
    </div>
  );
}
