import { Badge, Button, Checkbox, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { NoticeType } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const NOTICES = graphql(`
  query Notices {
    webhooks { id url types createdBy createdAt }
    deliveries(first: 20) { id webhook type at state attempts answer }
    digest
  }
`);
const ADD = graphql(`
  mutation AddWebhook($url: String!, $types: [NoticeType!]!) {
    addWebhook(url: $url, types: $types) { id secret }
  }
`);
const REMOVE = graphql(`
  mutation RemoveWebhook($id: ID!) {
    removeWebhook(id: $id)
  }
`);
const AGAIN = graphql(`
  mutation Redeliver($id: ID!) {
    redeliver(id: $id)
  }
`);
const DIGEST = graphql(`
  mutation SetDigest($address: String, $every: Every) {
    setDigest(address: $address, every: $every)
  }
`);

const TYPES: readonly NoticeType[] = [
  'import_done',
  'import_failed',
  'ring_appeared',
  'ring_grew',
  'ring_merged',
  'ring_split',
  'ring_ended',
  'alert_raised',
  'case_opened',
  'case_proposed',
  'case_escalated',
  'case_closed',
];

/** Who is told of what elsewhere: other programs by webhooks, oneself by mail. */
export function Notices({ mayChange }: { mayChange: boolean }) {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: NOTICES, requestPolicy: 'cache-and-network' });
  const [added, add] = useMutation(ADD);
  const [removed, remove] = useMutation(REMOVE);
  const [sent, redeliver] = useMutation(AGAIN);
  const [set, setDigest] = useMutation(DIGEST);
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState<readonly NoticeType[]>(['ring_appeared', 'alert_raised']);
  const [address, setAddress] = useState('');
  const [every, setEvery] = useState('never');
  if (!data) return <Loading error={error} />;
  const after = (r: { error?: unknown }) => {
    if (r.error === undefined) again({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <Section title={t('webhooks')} hint={t('webhooksHint')} testid="webhooks">
        <Table>
          <Table.Tbody>
            {data.webhooks.map((w) => (
              <Table.Tr key={w.id}>
                <Table.Td className="hash">{w.url}</Table.Td>
                <Table.Td>{w.types.map((type) => t(`notice_${type}`)).join(', ')}</Table.Td>
                <Table.Td>
                  {w.createdBy}, {day(w.createdAt)}
                </Table.Td>
                <Table.Td ta="right">
                  {mayChange && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t('bankRemove')} ${w.url}`}
                      onClick={() => void remove({ id: w.id }).then(after)}
                    >
                      {t('bankRemove')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {mayChange && (
          <form
            onSubmit={(e) => {
              e.preventDefault();
              void add({ url, types: [...types] }).then(after);
            }}
          >
            <Checkbox.Group
              label={t('noticeTypes')}
              value={[...types]}
              onChange={(v) => setTypes(v as NoticeType[])}
              mt="sm"
            >
              <Group gap="sm" mt={4}>
                {TYPES.map((type) => (
                  <Checkbox key={type} value={type} label={t(`notice_${type}`)} size="xs" />
                ))}
              </Group>
            </Checkbox.Group>
            <Group align="end" mt="sm">
              <TextInput
                label={t('webhookUrl')}
                type="url"
                value={url}
                onChange={(e) => setUrl(e.currentTarget.value)}
                required
                style={{ flex: 1 }}
              />
              <Button type="submit" loading={added.fetching} disabled={url.trim() === '' || types.length === 0}>
                {t('addWebhook')}
              </Button>
            </Group>
          </form>
        )}
        {added.data && (
          <Text mt="sm">
            {t('keyOnce')} <code className="hash">{added.data.addWebhook.secret}</code>
          </Text>
        )}
        <ErrorAlert error={added.error ?? removed.error ?? sent.error} />
        {data.deliveries.length > 0 && (
          <ScrollArea width={600}>
            <Table>
              <Table.Tbody>
                {data.deliveries.map((d) => (
                  <Table.Tr key={d.id}>
                    <Table.Td>{d.at.slice(0, 16).replace('T', ' ')}</Table.Td>
                    <Table.Td>{t(`notice_${d.type}`)}</Table.Td>
                    <Table.Td>
                      <Badge
                        variant="light"
                        autoContrast
                        color={d.state === 'dead' ? 'red' : d.state === 'delivered' ? 'green' : 'gray'}
                      >
                        {t(`delivery_${d.state}`)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{d.answer ?? ''}</Table.Td>
                    <Table.Td ta="right">
                      {mayChange && d.state === 'dead' && (
                        <Button size="xs" variant="default" onClick={() => void redeliver({ id: d.id }).then(after)}>
                          {t('sendAgain')}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
        )}
      </Section>
      <Section title={t('digest')} testid="digest">
        <Text size="sm" c="dimmed">
          {t('digestHint')} {t(data.digest ? `every_${data.digest}` : 'every_never')}
        </Text>
        <Group align="end" mt="sm">
          <TextInput
            label={t('mailAddress')}
            type="email"
            value={address}
            onChange={(e) => setAddress(e.currentTarget.value)}
          />
          <NativeSelect
            label={t('howOften')}
            value={every}
            onChange={(e) => setEvery(e.currentTarget.value)}
            data={(['never', 'day', 'week'] as const).map((v) => ({ value: v, label: t(`every_${v}`) }))}
          />
          <Button
            variant="default"
            loading={set.fetching}
            disabled={every !== 'never' && address.trim() === ''}
            onClick={() =>
              void setDigest(
                every === 'never' ? { address: null, every: null } : { address, every: every as 'day' | 'week' },
              ).then(after)
            }
          >
            {t('save')}
          </Button>
        </Group>
        <ErrorAlert error={set.error} />
      </Section>
    </>
  );
}
