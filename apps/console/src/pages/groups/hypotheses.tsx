import { Anchor, Badge, Group, List, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Section } from '../../components/section.js';
import type { GroupQuery } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { sharesOf } from '../organiser-kinds/shares.js';
import { strengthOf } from './chance.js';

type Hypothesis = NonNullable<GroupQuery['group']>['hypotheses'][number];

/** Who may stand behind a group, in an order of words. What speaks for and against each has the same size. */
export function Hypotheses({ hypotheses }: { hypotheses: readonly Hypothesis[] }) {
  const { t } = useLanguage();
  // Kinds about which the data say nothing, or that are unlikely, are folded away together.
  const speaks = (h: Hypothesis) => h.likelihood !== 'unlikely' && h.for.length + h.against.length > 0;
  const shown = hypotheses.filter((h, place) => place === 0 || speaks(h));
  const others = hypotheses.filter((h, place) => place > 0 && !speaks(h));
  return (
    <Section
      title={t('groupLooks')}
      hint={t('groupLooksHint')}
      testid="hypotheses"
      action={
        <Anchor component={Link} to="/organiser-kinds" size="sm" style={{ whiteSpace: 'nowrap' }}>
          {t('kindsOpen')}
        </Anchor>
      }
    >
      {shown.map((h) => (
        <One key={h.kind} hypothesis={h} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>{t('groupLess', { n: others.length })}</summary>
          {others.map((h) => (
            <One key={h.kind} hypothesis={h} />
          ))}
        </details>
      )}
    </Section>
  );
}

function One({ hypothesis: h }: { hypothesis: Hypothesis }) {
  const { t, localize } = useLanguage();
  return (
    <>
      <Group gap="xs" mt="sm">
        <Title order={4} size="h5">
          {localize(h.kindName)}
        </Title>
        <Badge variant="outline">{t(`likelihood_${h.likelihood}`)}</Badge>
        {h.calibrated && (
          <Text size="sm" data-testid="calibrated">
            {t('kindsShare', sharesOf(h.calibrated))}
          </Text>
        )}
      </Group>
      {h.for.length + h.against.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('groupNothing')}
        </Text>
      )}
      <List listStyleType="none" spacing={4} mt={4}>
        <Reasons reasons={h.for} sign="+" side={t('reasonFor')} />
        <Reasons reasons={h.against} sign="−" side={t('reasonAgainst')} />
      </List>
    </>
  );
}

function Reasons({ reasons, sign, side }: { reasons: Hypothesis['for']; sign: string; side: string }) {
  const { t, localize } = useLanguage();
  return reasons.map((r) => (
    <List.Item key={r.message.en}>
      <span className={sign === '+' ? 'side' : 'side minus'}>
        {sign} {side} · {t(`strength_${strengthOf(r.bits)}`)}
      </span>{' '}
      {localize(r.message)}
    </List.Item>
  ));
}
