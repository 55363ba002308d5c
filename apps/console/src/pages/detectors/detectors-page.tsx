import {
  Anchor,
  Badge,
  Button,
  Group,
  NumberInput,
  Paper,
  SimpleGrid,
  Stack,
  Switch,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { graphql } from '../../gql/gql.js';
import type { DetectorInput, DetectorsQuery, WhatIfMutation } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const DETECTORS = graphql(`
  query Detectors {
    me { role }
    detectors { id version family protects off options { name usual value } }
  }
`);
const WHAT_IF = graphql(`
  mutation WhatIf($detectors: [DetectorInput!]!) {
    whatIf(detectors: $detectors) {
      complaints
      moves { from to complaints }
      signals { detector before after bitsBefore bitsAfter }
      rescored
      changed { complaint from to before after }
    }
  }
`);
const SET = graphql(`
  mutation SetDetectors($detectors: [DetectorInput!]!, $reason: String!) {
    setDetectors(detectors: $detectors, reason: $reason) { id }
  }
`);

type Setting = DetectorsQuery['detectors'][number];
/** What is typed: by detector, its options and whether it is off. */
type Draft = Readonly<Record<string, { readonly off: boolean; readonly options: Readonly<Record<string, number>> }>>;

const draftOf = (detectors: readonly Setting[]): Draft =>
  Object.fromEntries(
    detectors.map((d) => [d.id, { off: d.off, options: Object.fromEntries(d.options.map((o) => [o.name, o.value])) }]),
  );

/** Only what is otherwise than it comes is sent. */
const inputOf = (detectors: readonly Setting[], draft: Draft): DetectorInput[] =>
  detectors.flatMap((d): DetectorInput[] => {
    const { off, options } = draft[d.id];
    const changed = d.options
      .filter((o) => options[o.name] !== o.usual)
      .map((o) => ({ name: o.name, value: options[o.name] }));
    return off || changed.length > 0 ? [{ id: d.id, off, options: changed }] : [];
  });

/** How each detector is set, and what another setting would have made of the complaints that are there: nobody sets one blindly. */
export function DetectorsPage() {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: DETECTORS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  return (
    <Stack>
      <Title order={2}>{t('detectors')}</Title>
      <Text c="dimmed">{t('detectorsHint')}</Text>
      <Settings
        key={JSON.stringify(data.detectors)}
        detectors={data.detectors}
        role={data.me.role}
        onSet={() => again({ requestPolicy: 'network-only' })}
      />
    </Stack>
  );
}

function Settings({ detectors, role, onSet }: { detectors: readonly Setting[]; role: string; onSet: () => void }) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(detectors));
  const [tried, whatIf] = useMutation(WHAT_IF);
  const [set, save] = useMutation(SET);
  const [seen, setSeen] = useState('');
  const [reason, setReason] = useState('');
  const input = inputOf(detectors, draft);
  const asked = JSON.stringify(input);
  const mayTry = role !== 'auditor';
  const change = (id: string, to: Partial<Draft[string]>) => setDraft({ ...draft, [id]: { ...draft[id], ...to } });
  return (
    <>
      <Paper withBorder p="md" data-testid="what-if">
        <Group align="end">
          <Button
            disabled={!mayTry}
            loading={tried.fetching}
            onClick={() => void whatIf({ detectors: input }).then((r) => r.data && setSeen(asked))}
          >
            {t('whatIf')}
          </Button>
          {role === 'admin' && (
            <>
              <TextInput
                label={t('judgeReason')}
                value={reason}
                onChange={(e) => setReason(e.currentTarget.value)}
                style={{ flex: 1 }}
              />
              <Button
                variant="default"
                disabled={seen !== asked || reason.trim() === ''}
                loading={set.fetching}
                onClick={() =>
                  void save({ detectors: input, reason }).then((r) => {
                    if (r.error === undefined) onSet();
                  })
                }
              >
                {t('setDetectors')}
              </Button>
            </>
          )}
        </Group>
        <Text size="sm" c="dimmed" mt="xs">
          {t(seen === asked ? 'whatIfSeen' : 'whatIfFirst')}
        </Text>
        <ErrorAlert error={tried.error ?? set.error} />
        {tried.data && seen === asked && <Outcome found={tried.data.whatIf} />}
      </Paper>
      <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }}>
        {detectors.map((d) => {
          const own = draft[d.id];
          return (
            <Paper withBorder p="md" key={d.id} data-testid={`detector-${d.id}`}>
              <Group justify="space-between" wrap="nowrap">
                <div>
                  <Title order={3} size="h5">
                    {d.id}
                  </Title>
                  <Text size="xs" c="dimmed">
                    {d.version} · {d.family}
                  </Text>
                </div>
                <Switch
                  aria-label={`${d.id}: ${t('detectorOn')}`}
                  checked={!own.off}
                  disabled={d.protects || !mayTry}
                  onChange={(e) => change(d.id, { off: !e.currentTarget.checked })}
                />
              </Group>
              {d.protects && (
                <Badge color="green" variant="light" autoContrast>
                  {t('detectorProtects')}
                </Badge>
              )}
              <Group mt="xs" gap="xs">
                {d.options.map((o) => (
                  <NumberInput
                    key={o.name}
                    size="xs"
                    w={130}
                    label={`${o.name} (${o.usual})`}
                    aria-label={`${d.id}: ${o.name}`}
                    value={own.options[o.name]}
                    disabled={own.off || !mayTry}
                    step={Number.isInteger(o.usual) ? 1 : 0.1}
                    onChange={(v) => {
                      if (typeof v === 'number') change(d.id, { options: { ...own.options, [o.name]: v } });
                    }}
                  />
                ))}
              </Group>
            </Paper>
          );
        })}
      </SimpleGrid>
    </>
  );
}

function Outcome({ found }: { found: WhatIfMutation['whatIf'] }) {
  const { t } = useLanguage();
  return (
    <div data-testid="what-if-outcome">
      <Text fw={600} mt="sm">
        {t('whatIfOutcome')
          .replace('{n}', found.complaints.toLocaleString())
          .replace('{rescored}', found.rescored.toLocaleString())
          .replace('{moved}', found.moves.reduce((sum, m) => sum + m.complaints, 0).toLocaleString())}
      </Text>
      {found.signals.map((s) => (
        <Text key={s.detector} size="sm">
          {s.detector}: {s.before.toLocaleString()} → {s.after.toLocaleString()} {t('signals')},{' '}
          {s.bitsBefore.toFixed(1)} → {s.bitsAfter.toFixed(1)} {t('bits')}
        </Text>
      ))}
      {found.moves.map((m) => (
        <Group key={`${m.from} ${m.to}`} gap="xs">
          <LaneBadge lane={m.from} /> → <LaneBadge lane={m.to} /> {m.complaints.toLocaleString()}
        </Group>
      ))}
      {found.changed.length > 0 && (
        <ScrollArea width={500} height={320}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('complaints')}</Table.Th>
                <Table.Th>{t('lane')}</Table.Th>
                <Table.Th ta="right">
                  {t('score')} ({t('bits')})
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.changed.map((c) => (
                <Table.Tr key={c.complaint}>
                  <Table.Td>
                    <Anchor component={Link} to={`/complaints/${encodeURIComponent(c.complaint)}`}>
                      {c.complaint}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <LaneBadge lane={c.from} /> → <LaneBadge lane={c.to} />
                  </Table.Td>
                  <Table.Td ta="right">
                    {c.before.toFixed(2)} → {c.after.toFixed(2)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </div>
  );
}
