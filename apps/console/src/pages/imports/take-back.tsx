import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { ErrorAlert } from '../../components/error-alert.js';
import { Loading } from '../../components/loading.js';
import { ReasonForm } from '../../components/reason-form.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const WITHDRAWAL = graphql(`
  query ImportWithdrawal($id: ID!) {
    importWithdrawal(id: $id) {
      complaints calls agencies papers rejections stay erased
      refusal { zh en }
    }
  }
`);
const WITHDRAW = graphql(`
  mutation WithdrawImport($id: ID!, $reason: String!) {
    withdrawImport(id: $id, reason: $reason) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);
const RESTORE = graphql(`
  mutation RestoreImport($id: ID!) {
    restoreImport(id: $id) {
      ... on Done { done }
      ... on Refusal { code en zh }
    }
  }
`);

/** What taking an import back takes away, shown first, and the button that does it. */
export function TakeBack({ id, name, onDone }: { id: string; name: string; onDone: () => void }) {
  const { t, localize } = useLanguage();
  const [{ data, error }] = useQuery({
    query: WITHDRAWAL,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const [, withdraw] = useAct(WITHDRAW);
  if (!data) return <Loading error={error} />;
  const found = data.importWithdrawal;
  if (!found) return null;
  const goes = (
    [
      ['complaints', found.complaints],
      ['calls', found.calls],
      ['agencies', found.agencies],
      ['papers', found.papers],
    ] as const
  ).filter(([, n]) => n > 0);
  return (
    <Section title={t('takeBackTitle', { name })} hint={t('takeBackHint')} testid="take-back">
      <List size="sm" mt="sm">
        {goes.map(([kind, n]) => (
          <List.Item key={kind}>
            {t(`tableKind_${kind}`)} {n.toLocaleString()}
          </List.Item>
        ))}
        {found.rejections > 0 && (
          <List.Item>
            {t('takeBackRefused')} {found.rejections.toLocaleString()}
          </List.Item>
        )}
        <List.Item>{t('takeBackFile')}</List.Item>
      </List>
      {found.stay > 0 && <Text size="sm">{t('takeBackStay', { n: found.stay })}</Text>}
      {found.erased > 0 && <Text size="sm">{t('takeBackErased', { n: found.erased })}</Text>}
      {found.refusal ? (
        <Alert color="yellow" mt="sm" data-testid="take-back-refused">
          {localize(found.refusal)}
        </Alert>
      ) : (
        <ReasonForm
          acts={[{ label: t('takeBack'), run: (reason) => withdraw({ id, reason }), onDone, primary: true }]}
        />
      )}
    </Section>
  );
}

/** Puts an import back that was taken back, while its file is there. */
export function PutBack({ id, until, onDone }: { id: string; until: string; onDone: () => void }) {
  const { t } = useLanguage();
  const [restored, restore] = useAct(RESTORE);
  return (
    <Group gap="xs">
      <Button
        variant="subtle"
        size="compact-sm"
        loading={restored.fetching}
        onClick={() => void restore({ id }).then((r) => r.error === undefined && onDone())}
      >
        {t('putBack')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('putBackUntil', { time: new Date(until).toLocaleString() })}
      </Text>
      <ErrorAlert error={restored.error} />
    </Group>
  );
}
