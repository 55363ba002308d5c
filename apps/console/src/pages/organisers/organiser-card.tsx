import { Badge, Group, List, Paper, Text, Title } from '@mantine/core';
import { may } from '../../../../../libs/domain/access.js';
import { day, minute } from '../../components/dates.js';
import { FactTable } from '../../components/fact-table.js';
import { FindingFields, useFinding } from '../../components/finding-fields.js';
import { type Act, ReasonForm } from '../../components/reason-form.js';
import { useSession } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { AnswerFieldsFragment, OrganiserFieldsFragment, OrganiserState } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

/** What a card shows, for the queries that ask for it. */
graphql(`
  fragment AnswerFields on OrganiserAnswer {
    kind kindName { zh en } name source reference reason by second secondFinding { source reference } at expires mostPeople
  }
`);
graphql(`
  fragment OrganiserFields on Organiser {
    id state values { label kindName { zh en } }
    standing { ...AnswerFields }
    proposed { ...AnswerFields }
    ended { how why at by answer { ...AnswerFields } }
    history { kind at by reason why }
  }
`);

const CONFIRM = graphql(`
  mutation ConfirmAnswer($organiser: ID!, $reason: String!, $found: FindingInput) {
    confirmAnswer(organiser: $organiser, reason: $reason, found: $found) {
      ... on Organiser { id state }
      ... on Refusal { code en zh }
    }
  }
`);
const REFUSE = graphql(`
  mutation RefuseAnswer($organiser: ID!, $reason: String!) {
    refuseAnswer(organiser: $organiser, reason: $reason) {
      ... on Organiser { id state }
      ... on Refusal { code en zh }
    }
  }
`);
const UNDO = graphql(`
  mutation UndoAnswer($organiser: ID!, $reason: String!) {
    undoAnswer(organiser: $organiser, reason: $reason) {
      ... on Organiser { id state }
      ... on Refusal { code en zh }
    }
  }
`);

const COLOURS: Readonly<Record<OrganiserState, string>> = {
  proposed: 'yellow',
  standing: 'green',
  refused: 'gray',
  undone: 'gray',
  lapsed: 'orange',
};

/** One organiser: who it is, how and by whom that was found out, and until when it counts. Below is what may be done. */
export function OrganiserCard({ organiser: o, onDone }: { organiser: OrganiserFieldsFragment; onDone: () => void }) {
  const { t, localize } = useLanguage();
  const answer = o.proposed ?? o.standing ?? o.ended?.answer;
  return (
    <Paper withBorder p="md" data-testid="organiser" data-state={o.state}>
      <Group>
        <Title order={3} size="h4">
          {o.values.map((v) => `${localize(v.kindName)} ${v.label}`).join(' · ')}
        </Title>
        <Badge
          variant={o.state === 'standing' ? 'filled' : 'light'}
          color={COLOURS[o.state]}
          className={o.state === 'standing' ? 'found' : undefined}
        >
          {t(`organiser_${o.state}`)}
        </Badge>
      </Group>
      {o.ended?.how === 'lapsed' && o.ended.why && (
        <Text mt="xs" role="note">
          {t('organiserLapsed', { day: day(o.ended.at), why: t(`lapse_${o.ended.why}`) })}
        </Text>
      )}
      {answer && <AnswerFacts answer={answer} />}
      <Acts organiser={o} onDone={onDone} />
      <details>
        <summary>{t('organiserHistory')}</summary>
        <List listStyleType="none" size="sm" mt={4}>
          {o.history.map((e) => (
            <List.Item key={`${e.at} ${e.kind}`}>
              {minute(e.at)} {e.by}: {t(`answerEvent_${e.kind}` as 'answerEvent_proposed')}
              {e.reason ? ` – ${e.reason}` : e.why ? ` – ${t(`lapse_${e.why}`)}` : ''}
            </List.Item>
          ))}
        </List>
      </details>
    </Paper>
  );
}

function AnswerFacts({ answer: a }: { answer: AnswerFieldsFragment }) {
  const { t, localize } = useLanguage();
  const kind = a.kind === 'unknown' ? t('answerUnknown') : localize(a.kindName);
  return (
    <FactTable
      facts={[
        [t('organiserKind'), `${kind} · ${a.name || t('organiserNoName')}`],
        [t('answerSource'), `${t(`source_${a.source}`)} · ${a.reference}`],
        ...(a.secondFinding
          ? [
              [
                t('organiserSecondSource'),
                `${t(`source_${a.secondFinding.source}`)} · ${a.secondFinding.reference}`,
              ] as const,
            ]
          : []),
        [t('reason'), a.reason],
        [t('organiserBy'), `${a.second ? t('organiserSecond', { by: a.by, second: a.second }) : a.by} · ${day(a.at)}`],
        [
          t('organiserUntil'),
          a.mostPeople > 10 && a.kind !== 'unknown'
            ? t('organiserMost', { day: a.expires, n: a.mostPeople })
            : a.expires,
        ],
      ]}
    />
  );
}

function Acts({ organiser: o, onDone }: { organiser: OrganiserFieldsFragment; onDone: () => void }) {
  const { t } = useLanguage();
  const { name, role } = useSession();
  const [, confirm] = useAct(CONFIRM);
  const [, refuse] = useAct(REFUSE);
  const [, undo] = useAct(UNDO);
  const { draft, setDraft, found } = useFinding();
  if (!may(role, 'Mutation.confirmAnswer')) return null;
  const on = (reason: string) => ({ organiser: o.id, reason });
  const own = o.proposed?.by === name;
  const confirms = o.proposed != null && !own;
  // Who names people has looked elsewhere than the first.
  const looks = confirms && o.proposed?.kind === 'agency';
  const acts: Act[] = [];
  if (confirms)
    acts.push({
      label: t('organiserConfirm'),
      primary: true,
      disabled: looks && found === null,
      run: (r) => confirm({ ...on(r), found }),
      onDone,
    });
  if (o.proposed) acts.push({ label: t('organiserRefuse'), run: (r) => refuse(on(r)), onDone });
  if (o.standing) acts.push({ label: t('organiserUndo'), run: (r) => undo(on(r)), onDone });
  return (
    <>
      {own && <Text mt="xs">{t(o.proposed?.kind === 'agency' ? 'organiserOtherFinding' : 'organiserOther')}</Text>}
      {looks && (
        <>
          <Text mt="xs">{t('organiserLook')}</Text>
          <FindingFields draft={draft} onChange={setDraft} size="xs" />
        </>
      )}
      {acts.length > 0 && <ReasonForm size="xs" acts={acts} />}
    </>
  );
}
