import { Anchor, Badge, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { type DrawableRing, ringLayout } from '../../../../libs/reports/ring-layout.js';
import { graphql } from '../gql/gql.js';
import { Bits, day, Nothing, Waiting } from '../parts.js';
import { useLanguage } from '../use-language.js';

const RING = graphql(`
  query Ring($id: ID!) {
    ring(id: $id) {
      id rank tier score expectedByChance from to debtors agencies complaints
      reasons { weight family message { zh en } }
      counterEvidence { weight family message { zh en } }
      weakestLink { zh en }
      values { key kind label debtors }
    }
  }
`);

export function RingPage() {
  const { t, both } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: RING, variables: { id } });
  if (!data) return <Waiting error={error} />;
  const { ring } = data;
  if (!ring) return <Nothing say="notFound" />;
  return (
    <Stack>
      <Group>
        <Title order={2}>{ring.id}</Title>
        <Badge variant="light" color={ring.tier === 'T2' ? 'orange' : 'yellow'} autoContrast>
          {ring.tier}
        </Badge>
        <Badge variant="light">
          {ring.score.toFixed(1)} {t('bits')}
        </Badge>
        <Badge variant="light">
          {day(ring.from)} – {day(ring.to)}
        </Badge>
        {ring.agencies.map((a) => (
          <Badge key={a} variant="outline">
            {t('agency')} {a}
          </Badge>
        ))}
      </Group>
      <Text>
        {ring.debtors.length} {t('membersToCheck')}. {t('notSuspects')}
      </Text>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Paper withBorder p="md">
          <Title order={3} size="h4">
            {t('shared')}
          </Title>
          <Drawing ring={ring} />
        </Paper>
        <Stack>
          <Paper withBorder p="md">
            <Title order={3} size="h4">
              {t('for')}
            </Title>
            <List listStyleType="none" spacing="xs" mt="xs" data-testid="ring-reasons">
              {ring.reasons.map((r) => (
                <List.Item key={r.message.en}>
                  <Bits weight={r.weight} /> {both(r.message)}
                </List.Item>
              ))}
            </List>
            <Text size="sm" c="dimmed" mt="sm">
              {t('expected')}: {ring.expectedByChance === 0 ? '< 0.05' : ring.expectedByChance}
            </Text>
          </Paper>
          <Paper withBorder p="md">
            <Title order={3} size="h4">
              {t('against')}
            </Title>
            {ring.counterEvidence.length === 0 ? (
              <Text c="dimmed">{t('nothingAgainst')}</Text>
            ) : (
              <List listStyleType="none" spacing="xs" mt="xs" data-testid="ring-against">
                {ring.counterEvidence.map((r) => (
                  <List.Item key={r.message.en}>
                    <Bits weight={r.weight} /> {both(r.message)}
                  </List.Item>
                ))}
              </List>
            )}
            <Title order={4} size="h5" mt="md">
              {t('weakest')}
            </Title>
            <Text>{both(ring.weakestLink)}</Text>
          </Paper>
        </Stack>
      </SimpleGrid>
      <Paper withBorder p="md">
        <Title order={3} size="h4">
          {t('complaints')} ({ring.complaints.length})
        </Title>
        <Group gap="xs" mt="xs">
          {ring.complaints.slice(0, 300).map((c) => (
            <Anchor key={c} component={Link} to={`/complaints/${encodeURIComponent(c)}`} size="sm">
              {c}
            </Anchor>
          ))}
        </Group>
      </Paper>
    </Stack>
  );
}

const short = (text: string, size: number) => {
  const points = [...text];
  return points.length > size ? `${points.slice(0, size - 1).join('')}…` : text;
};

/** What is shared on the left, the households that share it on the right. */
function Drawing({ ring }: { ring: DrawableRing }) {
  const { t } = useLanguage();
  const drawing = ringLayout(ring);
  return (
    <>
      <svg
        className="ring-drawing"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-label={t('shared')}
      >
        {drawing.edges.map((e) => (
          <line
            key={`${e.from.id}>${e.to.id}`}
            className={`k-${e.from.kind}`}
            x1={e.from.x}
            y1={e.from.y}
            x2={e.to.x}
            y2={e.to.y}
          />
        ))}
        {drawing.nodes.map((n) =>
          n.kind === 'debtor' ? (
            <g key={n.id}>
              <circle cx={n.x} cy={n.y} r={5} />
              <text x={n.x + 10} y={n.y + 4}>
                {short(n.label, 26)}
              </text>
            </g>
          ) : (
            <g key={n.id}>
              <rect className={`k-${n.kind}`} x={n.x - 7} y={n.y - 7} width={14} height={14} rx={3} />
              <text x={n.x - 12} y={n.y + 4} textAnchor="end">
                {short(n.label, 20)} ×{n.weight}
              </text>
            </g>
          ),
        )}
      </svg>
      {drawing.more > 0 && (
        <Text size="sm" c="dimmed">
          +{drawing.more} {t('moreDebtors')}
        </Text>
      )}
    </>
  );
}
