import { Anchor, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { may } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { Differences } from '../../components/differences.js';
import { FactTable } from '../../components/fact-table.js';
import { Judged } from '../../components/judged.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { MarkedText } from '../../components/marked-text.js';
import { NotHere } from '../../components/not-here.js';
import { Section } from '../../components/section.js';
import { TemplateView } from '../../components/template-view.js';
import { Waterfall } from '../../components/waterfall.js';
import { graphql } from '../../gql/gql.js';
import type { ComplaintQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { GroupsOf } from '../groups/groups-of.js';
import { PersonBox } from './person-box.js';
import { RelatedPanel } from './related-panel.js';
import { TicketsOf } from './tickets-of.js';
import { Versions } from './versions.js';
import { WorkBar } from './work-bar.js';

const COMPLAINT = graphql(`
  query Complaint($id: ID!, $with: ID) {
    me { role }
    complaint(id: $id) {
      id receivedAt text institution product channel debtor file line lane score ring
      erased
      person { name idNumber phone contactPhone email account address device ip agentName agentPhone agentOrg }
      facts { kind start end }
      slots { slot type start end }
      reasons { detector weight message { zh en } }
      cluster { id size units loose template { id parts { fixed slot type examples } } members(first: 50) { edges { node { id } } } }
      papers { id verdict reasons { message { zh en } } }
      calls { id startedAt talkSeconds }
      comparison(with: $with) { with own { text same } other { text same } }
    }
    task(complaint: $id) { events { kind at by reason } }
  }
`);

type Complaint = NonNullable<ComplaintQuery['complaint']>;

/** One complaint: its deadline, why it is in its lane, whose it is, and what it resembles. */
export function ComplaintPage() {
  const { t, word } = useLanguage();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const [{ data, error }] = useQuery({ query: COMPLAINT, variables: { id, with: params.get('with') } });
  if (!data) return <Loading error={error} />;
  const { complaint: c } = data;
  if (!c) return <NotHere text="complaintNotHere" list="complaints" path="/complaints" />;
  return (
    <Stack>
      <Heading complaint={c} />
      <WorkBar complaint={c.id} />
      <TicketsOf complaint={c.id} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Paper withBorder p="md">
          <FactTable
            facts={[
              [t('received'), day(c.receivedAt)],
              [t('institution'), c.institution],
              [t('channel'), word('channel', c.channel)],
              [t('debtor'), c.debtor],
              [t('source'), `${c.file}:${c.line}`],
            ]}
          />
          {may(data.me.role, 'Mutation.fileObjection') && (
            <Anchor component={Link} to={`/objections?${new URLSearchParams({ complaint: c.id })}`} size="sm">
              {t('objectionTakeIn')}
            </Anchor>
          )}
        </Paper>
        <Section
          title={
            <>
              {t('reasons')} · {t('score')} {c.score.toFixed(1)}
            </>
          }
          hint={t('scoreHint')}
        >
          {c.reasons.length === 0 ? <Text c="dimmed">{t('noReasons')}</Text> : <Waterfall reasons={c.reasons} />}
        </Section>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <MarkedLetter complaint={c} />
        <PersonBox complaint={c.id} person={c.person} erased={c.erased} role={data.me.role} />
      </SimpleGrid>
      <Comparison complaint={c} />
      {c.comparison && (
        <Judged subject="match" id={[c.id, c.comparison.with].sort().join('|')} title={t('judgeMatch')} />
      )}
      <Versions complaint={c.id} />
      <RelatedPanel complaint={c} task={data.task} />
      {c.cluster && !c.cluster.loose && <TemplateView parts={c.cluster.template.parts} />}
    </Stack>
  );
}

function Heading({ complaint: c }: { complaint: Complaint }) {
  const { t } = useLanguage();
  return (
    <Group justify="space-between">
      <Group>
        <Title order={2}>{c.id}</Title>
        <LaneBadge lane={c.lane} />
      </Group>
      <Group>
        <GroupsOf complaint={c.id} />
        {c.cluster && (
          <Button component={Link} to={`/clusters/${c.cluster.id}`} variant="default">
            {t('similarCount', { n: c.cluster.size })}
          </Button>
        )}
        {c.ring && (
          <Button component={Link} to={`/rings/${c.ring}`} variant="default" data-testid="to-ring">
            {t('ringLead', { id: c.ring })}
          </Button>
        )}
      </Group>
    </Group>
  );
}

/** The text with what was found in it, and a legend of what the marks mean. */
function MarkedLetter({ complaint: c }: { complaint: Complaint }) {
  const { t, word } = useLanguage();
  // A few sentences that others wrote too are no letter with blanks to fill in.
  const slots = c.cluster?.loose ? [] : c.slots;
  return (
    <Section title={t('text')} testid="marked">
      <Group gap={6} mt={4} className="letter">
        {[...new Set(c.facts.map((f) => f.kind))].map((kind) => (
          <mark key={kind} className={`fact ${kind}`}>
            {word('fact', kind)}
          </mark>
        ))}
        {slots.length > 0 && <mark className="slot">{t('slotsFilled')}</mark>}
      </Group>
      {c.text.trim() === '' && !c.erased ? (
        <Text role="note" data-testid="no-text">
          {t('noText')}
        </Text>
      ) : (
        <MarkedText text={c.text} facts={c.facts} slots={slots} />
      )}
    </Section>
  );
}

/** The text beside another one of its group. */
function Comparison({ complaint: c }: { complaint: Complaint }) {
  const { t } = useLanguage();
  const [, setParams] = useSearchParams();
  // Where there is no text, nothing can be said of its words.
  if (c.text.trim() === '') return null;
  if (!c.comparison)
    return (
      <Paper withBorder p="md">
        <Text size="sm" c="dimmed">
          {t('ownWords')}
        </Text>
      </Paper>
    );
  const others = new Set([c.comparison.with, ...(c.cluster?.members.edges ?? []).map((e) => e.node.id)]);
  others.delete(c.id);
  return (
    <Section title={t('compare')} hint={t('compareHint')}>
      {others.size > 1 && (
        <NativeSelect
          label={t('otherMember')}
          value={c.comparison.with}
          onChange={(e) => setParams({ with: e.currentTarget.value }, { preventScrollReset: true })}
          data={[...others]}
          maw={320}
          mt="sm"
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm" data-testid="comparison">
        <div>
          <Text size="sm" fw={600}>
            {c.id}
          </Text>
          <Differences segments={c.comparison.own} />
        </div>
        <div>
          <ComplaintLink id={c.comparison.with} bold />
          <Differences segments={c.comparison.other} />
        </div>
      </SimpleGrid>
    </Section>
  );
}
