import { useQuery } from 'urql';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import { OrganiserCard } from '../organisers/organiser-card.js';

const ORGANISER = graphql(`
  query Organiser($id: ID!) {
    organiser(id: $id) { ...OrganiserFields }
  }
`);

/** The answer to a question that waits for a second person. */
export function WaitingAnswer({ organiser: id, onDone }: { organiser: string; onDone: () => void }) {
  const [{ data, error }] = useQuery({ query: ORGANISER, variables: { id }, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  return data.organiser && <OrganiserCard organiser={data.organiser} onDone={onDone} />;
}
