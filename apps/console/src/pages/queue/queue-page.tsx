import { Button, Group, Kbd, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { LANES, LaneFilter } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import type { Assigned } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { QueueTable } from './queue-table.js';
import { useQueue } from './use-queue.js';
import { useTaking } from './use-taking.js';

const ASSIGNED: readonly Assigned[] = ['mine', 'nobody'];

/** Complaints in the order in which they should be answered. */
export function QueuePage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const lane = LANES.find((l) => l === params.get('lane')) ?? null;
  const assigned = ASSIGNED.find((a) => a === params.get('whose')) ?? null;
  const filter = { ...(lane === null ? {} : { lanes: [lane] }), ...(assigned === null ? {} : { assigned }) };
  const [{ rows, total, error }, see] = useQueue(filter);
  const taking = useTaking(lane);
  const choose = (name: string, value: string | null) =>
    setParams((old) => {
      const changed = new URLSearchParams(old);
      if (value === null) changed.delete(name);
      else changed.set(name, value);
      return changed;
    });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>
          {t('queue')} {total === null ? '' : `(${total.toLocaleString()})`}
        </Title>
        <Group>
          {taking.last !== null && (
            <Button variant="default" loading={taking.givingBack} onClick={taking.giveBack}>
              {t('giveBack')} {taking.last}
            </Button>
          )}
          <Button loading={taking.taking} onClick={taking.takeNext}>
            {t('takeNext')}
          </Button>
        </Group>
      </Group>
      <Text c="dimmed">{t('queueHint')}</Text>
      <Text size="sm" c="dimmed">
        <Kbd>j</Kbd> <Kbd>k</Kbd> {t('keysMove')} · <Kbd>Enter</Kbd> {t('keysOpen')} · <Kbd>n</Kbd> {t('takeNext')} ·{' '}
        <Kbd>u</Kbd> {t('giveBack')}
      </Text>
      {taking.nothingLeft && <Text role="status">{t('queueEmpty')}</Text>}
      <ErrorAlert error={taking.error ?? (total === null ? undefined : error)} />
      <Group>
        <LaneFilter lane={lane} onChange={(chosen) => choose('lane', chosen)} />
        <SegmentedControl
          aria-label={t('assignee')}
          value={assigned ?? 'all'}
          onChange={(value) => choose('whose', value === 'all' ? null : value)}
          data={[
            { value: 'all', label: t('all') },
            { value: 'mine', label: t('mine') },
            { value: 'nobody', label: t('nobody') },
          ]}
        />
      </Group>
      {total === null ? (
        <Loading error={error} />
      ) : total === 0 ? (
        <EmptyState text="queueEmpty" />
      ) : (
        <QueueTable
          key={JSON.stringify(filter)}
          rows={rows}
          total={total}
          onSee={see}
          shortcuts={{ n: taking.takeNext, u: taking.giveBack }}
        />
      )}
    </Stack>
  );
}
