import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { may } from '../../../../../libs/domain/access.js';
import { ErrorAlert } from '../../components/error-alert.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { Drawn } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

const DRAW = graphql(`
  mutation DrawSample($group: ID!, $of: Drawn!) {
    drawSample(group: $group, of: $of) {
      ... on Sample { id }
      ... on Refusal { code en zh }
    }
  }
`);

/** Draws a sample of a group, or of those of whom no answer speaks, and leads to it. */
export function DrawButton({ group, of = 'all' }: { group: string; of?: Drawn }) {
  const { t } = useLanguage();
  const role = useRole();
  const navigate = useNavigate();
  const [{ fetching, error }, draw] = useAct(DRAW);
  const run = async () => {
    const { data } = await draw({ group, of });
    if (data) await navigate(`/samples/${data.drawSample.id}`);
  };
  if (!may(role, 'Mutation.drawSample')) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={fetching} onClick={() => void run()}>
        {t(of === 'all' ? 'sampleDraw' : 'sampleDrawRest')}
      </Button>
      <ErrorAlert error={error} />
    </>
  );
}
