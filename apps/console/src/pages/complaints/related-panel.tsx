import { Anchor, Badge, Group, List, SimpleGrid, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { minute } from '../../components/dates.js';
import { Section } from '../../components/section.js';
import type { ComplaintQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Complaint = NonNullable<ComplaintQuery['complaint']>;

/** What came with a complaint, the calls about its debtor, and what was done about it. */
export function RelatedPanel({ complaint: c, task }: { complaint: Complaint; task: ComplaintQuery['task'] }) {
  const { t, word } = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      <Documents complaint={c} />
      <Section title={t('complaintCalls')} testid="complaint-calls">
        {c.calls.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        <Table>
          <Table.Tbody>
            {c.calls.map((call) => (
              <Table.Tr key={call.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/calls/${encodeURIComponent(call.id)}`}>
                    {call.id}
                  </Anchor>
                </Table.Td>
                <Table.Td>{minute(call.startedAt)}</Table.Td>
                <Table.Td ta="right">{t('seconds', { n: call.talkSeconds ?? '–' })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Section title={t('history')} testid="history">
        <List listStyleType="none" size="sm">
          <List.Item>
            {minute(c.receivedAt)} {t('h_received')}
          </List.Item>
          <List.Item>
            {t('h_imported')} {c.file}:{c.line}
          </List.Item>
          {(task?.events ?? []).map((e) => (
            <List.Item key={`${e.at} ${e.kind}`}>
              {minute(e.at)} {e.by}: {word('event', e.kind)}
              {e.reason ? ` – ${e.reason}` : ''}
            </List.Item>
          ))}
        </List>
      </Section>
    </SimpleGrid>
  );
}

function Documents({ complaint: c }: { complaint: Complaint }) {
  const { t, localize } = useLanguage();
  return (
    <Section title={t('complaintPapers')} testid="complaint-papers">
      {c.papers.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      {c.papers.map((p) => (
        <div key={p.id}>
          <Group gap="xs">
            <Anchor component={Link} to={`/documents?${new URLSearchParams({ paper: p.id })}`} className="hash">
              {p.id}
            </Anchor>
            <Badge variant="light" autoContrast color={p.verdict === 'modified' ? 'orange' : 'gray'}>
              {t(`paper_${p.verdict}`)}
            </Badge>
          </Group>
          {p.reasons[0] && <Text size="sm">{localize(p.reasons[0].message)}</Text>}
        </div>
      ))}
    </Section>
  );
}
