import { Group, Text } from '@mantine/core';
import { ComplaintLink } from '../../components/complaint-link.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import type { Granted } from '../../components/use-act.js';
import type { WhatIfMutation } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

type Found = Granted<WhatIfMutation>['whatIf'];

const columnsOf = (t: Speech['t']): readonly Column<Found['changed'][number]>[] => [
  { title: t('complaint'), cell: (c) => <ComplaintLink id={c.complaint} /> },
  {
    title: t('lane'),
    cell: (c) => (
      <>
        <LaneBadge lane={c.from} /> → <LaneBadge lane={c.to} />
      </>
    ),
  },
  { title: t('score'), cell: (c) => `${c.before.toFixed(2)} → ${c.after.toFixed(2)}`, numeric: true },
];

/** What other settings would have changed. */
export function Outcome({ found }: { found: Found }) {
  const { t, word } = useLanguage();
  return (
    <div data-testid="what-if-outcome">
      <Text fw={600} mt="sm">
        {t('whatIfOutcome', {
          n: found.complaints.toLocaleString(),
          rescored: found.rescored.toLocaleString(),
          moved: found.moves.reduce((sum, m) => sum + m.complaints, 0).toLocaleString(),
        })}
      </Text>
      {found.signals.map((s) => (
        <Text key={s.detector} size="sm">
          {t('whatIfSignals', {
            name: word('detector', s.detector),
            before: s.before.toLocaleString(),
            after: s.after.toLocaleString(),
            was: s.bitsBefore.toFixed(1),
            now: s.bitsAfter.toFixed(1),
          })}
        </Text>
      ))}
      {found.moves.map((m) => (
        <Group key={`${m.from} ${m.to}`} gap="xs">
          <LaneBadge lane={m.from} /> → <LaneBadge lane={m.to} /> {m.complaints.toLocaleString()}
        </Group>
      ))}
      {found.changed.length > 0 && (
        <RecordTable width={500} height={320} columns={columnsOf(t)} rows={found.changed} rowKey={(c) => c.complaint} />
      )}
    </div>
  );
}
