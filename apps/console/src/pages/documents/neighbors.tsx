import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { type Column, RecordTable } from '../../components/record-table.js';
import type { PaperQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { PagePicture } from './page-picture.js';

type Neighbor = NonNullable<PaperQuery['paper']>['neighbors'][number];

/** Bits from which what two documents share is beyond chance, and from which it is far beyond. */
const BEYOND = 10;
const FAR_BEYOND = 14;

/** The documents that say most of what this one says beyond its form. They show whatever the finding is. */
export function Neighbors({ own, rows }: { own: string; rows: readonly Neighbor[] }) {
  const { t, word, language } = useLanguage();
  const [params] = useSearchParams();
  const list = (kinds: readonly string[]) =>
    kinds.map((kind) => word('pi', kind)).join(language === 'zh' ? '、' : ', ');
  const beside = (other: string) => {
    const changed = new URLSearchParams(params);
    changed.set('paper', own);
    changed.set('with', other);
    return `?${changed}`;
  };
  const strength = ({ bits, samePerson }: Neighbor) =>
    t(samePerson ? 'nearSamePerson' : bits >= FAR_BEYOND ? 'nearFar' : bits >= BEYOND ? 'nearBeyond' : 'nearChance');
  const columns: readonly Column<Neighbor>[] = [
    {
      title: t('nearPaper'),
      cell: (n) => (
        <Group gap="xs" wrap="nowrap">
          <PagePicture id={n.paper} size="small" />
          <Anchor component={Link} to={beside(n.paper)} className="hash">
            {n.paper}
          </Anchor>
        </Group>
      ),
    },
    { title: t('nearShared'), cell: (n) => list(n.shared) },
    { title: t('nearChanged'), cell: (n) => list(n.changed) },
    {
      title: t('nearHow'),
      cell: (n) => (n.together > 2 ? t('nearSet', { n: n.together }) : strength(n)),
    },
  ];
  return (
    <section>
      <Title order={4} size="h5" mt="md">
        {t('nearPapers')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(rows.length === 0 ? 'nearNone' : 'nearHint')}
      </Text>
      {rows.length > 0 && (
        <RecordTable testid="neighbors" width={600} columns={columns} rows={rows} rowKey={(n) => n.paper} />
      )}
    </section>
  );
}
