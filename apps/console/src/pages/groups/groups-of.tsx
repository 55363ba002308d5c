import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { useRole } from '../../components/session.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { sharedMost } from './group-title.js';

const GROUPS_OF = graphql(`
  query GroupsOf($complaint: ID!) {
    groupsOf(complaint: $complaint) { id people values { label kindName { zh en } } }
  }
`);

/** Leads from a complaint to its groups, for those who investigate. Those who handle complaints ask for none. */
export function GroupsOf({ complaint }: { complaint: string }) {
  return may(useRole(), 'Query.groupsOf') ? <Links complaint={complaint} /> : null;
}

function Links({ complaint }: { complaint: string }) {
  const speech = useLanguage();
  const [{ data }] = useQuery({ query: GROUPS_OF, variables: { complaint } });
  return (data?.groupsOf ?? []).map((g) => (
    <Button key={g.id} component={Link} to={`/groups/${g.id}`} variant="outline" data-testid="to-group">
      {speech.t('groupBadge', { n: g.people, what: sharedMost(g, speech) })}
    </Button>
  ));
}
