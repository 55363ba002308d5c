import {
  Badge,
  Button,
  Group,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Slider,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Differences } from '../../components/differences.js';
import { EmptyState } from '../../components/empty-state.js';
import { Judged } from '../../components/judged.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Waterfall } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import type { PaperQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const PAPER = graphql(`
  query Paper($id: ID!, $with: ID) {
    paper(id: $id) {
      id verdict pages beside
      reasons { weight message { zh en } }
      against { zh en }
      file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail textFrom seals { page x y size } }
      pair(with: $with) {
        with drawn
        own { text same } other { text same }
        fields { name own other same }
        file { type bytes sha256 producer creator created modified software fonts updates signature thumbnail textFrom seals { page x y size } }
      }
    }
  }
`);

type Found = NonNullable<PaperQuery['paper']>;
type Pair = NonNullable<Found['pair']>;
type FileFacts = NonNullable<Found['file']>;

/** One paper: what was seen on it, what speaks against that, and the other one beside it. */
export function DocumentView({ id }: { id: string }) {
  const { t, localize } = useLanguage();
  const [params, setParams] = useSearchParams();
  const given = params.get('with');
  const [other, setOther] = useState(given ?? '');
  const [{ data, error }] = useQuery({ query: PAPER, variables: { id, with: given } });
  if (!data) return <Loading error={error} />;
  const { paper } = data;
  if (!paper) return <EmptyState text="notFound" />;
  return (
    <Paper withBorder p="md" data-testid="paper">
      <Group>
        <Title order={3} size="h4">
          {paper.id}
        </Title>
        <Badge variant="light" autoContrast color={paper.verdict === 'modified' ? 'orange' : 'gray'}>
          {t(`paper_${paper.verdict}`)}
        </Badge>
      </Group>
      {paper.reasons.length > 0 && <Waterfall reasons={paper.reasons} />}
      {paper.against.map((a) => (
        <Text key={a.en} c="dimmed">
          {localize(a)}
        </Text>
      ))}
      <form
        onSubmit={(e) => {
          e.preventDefault();
          setParams((old) => {
            const changed = new URLSearchParams(old);
            if (other.trim() === '') changed.delete('with');
            else changed.set('with', other.trim());
            return changed;
          });
        }}
      >
        <Group align="end" mt="sm">
          <TextInput
            label={t('otherPaper')}
            value={other}
            placeholder={paper.pair?.with ?? ''}
            onChange={(e) => setOther(e.currentTarget.value)}
            style={{ flex: 1, maxWidth: 420 }}
          />
          <Button type="submit" variant="default">
            {t('compareButton')}
          </Button>
        </Group>
      </form>
      {given !== null && paper.pair === null && <Text role="status">{t('notFound')}</Text>}
      {paper.pair && <Beside own={paper.id} pair={paper.pair} />}
      {paper.file && <Files own={paper.file} other={paper.pair?.file ?? null} />}
      <Judged subject={'paper'} id={paper.id} title={t('judgePaper')} />
    </Paper>
  );
}

function Beside({ own, pair }: { own: string; pair: Pair }) {
  const { t } = useLanguage();
  return (
    <section data-testid="pair">
      <Title order={4} size="h5" mt="md">
        {t('paperBeside')} {pair.with}
      </Title>
      <Text size="sm" c="dimmed">
        {t('paperBesideHint')}
      </Text>
      {pair.drawn && <Pictures a={own} b={pair.with} />}
      {pair.fields.length > 0 && (
        <ScrollArea width={600}>
          <Table data-testid="paper-fields">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('paperFields')}</Table.Th>
                <Table.Th className="hash">{own}</Table.Th>
                <Table.Th className="hash">{pair.with}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pair.fields.map((f) => (
                <Table.Tr key={f.name}>
                  <Table.Th>{t(`pf_${f.name}` as 'pf_dates')}</Table.Th>
                  <Table.Td>{f.own.join('; ')}</Table.Td>
                  <Table.Td>{f.other.join('; ')}</Table.Td>
                  <Table.Td>
                    <Badge variant="light" autoContrast color={f.same ? 'gray' : 'yellow'}>
                      {t(f.same ? 'same' : 'differs')}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {(pair.own.length > 0 || pair.other.length > 0) && (
        <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
          <Differences segments={pair.own} />
          <Differences segments={pair.other} />
        </SimpleGrid>
      )}
    </section>
  );
}

/** Two pictures in one frame with a line between that is moved; or laid on each other, windows that differ and seals marked. */
function Pictures({ a, b }: { a: string; b: string }) {
  const { t } = useLanguage();
  const [how, setHow] = useState<'slider' | 'both'>('slider');
  const [at, setAt] = useState(50);
  const [there, setThere] = useState(true);
  if (!there) return <Text c="dimmed">{t('overlayNone')}</Text>;
  const src = (show: string) => `/api/overlay.png?${new URLSearchParams({ a, b, show })}`;
  return (
    <figure className="papers" data-testid="pictures">
      <SegmentedControl
        aria-label={t('compare')}
        value={how}
        onChange={(v) => setHow(v === 'both' ? 'both' : 'slider')}
        data={[
          { value: 'slider', label: t('paperSide') },
          { value: 'both', label: t('paperOverlay') },
        ]}
      />
      {how === 'both' ? (
        <img src={src('both')} alt={`${t('overlayOf')} ${a}, ${b}`} onError={() => setThere(false)} />
      ) : (
        <>
          <div className="stacked">
            <img src={src('second')} alt={b} onError={() => setThere(false)} />
            <img src={src('first')} alt={a} style={{ clipPath: `inset(0 ${100 - at}% 0 0)` }} />
            <span className="cut" style={{ left: `${at}%` }} aria-hidden="true" />
          </div>
          <Slider
            value={at}
            onChange={setAt}
            label={null}
            thumbLabel={t('paperSlider')}
            thumbProps={{ 'aria-label': t('paperSlider') }}
          />
        </>
      )}
      <figcaption>{t(how === 'both' ? 'overlayLegend' : 'paperSlider')}</figcaption>
    </figure>
  );
}

const NAMES = [
  'type',
  'bytes',
  'producer',
  'creator',
  'created',
  'modified',
  'software',
  'updates',
  'signature',
  'thumbnail',
  'textFrom',
  'sha256',
] as const;

function Files({ own, other }: { own: FileFacts; other: FileFacts | null }) {
  const { t } = useLanguage();
  const of = (f: FileFacts): readonly (readonly [string, string])[] => [
    ...NAMES.map((name) => [t(`ff_${name}`), String(f[name] ?? '')] as const),
    [t('ff_fonts'), f.fonts.join(', ')],
    [t('ff_seals'), f.seals.map((s) => `${Math.round(s.x)}, ${Math.round(s.y)}, ${Math.round(s.size)}`).join('; ')],
  ];
  const [left, right] = [of(own), other === null ? null : of(other)];
  return (
    <section data-testid="paper-file">
      <Title order={4} size="h5" mt="md">
        {t('paperFile')}
      </Title>
      <ScrollArea width={600}>
        <Table>
          <Table.Tbody>
            {left.map(([name, value], k) => {
              const theirs = right?.[k][1] ?? '';
              if (value === '' && theirs === '') return null;
              return (
                <Table.Tr key={name}>
                  <Table.Th w={200}>{name}</Table.Th>
                  <Table.Td className="hash">{value}</Table.Td>
                  {right !== null && <Table.Td className="hash">{theirs}</Table.Td>}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {own.seals.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('ff_seals')}: {t('sealsHint')}
        </Text>
      )}
    </section>
  );
}
