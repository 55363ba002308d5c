import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { Loading } from '../../components/loading.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { OrganiserWeightsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { sharesOf } from './shares.js';

const WEIGHTS = graphql(`
  query OrganiserWeights {
    organiserWeights {
      answered minAnswered minEach
      priors { kind kindName { zh en } bits }
      rules { about { zh en } weights { kind kindName { zh en } bits } }
      calibrations {
        kind kindName { zh en } of count
        steps { from to }
        reliability { from to count of share low high }
      }
    }
  }
`);

type Weights = OrganiserWeightsQuery['organiserWeights'];
type Rule = Weights['rules'][number];
type Calibration = Weights['calibrations'][number];
interface Line {
  readonly calibration: Calibration;
  readonly bin: Calibration['reliability'][number];
}

const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
const range = ({ from, to }: { from: number; to: number }) => `${from.toFixed(1)}–${to.toFixed(1)}`;

/** What the order of kinds rests on: judgements in bits, and how far answers bear them out. */
export function OrganiserKindsPage() {
  const speech = useLanguage();
  const { t, localize } = speech;
  const [{ data, error }] = useQuery({ query: WEIGHTS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const weights = data.organiserWeights;
  return (
    <Stack>
      <Title order={2}>{t('kinds')}</Title>
      <Text c="dimmed">{t('kindsHint')}</Text>
      <Reliability weights={weights} />
      <Section title={t('kindsPriors')} hint={t('kindsPriorsHint')} testid="priors">
        <RecordTable
          width={420}
          rows={weights.priors}
          rowKey={(p) => p.kind}
          columns={[
            { title: t('kindsKind'), cell: (p) => localize(p.kindName) },
            { title: t('kindsStrength'), numeric: true, cell: (p) => signed(p.bits) },
          ]}
        />
      </Section>
      <Section title={t('kindsRules')} hint={t('kindsRulesHint')} testid="rules">
        <RecordTable columns={ruleColumns(speech)} rows={weights.rules} rowKey={(r) => r.about.en} />
      </Section>
    </Stack>
  );
}

const ruleColumns = ({ t, localize, language }: Speech): readonly Column<Rule>[] => [
  { title: t('kindsFact'), maxWidth: 420, cell: (r) => localize(r.about) },
  ...(['for', 'against'] as const).map((side) => ({
    title: t(side === 'for' ? 'reasonFor' : 'reasonAgainst'),
    maxWidth: 340,
    cell: ({ weights }: Rule) =>
      weights
        .filter((w) => w.bits > 0 === (side === 'for'))
        .map((w) => `${localize(w.kindName)} ${signed(w.bits)}`)
        .join(language === 'zh' ? '；' : '; '),
  })),
];

/** Estimates beside findings, a bin a row. A kind has percentages on groups once its curve is drawn. */
function Reliability({ weights }: { weights: Weights }) {
  const { t, localize } = useLanguage();
  const { answered, minAnswered, minEach, calibrations } = weights;
  const lines = calibrations.flatMap((calibration) =>
    calibration.reliability.map((bin): Line => ({ calibration, bin })),
  );
  const drawn = calibrations.filter((c) => c.steps.length > 0);
  return (
    <Section
      title={t('kindsCalibration')}
      hint={t('kindsCalibrationHint', { least: minAnswered, each: minEach })}
      testid="kinds"
    >
      <Text mt="xs">
        {drawn.length === 0
          ? t('kindsNotYet', { n: answered, least: minAnswered })
          : t('kindsDrawn', { n: answered, kinds: drawn.map((c) => localize(c.kindName)).join(' · ') })}
      </Text>
      {lines.length > 0 && (
        <RecordTable
          testid="reliability"
          rows={lines}
          rowKey={({ calibration, bin }) => `${calibration.kind} ${bin.from}`}
          columns={[
            { title: t('kindsKind'), cell: ({ calibration }) => localize(calibration.kindName) },
            { title: t('kindsEstimate'), cell: ({ bin }) => range(bin) },
            { title: t('kindsAnswered'), numeric: true, cell: ({ bin }) => bin.of },
            { title: t('kindsFound'), numeric: true, cell: ({ bin }) => bin.count },
            {
              title: t('kindsShareFound'),
              cell: ({ calibration, bin }) =>
                calibration.steps.length > 0 ? t('kindsInterval', sharesOf(bin)) : t('kindsTooFew'),
            },
          ]}
        />
      )}
    </Section>
  );
}
