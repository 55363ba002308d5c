import { Badge, SegmentedControl, SimpleGrid, Slider, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Differences } from '../../components/differences.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import type { PaperQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Pair = NonNullable<NonNullable<PaperQuery['paper']>['pair']>;

/** Two documents beside each other: their pictures, what they say, and their texts. */
export function DocumentPair({ own, pair }: { own: string; pair: Pair }) {
  const { t } = useLanguage();
  return (
    <section data-testid="pair">
      <Title order={4} size="h5" mt="md">
        {t('paperBeside', { id: pair.with })}
      </Title>
      <Text size="sm" c="dimmed">
        {t('paperBesideHint')}
      </Text>
      {pair.drawn && <Pictures a={own} b={pair.with} />}
      {pair.fields.length > 0 && <Fields own={own} pair={pair} />}
      {(pair.own.length > 0 || pair.other.length > 0) && (
        <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
          <Differences segments={pair.own} />
          <Differences segments={pair.other} />
        </SimpleGrid>
      )}
    </section>
  );
}

function Fields({ own, pair }: { own: string; pair: Pair }) {
  const { t, word } = useLanguage();
  const columns: readonly Column<Pair['fields'][number]>[] = [
    { title: t('paperFields'), cell: (f) => <b>{word('pf', f.name)}</b> },
    { title: <span className="hash">{own}</span>, cell: (f) => f.own.join('; ') },
    { title: <span className="hash">{pair.with}</span>, cell: (f) => f.other.join('; ') },
    {
      title: '',
      cell: (f) => (
        <Badge variant="light" autoContrast color={f.same ? 'gray' : 'yellow'}>
          {t(f.same ? 'same' : 'differs')}
        </Badge>
      ),
    },
  ];
  return <RecordTable testid="paper-fields" width={600} columns={columns} rows={pair.fields} rowKey={(f) => f.name} />;
}

/** Two pictures in one frame with a line to move between them. Or one over the other, with what differs marked. */
function Pictures({ a, b }: { a: string; b: string }) {
  const { t } = useLanguage();
  const [how, setHow] = useState<'slider' | 'overlay'>('slider');
  const [at, setAt] = useState(50);
  const [there, setThere] = useState(true);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  if (!there) return <Text c="dimmed">{t('overlayNone')}</Text>;
  const shown = how === 'overlay' ? ['both'] : ['first', 'second'];
  const picture = (show: string) => ({
    src: `/api/overlay.png?${new URLSearchParams({ a, b, show })}`,
    onLoad: () => setDrawn((old) => new Set(old).add(show)),
    onError: () => setThere(false),
  });
  return (
    <figure className="papers" data-testid="pictures">
      <SegmentedControl
        aria-label={t('compareButton')}
        value={how}
        onChange={(v) => setHow(v === 'overlay' ? 'overlay' : 'slider')}
        data={[
          { value: 'slider', label: t('sliderView') },
          { value: 'overlay', label: t('overlayView') },
        ]}
      />
      {shown.some((show) => !drawn.has(show)) && (
        <Text size="sm" c="dimmed" role="status">
          {t('pictureWaiting')}
        </Text>
      )}
      {how === 'overlay' ? (
        <img {...picture('both')} alt={t('overlayOf', { a, b })} />
      ) : (
        <>
          <div className="stacked">
            <img {...picture('second')} alt={b} />
            <img {...picture('first')} alt={a} style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }} />
            <span className="cut" style={{ left: `${at}%` }} aria-hidden="true" />
          </div>
          <Slider
            value={at}
            onChange={setAt}
            label={null}
            thumbLabel={t('sliderHint')}
            thumbProps={{ 'aria-label': t('sliderHint') }}
          />
        </>
      )}
      <figcaption>{t(how === 'overlay' ? 'overlayLegend' : 'sliderHint')}</figcaption>
    </figure>
  );
}
