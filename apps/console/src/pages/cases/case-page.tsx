import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { day } from '../../components/dates.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';
import { CaseActivity } from './case-activity.js';
import { CaseFiles } from './case-files.js';
import { CaseParts } from './case-parts.js';
import { CaseSteps } from './case-steps.js';
import { CaseTasks } from './case-tasks.js';
import { Dossiers } from './dossiers.js';
import { Letters } from './letters.js';
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

/** One case: what stands next, who and what is in it, and all that was done. */
export function CasePage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const [data, error, again] = useSettledQuery({
    query: CASE,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Loading error={error} />;
  const found = data.case;
  if (!found) return <NotHere text="caseNotHere" list="cases" path="/cases" />;
  const shown = { case: found, onDone: again };
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
      <CaseSteps {...shown} me={data.me.name} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <CaseParts {...shown} />
        <Stack>
          <CaseTasks {...shown} />
          <CaseFiles {...shown} />
        </Stack>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <CaseActivity {...shown} />
        <Stack>
          <Dossiers case={found} />
          <Letters {...shown} />
          <Relations {...shown} />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
