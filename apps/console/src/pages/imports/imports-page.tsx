import {
  Alert,
  Badge,
  Button,
  Card,
  Collapse,
  FileButton,
  Group,
  Paper,
  Progress,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { ImportsQuery } from '../../gql/graphql.js';
import type { Key } from '../../locales/texts.js';
import { useLanguage } from '../../locales/use-language.js';
import { sendAll } from './send.js';

const IMPORTS = graphql(`
  query Imports {
    overview { complaints withText crowds rings lanes { hardship normal check ring } }
    imports(first: 50) {
      edges {
        node {
          id name state step createdAt
          counts { complaints repeats refused }
        }
      }
    }
  }
`);

const REJECTIONS = graphql(`
  query Rejections($id: ID!) {
    import(id: $id) {
      rejections(first: 100) {
        totalCount
        edges { cursor node { file line column value code why { zh en } } }
      }
    }
  }
`);

const STATES: Record<string, Key> = {
  queued: 'stateQueued',
  reading: 'stateReading',
  analysing: 'stateAnalysing',
  done: 'stateDone',
  failed: 'stateFailed',
};
const POLL_MS = 700;

export function ImportsPage() {
  const { t } = useLanguage();
  const [{ data, error }, refresh] = useQuery({ query: IMPORTS, requestPolicy: 'cache-and-network' });
  const running = data?.imports.edges.some(({ node }) => node.state !== 'done' && node.state !== 'failed') ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [running, refresh]);
  return (
    <Stack>
      <Title order={2}>{t('imports')}</Title>
      {data?.overview && <Numbers overview={data.overview} />}
      <Upload onUploaded={() => refresh({ requestPolicy: 'network-only' })} />
      {data ? <ImportTable imports={data.imports.edges.map((e) => e.node)} /> : <Loading error={error} />}
    </Stack>
  );
}

function Numbers({ overview }: { overview: NonNullable<ImportsQuery['overview']> }) {
  const { t } = useLanguage();
  const tiles: [number, string, string][] = [
    [overview.complaints, t('complaints'), '/complaints'],
    [overview.crowds, t('inCrowds'), '/clusters'],
    [overview.rings, t('forReview'), '/rings'],
    [overview.lanes.hardship, t('hardship'), '/complaints?lane=hardship'],
    [overview.lanes.check, t('check'), '/complaints?lane=check'],
    [overview.lanes.ring, t('ring'), '/complaints?lane=ring'],
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
      {tiles.map(([value, label, to]) => (
        <Card key={to + label} withBorder component={Link} to={to} padding="md">
          <Text fz={26} fw={700} lh={1.2}>
            {value.toLocaleString()}
          </Text>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}

function Upload({ onUploaded }: { onUploaded: () => void }) {
  const { t, localize } = useLanguage();
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<{ zh: string; en: string } | null>(null);
  const [over, setOver] = useState(false);
  const [mapOpen, setMapOpen] = useState(false);
  const [map, setMap] = useState('');
  const reset = useRef<() => void>(null);
  const upload = (files: readonly File[]) => {
    if (files.length === 0) return;
    setProblem(null);
    void sendAll(files, map, {
      progress: setProgress,
      // What was sent stays: the next try goes on where this one broke off.
      problem: (said) => setProblem(said ?? { zh: t('uploadBroke'), en: t('uploadBroke') }),
    }).then(() => {
      setProgress(null);
      reset.current?.();
      onUploaded();
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    upload([...event.dataTransfer.files]);
  };
  return (
    <Paper
      withBorder
      p="lg"
      className={over ? 'drop over' : 'drop'}
      data-testid="drop"
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <Text fw={600}>{t('drop')}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {t('dropMore')}. {t('uploadResumes')}
        </Text>
        <Group>
          <FileButton resetRef={reset} multiple onChange={upload} inputProps={{ 'aria-label': t('choose') }}>
            {(props) => <Button {...props}>{t('choose')}</Button>}
          </FileButton>
          <Button variant="subtle" onClick={() => setMapOpen(!mapOpen)} aria-expanded={mapOpen}>
            {t('columnMap')}
          </Button>
        </Group>
        <Collapse expanded={mapOpen} w="100%">
          <Textarea
            aria-label={t('columnMap')}
            placeholder={t('columnMapHint')}
            autosize
            minRows={4}
            value={map}
            onChange={(e) => setMap(e.currentTarget.value)}
          />
        </Collapse>
        {progress !== null && (
          <Stack w="100%" gap={4}>
            <Text size="sm">{t('uploading')}</Text>
            <Progress value={progress} animated aria-label={t('uploading')} />
          </Stack>
        )}
        {problem && (
          <Alert color="red" role="alert" w="100%" title={t('problem')}>
            {localize(problem)}
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}

type ImportNode = ImportsQuery['imports']['edges'][number]['node'];

function ImportTable({ imports }: { imports: readonly ImportNode[] }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  if (imports.length === 0) return <EmptyState text="empty" />;
  return (
    <>
      <ScrollArea width={700}>
        <Table data-testid="imports">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th ta="right">{t('complaints')}</Table.Th>
              <Table.Th ta="right">{t('repeats')}</Table.Th>
              <Table.Th ta="right">{t('refused')}</Table.Th>
              <Table.Th>{t('when')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.map((i) => (
              <Table.Tr key={i.id} data-state={i.state}>
                <Table.Td>{i.name}</Table.Td>
                <Table.Td>
                  <Badge variant="light" color={i.state === 'done' ? 'green' : i.state === 'failed' ? 'red' : 'blue'}>
                    {t(STATES[i.state])}
                    {i.step ? ` · ${i.step}` : ''}
                  </Badge>
                </Table.Td>
                <Table.Td ta="right">{i.counts.complaints.toLocaleString()}</Table.Td>
                <Table.Td ta="right">{i.counts.repeats.toLocaleString()}</Table.Td>
                <Table.Td ta="right">
                  {i.counts.refused > 0 ? (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      color="red"
                      onClick={() => setOpen(open === i.id ? null : i.id)}
                    >
                      {i.counts.refused.toLocaleString()}
                    </Button>
                  ) : (
                    0
                  )}
                </Table.Td>
                <Table.Td>{new Date(i.createdAt).toLocaleString()}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {open !== null && <Rejections id={open} />}
    </>
  );
}

function Rejections({ id }: { id: string }) {
  const { t, localize } = useLanguage();
  const [{ data, error }] = useQuery({ query: REJECTIONS, variables: { id } });
  if (!data?.import) return <Loading error={error} />;
  return (
    <Section
      title={
        <>
          {t('refusedRows')} ({data.import.rejections.totalCount})
        </>
      }
    >
      <ScrollArea width={700}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('file')}</Table.Th>
              <Table.Th>{t('line')}</Table.Th>
              <Table.Th>{t('column')}</Table.Th>
              <Table.Th>{t('value')}</Table.Th>
              <Table.Th>{t('why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.import.rejections.edges.map(({ cursor, node }) => (
              <Table.Tr key={cursor}>
                <Table.Td>{node.file}</Table.Td>
                <Table.Td>{node.line > 0 ? node.line : ''}</Table.Td>
                <Table.Td>{node.column}</Table.Td>
                <Table.Td>{node.value}</Table.Td>
                <Table.Td>{localize(node.why)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Section>
  );
}
