import { Anchor, Badge, Group, List, Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Section } from '../../components/section.js';
import type { ComplaintQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Complaint = NonNullable<ComplaintQuery['complaint']>;

/** What came with a complaint, the calls about its debtor, and what was done about it. */
export function Beside({ complaint: c, task }: { complaint: Complaint; task: ComplaintQuery['task'] }) {
  const { t, localize } = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      <Paper withBorder p="md" data-testid="complaint-papers">
        <Title order={3} size="h4">
          {t('complaintPapers')}
        </Title>
        {c.papers.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {c.papers.map((p) => (
          <div key={p.id}>
            <Group gap="xs">
              <Anchor component={Link} to={`/papers?${new URLSearchParams({ paper: p.id })}`} className="hash">
                {p.id}
              </Anchor>
              <Badge variant="light" autoContrast color={p.verdict === 'modified' ? 'orange' : 'gray'}>
                {t(`paper_${p.verdict}`)}
              </Badge>
            </Group>
            {p.reasons[0] && <Text size="sm">{localize(p.reasons[0].message)}</Text>}
          </div>
        ))}
      </Paper>
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
                <Table.Td>{(call.startedAt ?? '').slice(0, 16).replace('T', ' ')}</Table.Td>
                <Table.Td ta="right">{call.talkSeconds ?? '–'} s</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Section title={t('history')} testid="history">
        <List listStyleType="none" size="sm">
          <List.Item>
            {(c.receivedAt ?? '').slice(0, 16).replace('T', ' ')} {t('h_received')}
          </List.Item>
          <List.Item>
            {t('h_imported')} {c.file}:{c.line}
          </List.Item>
          {(task?.events ?? []).map((e) => (
            <List.Item key={`${e.at} ${e.kind}`}>
              {e.at.slice(0, 16).replace('T', ' ')} {e.by}: {t(`event_${e.kind}` as 'event_answer')}
              {e.reason ? ` – ${e.reason}` : ''}
            </List.Item>
          ))}
        </List>
      </Section>
    </SimpleGrid>
  );
}
