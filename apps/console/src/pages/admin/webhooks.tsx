import { Badge, Button, Checkbox, Group, Table, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { ConfirmButton } from '../../components/confirm-button.js';
import { day, minute } from '../../components/dates.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { ScrollArea } from '../../components/scroll-area.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { NoticesQuery, NoticeType } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const NOTICES = graphql(`
  query Notices {
    webhooks { id url types createdBy createdAt }
    deliveries(first: 20) { id webhook type at state attempts answer }
  }
`);
const ADD = graphql(`
  mutation AddWebhook($url: String!, $types: [NoticeType!]!) {
    addWebhook(url: $url, types: $types) {
      ... on NewWebhook { id secret }
      ... on Refusal { code en zh }
    }
  }
`);
const REMOVE = graphql(`
  mutation RemoveWebhook($id: ID!) {
    removeWebhook(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const AGAIN = graphql(`
  mutation Redeliver($id: ID!) {
    redeliver(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
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
  'answer_proposed',
  'answer_confirmed',
  'answer_lapsed',
  'objection_filed',
];

/** Other systems that are notified of events, and whether the notices arrived. */
export function Webhooks({ mayChange }: { mayChange: boolean }) {
  const { t } = useLanguage();
  const [{ data, error }, again] = useQuery({ query: NOTICES, requestPolicy: 'cache-and-network' });
  const [removed, remove] = useAct(REMOVE);
  if (!data) return <Loading error={error} />;
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
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
                  <ConfirmButton
                    label={t('removeNamed', { name: w.url })}
                    question={t('removeSure', { name: w.url })}
                    onConfirm={() => void remove({ id: w.id }).then((r) => r.error === undefined && refresh())}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ErrorAlert error={removed.error} />
      {mayChange && <WebhookForm onAdded={refresh} />}
      {data.deliveries.length > 0 && <Deliveries deliveries={data.deliveries} mayChange={mayChange} onSent={refresh} />}
    </Section>
  );
}

/** Adds an address with the events it is notified of. Its secret is shown once. */
function WebhookForm({ onAdded }: { onAdded: () => void }) {
  const { t } = useLanguage();
  const [added, add] = useAct(ADD);
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState<readonly NoticeType[]>(['ring_appeared', 'alert_raised']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { error } = await add({ url, types: [...types] });
    if (error === undefined) onAdded();
  };
  return (
    <form onSubmit={(e) => void submit(e)}>
      <Checkbox.Group
        label={t('noticeTypes')}
        value={[...types]}
        onChange={(chosen) => setTypes(TYPES.filter((type) => chosen.includes(type)))}
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
      {added.data && (
        <Text mt="sm">
          {t('keyOnce')} <code className="hash">{added.data.addWebhook.secret}</code>
        </Text>
      )}
      <ErrorAlert error={added.error} />
    </form>
  );
}

const COLORS = { waiting: 'gray', delivered: 'green', dead: 'red' } as const;

function Deliveries({
  deliveries,
  mayChange,
  onSent,
}: {
  deliveries: NoticesQuery['deliveries'];
  mayChange: boolean;
  onSent: () => void;
}) {
  const { t } = useLanguage();
  const [sent, redeliver] = useAct(AGAIN);
  const sendAgain = async (id: string) => {
    const { error } = await redeliver({ id });
    if (error === undefined) onSent();
  };
  return (
    <>
      <ScrollArea width={600}>
        <Table>
          <Table.Tbody>
            {deliveries.map((d) => (
              <Table.Tr key={d.id}>
                <Table.Td>{minute(d.at)}</Table.Td>
                <Table.Td>{t(`notice_${d.type}`)}</Table.Td>
                <Table.Td>
                  <Badge variant="light" autoContrast color={COLORS[d.state]}>
                    {t(`delivery_${d.state}`)}
                  </Badge>
                </Table.Td>
                <Table.Td>{d.answer ?? ''}</Table.Td>
                <Table.Td ta="right">
                  {mayChange && d.state === 'dead' && (
                    <Button size="xs" variant="default" onClick={() => void sendAgain(d.id)}>
                      {t('sendAgain')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <ErrorAlert error={sent.error} />
    </>
  );
}
