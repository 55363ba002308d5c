import { Paper, Text } from '@mantine/core';
import { type Act, ReasonForm } from '../../components/reason-form.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import type { CasePart } from './case-detail.js';

const MOVE = graphql(`
  mutation MoveCase($id: ID!, $to: MoveTo!, $reason: String!) {
    moveCase(case: $id, to: $to, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);
const PROPOSE = graphql(`
  mutation ProposeEscalation($id: ID!, $recipient: Recipient!, $reason: String!) {
    proposeEscalation(case: $id, recipient: $recipient, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);
const DECIDE = graphql(`
  mutation DecideEscalation($id: ID!, $approved: Boolean!, $reason: String!) {
    decideEscalation(case: $id, approved: $approved, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);

/** The acts that a case's state allows next. */
function useActs({ case: { id, state }, onDone }: CasePart): readonly Act[] {
  const { t } = useLanguage();
  const [, move] = useAct(MOVE);
  const [, propose] = useAct(PROPOSE);
  const [, decide] = useAct(DECIDE);
  const acts: Act[] = [];
  if (state === 'open' || state === 'closed')
    acts.push({ label: t('investigate'), run: (reason) => move({ id, to: 'investigating', reason }), onDone });
  if (state === 'investigating')
    for (const recipient of ['regulator', 'police'] as const)
      acts.push({
        label: t(`propose_${recipient}`),
        run: (reason) => propose({ id, recipient, reason }),
        onDone,
      });
  if (state === 'proposed')
    acts.push(
      { label: t('approve'), primary: true, run: (reason) => decide({ id, approved: true, reason }), onDone },
      { label: t('sendBack'), run: (reason) => decide({ id, approved: false, reason }), onDone },
    );
  if (state === 'open' || state === 'investigating' || state === 'escalated')
    acts.push({ label: t('closeCase'), run: (reason) => move({ id, to: 'closed', reason }), onDone });
  return acts;
}

/** What may be done with the case next, with a reason each. The person who proposed an escalation cannot decide it. */
export function CaseSteps({ me, ...shown }: CasePart & { me: string }) {
  const { t } = useLanguage();
  const { state, escalation } = shown.case;
  const acts = useActs(shown);
  const own = state === 'proposed' && escalation?.proposedBy === me;
  return (
    <Paper withBorder p="md" data-testid="steps">
      {escalation && (
        <Text>
          {t('escalationTo')} {t(`recipient_${escalation.recipient}`)}: {t('proposedBy')} {escalation.proposedBy}
          {escalation.approvedBy ? `, ${t('approvedBy')} ${escalation.approvedBy}` : ''}
        </Text>
      )}
      {own && <Text c="dimmed">{t('secondPerson')}</Text>}
      {!own && acts.length > 0 && <ReasonForm size="xs" acts={acts} />}
    </Paper>
  );
}
