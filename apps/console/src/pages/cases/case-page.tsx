import {
  Anchor,
  Badge,
  Button,
  Checkbox,
  Group,
  List,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
  Timeline,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { DossierFor, PartKind, PartRole, Recipient } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { Relations } from './relations.js';

const CASE = graphql(`
  query Case($id: ID!) {
    me { name role }
    case(id: $id) {
      id state title changedAt into related
      parts { key kind id role }
      files { name sha256 bytes }
      tasks { id text assignee due done }
      escalation { recipient proposedBy approvedBy }
      timeline { kind at by reason text }
    }
  }
`);
const ACTS = {
  comment: graphql(`mutation CommentCase($id: ID!, $text: String!) { commentCase(case: $id, text: $text) { id } }`),
  task: graphql(
    `mutation AddCaseTask($id: ID!, $text: String!, $assignee: String) { addCaseTask(case: $id, text: $text, assignee: $assignee) { id } }`,
  ),
  done: graphql(`mutation FinishCaseTask($id: ID!, $task: ID!) { finishCaseTask(case: $id, task: $task) { id } }`),
  add: graphql(`mutation AddToCase($id: ID!, $parts: [PartInput!]!) { addToCase(case: $id, parts: $parts) { id } }`),
  role: graphql(
    `mutation SetPartRole($id: ID!, $part: ID!, $role: PartRole!, $reason: String!) { setPartRole(case: $id, part: $part, role: $role, reason: $reason) { id } }`,
  ),
  move: graphql(
    `mutation MoveCase($id: ID!, $to: MoveTo!, $reason: String!) { moveCase(case: $id, to: $to, reason: $reason) { id } }`,
  ),
  propose: graphql(
    `mutation ProposeEscalation($id: ID!, $recipient: Recipient!, $reason: String!) { proposeEscalation(case: $id, recipient: $recipient, reason: $reason) { id } }`,
  ),
  decide: graphql(
    `mutation DecideEscalation($id: ID!, $approved: Boolean!, $reason: String!) { decideEscalation(case: $id, approved: $approved, reason: $reason) { id } }`,
  ),
  dossier: graphql(
    `mutation MakeDossier($id: ID!, $to: DossierFor!) { makeDossier(case: $id, for: $to) { url sha256 bytes } }`,
  ),
  letter: graphql(
    `mutation MakeLetter($id: ID!, $part: ID!, $language: Language!, $lender: String!, $contact: String!) { makeLetter(case: $id, part: $part, language: $language, lender: $lender, contact: $contact) { subject body } }`,
  ),
} as const;

const ROLES: readonly PartRole[] = ['suspected_operator', 'probable_victim', 'witness', 'unclear'];
const KINDS: readonly PartKind[] = ['agency', 'phone', 'account', 'debtor', 'complaint', 'paper', 'ring'];
/** Complaints are many and say little by their ids: so many are shown at first. */
const SHOWN = 12;

export function CasePage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }, again] = useQuery({ query: CASE, variables: { id }, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  const found = data.case;
  if (!found) return <EmptyState text="notFound" />;
  const changed = () => again({ requestPolicy: 'network-only' });
  return (
    <Stack>
      <Group>
        <Title order={2}>{found.title}</Title>
        <Badge variant="light" size="lg" data-testid="case-state">
          {t(`case_${found.state}`)}
        </Badge>
        <Text c="dimmed" size="sm" className="random">
          {found.id} · {day(found.changedAt)}
        </Text>
      </Group>
      <Steps case={found} me={data.me.name} onDone={changed} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Parts case={found} onDone={changed} />
        <Stack>
          <Tasks case={found} onDone={changed} />
          <Files case={found} onDone={changed} />
        </Stack>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <History case={found} onDone={changed} />
        <Stack>
          <Dossiers case={found} />
          <Letters case={found} onDone={changed} />
          <Relations {...found} onDone={changed} />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

interface Found {
  readonly id: string;
  readonly state: 'open' | 'investigating' | 'proposed' | 'escalated' | 'closed' | 'merged';
  readonly parts: readonly {
    readonly key: string;
    readonly kind: PartKind;
    readonly id: string;
    readonly role: PartRole;
  }[];
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly text: string;
    readonly assignee?: string | null;
    readonly due?: string | null;
    readonly done: boolean;
  }[];
  readonly escalation?: {
    readonly recipient: Recipient;
    readonly proposedBy: string;
    readonly approvedBy?: string | null;
  } | null;
  readonly timeline: readonly {
    readonly kind: string;
    readonly at: string;
    readonly by: string;
    readonly reason?: string | null;
    readonly text?: string | null;
  }[];
}
interface Shown {
  readonly case: Found;
  readonly onDone: () => void;
}

/** What may be done with the case next: what the table of states lets, with a reason each. */
function Steps({ case: found, me, onDone }: Shown & { me: string }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [moved, move] = useMutation(ACTS.move);
  const [proposed, propose] = useMutation(ACTS.propose);
  const [decided, decide] = useMutation(ACTS.decide);
  const { id, state, escalation } = found;
  const after = ({ error }: { error?: unknown }) => {
    if (error) return;
    setReason('');
    onDone();
  };
  const button = (label: string, act: () => Promise<{ error?: unknown }>, color?: string) => (
    <Button
      key={label}
      size="xs"
      variant={color === undefined ? 'default' : 'filled'}
      {...(color === undefined ? {} : { color, autoContrast: true })}
      disabled={reason.trim() === ''}
      onClick={() => void act().then(after)}
    >
      {label}
    </Button>
  );
  const to = (where: 'investigating' | 'closed') => () => move({ id, to: where, reason });
  const own = state === 'proposed' && escalation?.proposedBy === me;
  return (
    <Paper withBorder p="md" data-testid="steps">
      {escalation && (
        <Text mb="xs">
          {t('escalationTo')} {t(escalation.recipient)}: {t('proposedBy')} {escalation.proposedBy}
          {escalation.approvedBy ? `, ${t('approvedBy')} ${escalation.approvedBy}` : ''}
        </Text>
      )}
      {own && <Text c="dimmed">{t('secondPerson')}</Text>}
      {state !== 'merged' && !own && (
        <Group align="end">
          <TextInput
            label={t('judgeReason')}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            style={{ flex: 1, minWidth: 260 }}
          />
          {(state === 'open' || state === 'closed') && button(t('investigate'), to('investigating'))}
          {state === 'investigating' &&
            (['regulator', 'police'] as const).map((recipient) =>
              button(`${t('proposeTo')} ${t(recipient)}`, () => propose({ id, recipient, reason })),
            )}
          {state === 'proposed' && [
            button(t('approve'), () => decide({ id, approved: true, reason }), 'blue'),
            button(t('sendBack'), () => decide({ id, approved: false, reason })),
          ]}
          {(state === 'open' || state === 'investigating' || state === 'escalated') &&
            button(t('closeCase'), to('closed'))}
        </Group>
      )}
      <ErrorAlert error={moved.error ?? proposed.error ?? decided.error} />
    </Paper>
  );
}

function Parts({ case: found, onDone }: Shown) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const [kind, setKind] = useState<PartKind>('agency');
  const [role, setRole] = useState<PartRole>('suspected_operator');
  const [name, setName] = useState('');
  const [why, setWhy] = useState<{ key: string; role: PartRole; reason: string } | null>(null);
  const [added, add] = useMutation(ACTS.add);
  const [set, setPart] = useMutation(ACTS.role);
  const open = found.state === 'open' || found.state === 'investigating';
  const order = [...found.parts].sort(
    (x, y) =>
      ROLES.indexOf(x.role) - ROLES.indexOf(y.role) || Number(x.kind === 'complaint') - Number(y.kind === 'complaint'),
  );
  return (
    <Section
      title={
        <>
          {t('parts')} ({found.parts.length})
        </>
      }
      hint={t('rolesHint')}
    >
      <Table data-testid="parts" mt="xs">
        <Table.Tbody>
          {order.slice(0, all ? order.length : SHOWN).map((p) => (
            <Table.Tr key={p.key}>
              <Table.Td>
                {t(`part_${p.kind}`)}{' '}
                {p.kind === 'ring' || p.kind === 'complaint' ? (
                  <Anchor component={Link} to={`/${p.kind}s/${encodeURIComponent(p.id)}`}>
                    {p.id}
                  </Anchor>
                ) : (
                  p.id
                )}
              </Table.Td>
              <Table.Td w={210}>
                {open ? (
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('role')}: ${p.id}`}
                    value={why?.key === p.key ? why.role : p.role}
                    onChange={(e) => setWhy({ key: p.key, role: e.currentTarget.value as PartRole, reason: '' })}
                    data={ROLES.map((r) => ({ value: r, label: t(`role_${r}`) }))}
                  />
                ) : (
                  t(`role_${p.role}`)
                )}
                {why?.key === p.key && (
                  <Group gap={4} mt={4} wrap="nowrap">
                    <TextInput
                      size="xs"
                      aria-label={t('judgeReason')}
                      placeholder={t('judgeReason')}
                      value={why.reason}
                      onChange={(e) => setWhy({ ...why, reason: e.currentTarget.value })}
                    />
                    <Button
                      size="xs"
                      disabled={why.reason.trim() === ''}
                      onClick={() =>
                        void setPart({ id: found.id, part: p.key, role: why.role, reason: why.reason }).then((r) => {
                          if (r.error) return;
                          setWhy(null);
                          onDone();
                        })
                      }
                    >
                      {t('save')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {order.length > SHOWN && !all && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('more')} ({order.length - SHOWN})
        </Button>
      )}
      {open && (
        <Group align="end" mt="sm" data-testid="add-part">
          <NativeSelect
            label={t('partKind')}
            value={kind}
            onChange={(e) => setKind(e.currentTarget.value as PartKind)}
            data={KINDS.map((k) => ({ value: k, label: t(`part_${k}`) }))}
          />
          <TextInput label={t('partName')} value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <NativeSelect
            label={t('role')}
            value={role}
            onChange={(e) => setRole(e.currentTarget.value as PartRole)}
            data={ROLES.map((r) => ({ value: r, label: t(`role_${r}`) }))}
          />
          <Button
            size="sm"
            variant="default"
            disabled={name.trim() === ''}
            onClick={() =>
              void add({ id: found.id, parts: [{ kind, id: name.trim(), role }] }).then((r) => {
                if (r.error) return;
                setName('');
                onDone();
              })
            }
          >
            {t('addPart')}
          </Button>
        </Group>
      )}
      <ErrorAlert error={added.error ?? set.error} />
    </Section>
  );
}

function Tasks({ case: found, onDone }: Shown) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [assignee, setAssignee] = useState('');
  const [added, add] = useMutation(ACTS.task);
  const [finished, finish] = useMutation(ACTS.done);
  const live = found.state !== 'closed' && found.state !== 'merged';
  return (
    <Section title={t('tasks')} testid="tasks">
      <Stack gap="xs" mt="xs">
        {found.tasks.map((k) => (
          <Checkbox
            key={k.id}
            checked={k.done}
            disabled={k.done || !live}
            onChange={() => void finish({ id: found.id, task: k.id }).then((r) => r.error === undefined && onDone())}
            label={`${k.text}${k.assignee ? ` · ${k.assignee}` : ''}${k.due ? ` · ${k.due}` : ''}`}
          />
        ))}
      </Stack>
      {live && (
        <Group align="end" mt="sm">
          <TextInput
            label={t('taskText')}
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <TextInput
            label={t('assignee')}
            value={assignee}
            onChange={(e) => setAssignee(e.currentTarget.value)}
            w={130}
          />
          <Button
            variant="default"
            disabled={text.trim() === ''}
            onClick={() =>
              void add({ id: found.id, text, assignee: assignee.trim() === '' ? null : assignee.trim() }).then((r) => {
                if (r.error) return;
                setText('');
                onDone();
              })
            }
          >
            {t('addTask')}
          </Button>
        </Group>
      )}
      <ErrorAlert error={added.error ?? finished.error} />
    </Section>
  );
}

function Files({ case: found, onDone }: Shown) {
  const { t, localize } = useLanguage();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ en: string; zh: string } | null>(null);
  const put = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    const form = new FormData();
    form.append('reason', reason);
    for (const f of files) form.append('file', f);
    const response = await fetch(`/api/cases/${found.id}/files`, { method: 'POST', body: form });
    if (response.ok) {
      setReason('');
      setProblem(null);
      onDone();
    } else {
      const { message, zh } = (await response.json()) as { message: string; zh?: string };
      setProblem({ en: message, zh: zh ?? message });
    }
  };
  return (
    <Section title={t('caseFiles')} testid="files">
      <List listStyleType="none" mt="xs">
        {found.files.map((f) => (
          <List.Item key={f.sha256}>
            <Anchor href={`/api/cases/${found.id}/files/${f.sha256}`}>{f.name}</Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {(f.bytes / 1024).toFixed(1)} kB
            </Text>
          </List.Item>
        ))}
      </List>
      {found.state !== 'closed' && found.state !== 'merged' && (
        <Group align="end" mt="sm">
          <TextInput
            label={t('judgeReason')}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button component="label" variant="default" disabled={reason.trim() === ''}>
            {t('addFile')}
            <input
              type="file"
              hidden
              multiple
              disabled={reason.trim() === ''}
              onChange={(e) => void put(e.currentTarget.files)}
            />
          </Button>
        </Group>
      )}
      {problem && (
        <Text c="red" role="alert">
          {localize(problem)}
        </Text>
      )}
    </Section>
  );
}

function History({ case: found, onDone }: Shown) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [{ error }, comment] = useMutation(ACTS.comment);
  const numbered = found.timeline.map((e, number) => ({ ...e, number })).reverse();
  return (
    <Section title={t('history')}>
      <Group align="end" my="sm">
        <Textarea
          label={t('comment')}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          autosize
          minRows={1}
          style={{ flex: 1 }}
        />
        <Button
          variant="default"
          disabled={text.trim() === ''}
          onClick={() =>
            void comment({ id: found.id, text }).then((r) => {
              if (r.error) return;
              setText('');
              onDone();
            })
          }
        >
          {t('addComment')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
      <Timeline bulletSize={14} lineWidth={2} data-testid="timeline">
        {numbered.map((e) => (
          <Timeline.Item key={e.number} title={`${t(`event_${e.kind}` as 'event_opened')} · ${e.by}`}>
            {(e.text ?? e.reason) && <Text size="sm">{e.text ?? e.reason}</Text>}
            <Text size="xs" c="dimmed">
              {e.at.slice(0, 16).replace('T', ' ')}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

/** Dossiers: for the house always, for others where two people sent the case there. */
function Dossiers({ case: found }: { case: Found }) {
  const { t, language } = useLanguage();
  const [{ data, error, fetching }, make] = useMutation(ACTS.dossier);
  const recipients: DossierFor[] = [
    'internal',
    ...(found.state === 'escalated' && found.escalation ? [found.escalation.recipient] : []),
  ];
  return (
    <Section title={t('dossier')} hint={t('dossierHint')} testid="dossiers">
      <Group mt="sm">
        {recipients.map((to) => (
          <Button key={to} variant="default" loading={fetching} onClick={() => void make({ id: found.id, to })}>
            {t('makeDossier')}: {t(to)}
          </Button>
        ))}
      </Group>
      {data && (
        <Text mt="sm" size="sm">
          <Anchor href={data.makeDossier.url} download>
            {t('download')}
          </Anchor>{' '}
          <Anchor
            href={`${data.makeDossier.url}/preview.pdf?language=${language}`}
            target="_blank"
            rel="noreferrer"
            data-testid="preview"
          >
            {t('preview')}
          </Anchor>{' '}
          ({(data.makeDossier.bytes / 2 ** 20).toFixed(1)} MB) SHA-256{' '}
          <code className="hash">{data.makeDossier.sha256}</code>
        </Text>
      )}
      <ErrorAlert error={error} />
    </Section>
  );
}

/** Words for who is being charged by an agency; the lender sends them. */
function Letters({ case: found, onDone }: Shown) {
  const { t, language } = useLanguage();
  const victims = found.parts.filter((p) => p.kind === 'debtor' && p.role === 'probable_victim');
  const [part, setPart] = useState('');
  const [lender, setLender] = useState('');
  const [contact, setContact] = useState('');
  const [{ data, error, fetching }, make] = useMutation(ACTS.letter);
  if (victims.length === 0 || found.state === 'closed' || found.state === 'merged') return null;
  const chosen = part === '' ? victims[0].key : part;
  return (
    <Section title={t('protect')} hint={t('protectHint')} testid="letters">
      <Group align="end" mt="sm">
        <NativeSelect
          label={t('debtor')}
          value={chosen}
          onChange={(e) => setPart(e.currentTarget.value)}
          data={victims.map((v) => ({ value: v.key, label: v.id }))}
        />
        <TextInput label={t('lender')} value={lender} onChange={(e) => setLender(e.currentTarget.value)} />
        <TextInput label={t('contactUs')} value={contact} onChange={(e) => setContact(e.currentTarget.value)} />
        <Button
          variant="default"
          loading={fetching}
          disabled={lender.trim() === '' || contact.trim() === ''}
          onClick={() =>
            void make({ id: found.id, part: chosen, language, lender, contact }).then(
              (r) => r.error === undefined && onDone(),
            )
          }
        >
          {t('makeLetter')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
      {data && (
        <>
          <Text mt="sm" fw={600}>
            {data.makeLetter.subject}
          </Text>
          <p className="letter" data-testid="letter">
            {data.makeLetter.body}
          </p>
        </>
      )}
    </Section>
  );
}
