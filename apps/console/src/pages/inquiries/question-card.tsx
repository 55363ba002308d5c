import { Anchor, Badge, Group, List, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { may } from '../../../../../libs/domain/access.js';
import { useRole } from '../../components/session.js';
import { useLanguage } from '../../locales/use-language.js';
import { groupTitle } from '../groups/group-title.js';
import { DrawButton } from '../samples/draw-button.js';
import { AnswerForm } from './answer-form.js';
import { InFull } from './in-full.js';
import type { Inquiry } from './inquiries-page.js';

/** The question that settles a group: how to find out, what each answer would do, and the answer. */
export function QuestionCard({
  inquiry: q,
  group,
  onDone,
}: {
  inquiry: Inquiry;
  /** The group on whose page it stands; null on its own page. */
  group: string | null;
  onDone: () => void;
}) {
  const { t, localize } = useLanguage();
  const role = useRole();
  return (
    <Paper className="question" p="lg" data-testid="question">
      <Group justify="space-between" align="start" wrap="nowrap">
        <Title order={3} size={22}>
          {localize(q.question)}
        </Title>
        <Badge
          variant={q.state === 'waiting' ? 'light' : 'outline'}
          color={q.state === 'waiting' ? 'yellow' : 'blue'}
          style={{ flexShrink: 0 }}
        >
          {t(`inquiry_${q.state}`)}
        </Badge>
      </Group>
      <Text mt={4}>
        {localize(q.kindName)} · {t('inquirySettles')}{' '}
        {t('inquirySettlesWhat', { people: q.people, complaints: q.complaints })} ·{' '}
        {t('inquiryMinutes', { n: q.minutes })}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="md">
        <HowToFindOut inquiry={q} />
        <Groups inquiry={q} here={group} />
      </SimpleGrid>
      {may(role, 'Mutation.proposeAnswer') && q.state !== 'waiting' && (
        <AnswerForm key={q.value} inquiry={q} group={group ?? q.groups[0]?.id ?? ''} onDone={onDone} />
      )}
    </Paper>
  );
}

function HowToFindOut({ inquiry: q }: { inquiry: Inquiry }) {
  const { t, localize } = useLanguage();
  return (
    <div>
      <Title order={4} size="h5">
        {t('inquiryWays')}
      </Title>
      <List type="ordered" spacing={4} mt={4}>
        {q.ways.map((way) => (
          <List.Item key={way.en}>{localize(way)}</List.Item>
        ))}
      </List>
      {q.script && (
        <details>
          <summary>{t('inquiryScript')}</summary>
          <Text size="sm" className="script">
            {localize(q.script)}
          </Text>
        </details>
      )}
      <InFull key={q.value} inquiry={q} />
    </div>
  );
}

/** Groups that hang on the question, each with its sample or a way to draw one. */
function Groups({ inquiry: q, here }: { inquiry: Inquiry; here: string | null }) {
  const speech = useLanguage();
  const { t } = speech;
  const role = useRole();
  return (
    <div>
      <Title order={4} size="h5">
        {t('inquiryGroups')}
      </Title>
      {q.groups.map((g) => (
        <Group key={g.id} gap="sm" mt={4}>
          {g.id === here || !may(role, 'Query.group') ? (
            <Text size="sm">{groupTitle(g, speech)}</Text>
          ) : (
            <Anchor component={Link} to={`/groups/${g.id}`} size="sm">
              {groupTitle(g, speech)}
            </Anchor>
          )}
          {g.sample ? (
            <Anchor component={Link} to={`/samples/${g.sample}`} size="sm">
              {t('sampleOpen')}
            </Anchor>
          ) : (
            <DrawButton group={g.id} />
          )}
        </Group>
      ))}
    </div>
  );
}
