import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorAlert } from '../../components/error-alert.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const OPEN_CASE = graphql(`
  mutation OpenCase($title: String!, $reason: String!, $ring: ID) {
    openCase(title: $title, reason: $reason, ring: $ring) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);

/** Opens a case, about a ring where one is given: its debtors enter as probable victims. */
export function OpenCase({ ring }: { ring: string | null }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [{ error, fetching }, open] = useAct(OPEN_CASE);
  return (
    <form
      data-testid="open-case"
      onSubmit={(e) => {
        e.preventDefault();
        void open({ title, reason, ring }).then((r) => r.data && go(`/cases/${r.data.openCase.id}`));
      }}
    >
      <Group align="end">
        <TextInput label={t('caseTitle')} value={title} onChange={(e) => setTitle(e.currentTarget.value)} required />
        <TextInput
          label={t('caseReason')}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          required
          style={{ flex: 1, minWidth: 220 }}
        />
        <Button type="submit" loading={fetching} disabled={title.trim() === '' || reason.trim() === ''}>
          {t('openCase')}
        </Button>
      </Group>
      <ErrorAlert error={error} />
    </form>
  );
}
