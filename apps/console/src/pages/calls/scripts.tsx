import { Anchor, SimpleGrid } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../components/dates.js';
import { Differences } from '../../components/differences.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { Waterfall } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import type { ScriptsQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

const SCRIPTS = graphql(`
  query Scripts($after: String) {
    scripts(first: 50, after: $after) {
      totalCount
      edges { node { call startedAt calls speakers nearest similarity reasons { weight message { zh en } } } }
    }
  }
`);
const SCRIPT = graphql(`
  query Script($call: ID!) {
    script(call: $call) {
      call nearest calls speakers similarity
      reasons { weight message { zh en } }
      alignment { with own { text same } other { text same } }
    }
  }
`);

type Row = ScriptsQuery['scripts']['edges'][number]['node'];

const columnsOf = ({ t, localize }: Speech): readonly Column<Row>[] => [
  {
    title: t('call'),
    cell: (s) => (
      <Anchor component={Link} to={`/calls?${new URLSearchParams({ view: 'scripts', call: s.call })}`}>
        {s.call}
      </Anchor>
    ),
  },
  { title: t('day'), cell: (s) => day(s.startedAt) },
  { title: t('speakers'), cell: (s) => s.speakers, numeric: true },
  { title: t('cohesion'), cell: (s) => s.similarity.toFixed(2), numeric: true },
  { title: t('reasons'), cell: (s) => (s.reasons[0] ? localize(s.reasons[0].message) : t('scriptNoSignal')) },
];

/** Passages that several people say nearly alike; the chosen one beside its closest. */
export function Scripts() {
  const speech = useLanguage();
  const [params] = useSearchParams();
  const chosen = params.get('call');
  const [{ data, error }] = useQuery({ query: SCRIPTS, requestPolicy: 'cache-and-network' });
  if (!data) return <Loading error={error} />;
  if (data.scripts.edges.length === 0) return <EmptyState text="scriptsEmpty" />;
  return (
    <>
      {chosen !== null && <Alignment call={chosen} />}
      <RecordTable
        testid="scripts"
        columns={columnsOf(speech)}
        rows={data.scripts.edges.map((e) => e.node)}
        rowKey={(s) => s.call}
      />
    </>
  );
}

function Alignment({ call }: { call: string }) {
  const { t } = useLanguage();
  const [{ data, error }] = useQuery({ query: SCRIPT, variables: { call } });
  if (!data) return <Loading error={error} />;
  const { script } = data;
  if (!script) return <NotHere text="callNotHere" list="calls" path="/calls" />;
  const { alignment } = script;
  return (
    <Section title={t('scriptAlignment', { n: script.speakers })} hint={t('compareHint')} testid="alignment">
      {alignment && (
        <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
          {(
            [
              [script.call, alignment.own],
              [alignment.with, alignment.other],
            ] as const
          ).map(([id, segments]) => (
            <div key={id}>
              <Anchor component={Link} to={`/calls/${encodeURIComponent(id)}`}>
                {id}
              </Anchor>
              <Differences segments={segments} />
            </div>
          ))}
        </SimpleGrid>
      )}
      {script.reasons.length > 0 && <Waterfall reasons={script.reasons} />}
    </Section>
  );
}
