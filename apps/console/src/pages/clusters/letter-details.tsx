import { Text } from '@mantine/core';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import type { ClusterQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Cluster = NonNullable<ClusterQuery['cluster']>;
export type Versions = Cluster['template']['versions'];
type Parts = Cluster['template']['parts'];
type Filling = Cluster['fillings'][number];

/** Longer ones are a paragraph that somebody wrote: it is read where it stands. */
const LONGEST = 120;
const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What members wrote into each variable part. */
export function SlotValues({ parts, fillings }: { parts: Parts; fillings: readonly Filling[] }) {
  const { t, word } = useLanguage();
  const slots = parts.filter((p) => p.slot !== null && p.slot !== undefined);
  if (slots.length === 0) return null;
  const columns: readonly Column<Filling>[] = [
    { title: t('complaint'), cell: (f) => <ComplaintLink id={f.complaint} /> },
    ...slots.map(
      (s, place): Column<Filling> => ({
        title: `${s.slot} · ${word('slot', s.type ?? '')}`,
        cell: (f) => clipped(f.values[place] ?? ''),
      }),
    ),
  ];
  return (
    <Section title={t('slotValues')} hint={t('slotValuesHint')} testid="slot-values">
      <RecordTable
        columns={columns}
        rows={fillings}
        rowKey={(f) => f.complaint}
        width={Math.max(600, 140 * slots.length)}
      />
    </Section>
  );
}

/** What changed in the wording, and when. */
export function VersionsView({ versions }: { versions: Versions }) {
  const { t } = useLanguage();
  if (versions.length < 2) return null;
  return (
    <Section title={t('versions')} testid="versions">
      {versions.map((v) => (
        <div key={v.version}>
          <Text fw={600}>
            {v.version}: {day(v.from)} – {day(v.to)}
          </Text>
          {v.changes.map((c) => (
            <Text key={`${c.was}|${c.now}`} size="sm">
              {c.was !== '' && <del>{c.was}</del>} {c.now !== '' && <ins>{c.now}</ins>}
            </Text>
          ))}
        </div>
      ))}
    </Section>
  );
}
