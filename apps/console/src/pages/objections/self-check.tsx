import { List, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { Loading } from '../../components/loading.js';
import { useRole } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const SELF_CHECK = graphql(`
  query SelfCheck($complaint: ID!) {
    selfCheck(complaint: $complaint) { zh en }
  }
`);

/** What is held about a complaint, as it may be read to the person. It is asked for once somebody opens it: reading is logged. */
export function SelfCheck({ complaint }: { complaint: string }) {
  const { t } = useLanguage();
  const role = useRole();
  const [open, setOpen] = useState(false);
  if (!may(role, 'Query.selfCheck')) return null;
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)} data-testid="self-check">
      <summary>{t('selfCheck')}</summary>
      {open && <Lines complaint={complaint} />}
    </details>
  );
}

function Lines({ complaint }: { complaint: string }) {
  const { t, localize } = useLanguage();
  const [{ data, error }] = useQuery({
    query: SELF_CHECK,
    variables: { complaint },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Loading error={error} />;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('selfCheckHint')}
      </Text>
      <List mt={4}>
        {data.selfCheck.map((line) => (
          <List.Item key={line.en}>{localize(line)}</List.Item>
        ))}
      </List>
    </>
  );
}
