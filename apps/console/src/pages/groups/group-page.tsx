import { Anchor, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { LaneBadge } from '../../components/lane-badge.js';
import { Loading } from '../../components/loading.js';
import { NotHere } from '../../components/not-here.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Seats } from '../../components/seats.js';
import { Section } from '../../components/section.js';
import { useSettledQuery } from '../../components/use-settled-query.js';
import { graphql } from '../../gql/gql.js';
import type { GroupQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';
import { QuestionCard } from '../inquiries/question-card.js';
import { OrganiserCard } from '../organisers/organiser-card.js';
import { DrawButton } from '../samples/draw-button.js';
import { chanceOf, strengthOf } from './chance.js';
import { GroupDays } from './group-days.js';
import { GroupHistory } from './group-history.js';
import { GroupStateBadge, groupTitle } from './group-title.js';
import { Hypotheses } from './hypotheses.js';

const GROUP = graphql(`
  query Group($id: ID!) {
    group(id: $id) {
      id state people complaints from to bits letterAlone sample unspoken unspokenDrawable
      values { value label people kindName { zh en } }
      hypotheses {
        kind likelihood kindName { zh en } calibrated { share low high }
        for { bits message { zh en } } against { bits message { zh en } }
      }
      inquiry {
        value label state people complaints minutes organiser standsIn { complaint field }
        kindName { zh en } question { zh en } ways { zh en } script { zh en }
        groups { id people complaints from to sample values { value label people kindName { zh en } } }
      }
      organisers { ...OrganiserFields }
      inside { kind compared people bits message { zh en } }
      insideMeaning { zh en }
      days { name count }
      history { kind others people at }
      members(first: 300) { complaint debtor name receivedAt institution lane holds spoken }
    }
  }
`);

type GroupDetail = NonNullable<GroupQuery['group']>;

/** One group: the question that settles it, what may stand behind it, what is shared by whom, and its complaints. */
export function GroupPage() {
  const speech = useLanguage();
  const { t } = speech;
  const { id = '' } = useParams();
  const [data, error, again] = useSettledQuery({
    query: GROUP,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Loading error={error} />;
  const { group } = data;
  if (!group) return <NotHere text="groupNotHere" list="groups" path="/groups" />;
  return (
    <Stack>
      <Group>
        <Title order={2}>{groupTitle(group, speech)}</Title>
        <GroupStateBadge state={group.state} />
        <Text c="dimmed" size="sm">
          {group.id}
        </Text>
      </Group>
      <Text c="dimmed">{t('groupsHint')}</Text>
      {group.inquiry ? (
        <QuestionCard inquiry={group.inquiry} group={group.id} onDone={again} />
      ) : (
        <Section title={t('groupQuestion')}>
          <Text>{t('groupSettled')}</Text>
        </Section>
      )}
      {group.organisers.map((o) => (
        <OrganiserCard key={o.id} organiser={o} onDone={again} />
      ))}
      {group.unspoken > 0 && <Rest group={group} />}
      <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
        <Stack>
          <Hypotheses hypotheses={group.hypotheses} />
          {group.inside.length > 0 && <Inside group={group} />}
        </Stack>
        <Stack>
          <Shared group={group} />
          <GroupDays id={group.id} days={group.days} />
          <GroupHistory events={group.history} />
        </Stack>
      </SimpleGrid>
      <Members group={group} />
    </Stack>
  );
}

function Shared({ group }: { group: GroupDetail }) {
  const { t, localize } = useLanguage();
  return (
    <Section title={t('groupShares')} hint={t('groupSharesHint')} testid="group-values">
      <RecordTable
        width={420}
        rows={group.values}
        rowKey={(v) => `${v.kindName.en} ${v.value}`}
        columns={[
          { title: t('value'), maxWidth: 260, cell: (v) => `${localize(v.kindName)} ${v.label}` },
          { title: t('members'), cell: (v) => <Seats of={group.people} filled={v.people} /> },
          { title: '', cell: (v) => t('groupOf', { n: v.people, of: group.people }) },
        ]}
      />
      <Text size="sm" mt="sm">
        {group.letterAlone
          ? t('groupCopiedMeaning')
          : t('groupChanceMeaning', { odds: t(`chance_${chanceOf(group.bits)}`) })}
      </Text>
    </Section>
  );
}

/** What a second look inside the group found, in words. It names nobody and quotes nothing. */
function Inside({ group }: { group: GroupDetail }) {
  const { t, localize } = useLanguage();
  return (
    <Section title={t('groupInside')} hint={localize(group.insideMeaning)} testid="inside">
      <List listStyleType="none" spacing={4} mt={4}>
        {group.inside.map((f) => (
          <List.Item key={f.kind}>
            <span className="side">
              {t(`inside_${f.kind}`)} · {t(`strength_${strengthOf(f.bits)}`)}
            </span>{' '}
            {localize(f.message)}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

type Member = GroupDetail['members'][number];

/** People of whom the answers say nothing, and how to go on about them. */
function Rest({ group }: { group: GroupDetail }) {
  const { t } = useLanguage();
  const { unspoken: n, unspokenDrawable: drawable, people: of, inquiry, sample } = group;
  return (
    <Section title={t('groupRest', { n, of })} hint={t('groupRestHint')} testid="rest">
      <Text mt="xs">{t(inquiry ? 'groupRestAsked' : drawable ? 'groupRestDraw' : 'groupRestFew')}</Text>
      <Group mt="xs">
        {drawable && <DrawButton group={group.id} of="rest" />}
        {sample && (
          <Anchor component={Link} to={`/samples/${sample}`} size="sm">
            {t('sampleOpen')}
          </Anchor>
        )}
      </Group>
    </Section>
  );
}

const memberColumns = ({ t, localize, language }: Speech, group: GroupDetail): readonly Column<Member>[] => [
  { title: t('complaint'), cell: (m) => <ComplaintLink id={m.complaint} /> },
  { title: t('groupPerson'), cell: (m) => m.name },
  { title: t('day'), cell: (m) => day(m.receivedAt) },
  { title: t('institution'), cell: (m) => m.institution || '–' },
  {
    title: t('groupHolds'),
    maxWidth: 260,
    cell: (m) => (
      <Text size="sm">
        {group.values
          .filter((v) => m.holds.includes(v.value))
          .map((v) => localize(v.kindName))
          .join(language === 'zh' ? '、' : ', ')}
        {group.unspoken > 0 && !m.spoken && <em> {t('groupUnspoken')}</em>}
      </Text>
    ),
  },
  { title: t('lane'), cell: (m) => <LaneBadge lane={m.lane} /> },
];

function Members({ group }: { group: GroupDetail }) {
  const speech = useLanguage();
  const { t } = speech;
  return (
    <Section
      title={
        <>
          {t('groupMembers')} ({group.complaints})
        </>
      }
      hint={
        group.members.length < group.complaints
          ? t('groupMembersMore', { n: group.members.length, of: group.complaints })
          : undefined
      }
    >
      <RecordTable
        testid="group-members"
        width={760}
        height={420}
        columns={memberColumns(speech, group)}
        rows={group.members}
        rowKey={(m) => m.complaint}
      />
    </Section>
  );
}
