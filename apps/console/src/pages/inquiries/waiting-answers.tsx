import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { may, type Role } from '../../../../../libs/domain/access.js';
import { day } from '../../components/dates.js';
import { type Column, RecordTable } from '../../components/record-table.js';
import { Section } from '../../components/section.js';
import { graphql } from '../../gql/gql.js';
import type { WaitingAnswersQuery } from '../../gql/graphql.js';
import { type Speech, useLanguage } from '../../locales/use-language.js';

export const WAITING_ANSWERS = graphql(`
  query WaitingAnswers {
    organisers(state: proposed, first: 100) {
      edges {
        node { id values { label kindName { zh en } } proposed { kind kindName { zh en } name by at } }
      }
    }
  }
`);

export type Waiting = WaitingAnswersQuery['organisers']['edges'][number]['node'];

/** Whether this person may be the second one: the role may confirm, and somebody else has answered. */
export const mayConfirm = ({ proposed }: Waiting, { role, name }: { readonly role: Role; readonly name: string }) =>
  proposed != null && proposed.by !== name && may(role, 'Mutation.confirmAnswer');

const columnsOf = (
  { t, localize }: Speech,
  /** Question of each organiser of whom one is asked. */
  questions: ReadonlyMap<string, string>,
): readonly Column<Waiting>[] => [
  {
    title: t('waitingAbout'),
    maxWidth: 420,
    cell: ({ id, values }) => {
      const value = questions.get(id);
      return (
        <Anchor
          component={Link}
          to={value === undefined ? '/organisers?state=proposed' : `/inquiries/${value}`}
          fw={600}
        >
          {values.map((v) => `${localize(v.kindName)} ${v.label}`).join(' · ')}
        </Anchor>
      );
    },
  },
  {
    title: t('organiserKind'),
    maxWidth: 360,
    cell: ({ proposed: p }) =>
      p && (
        <>
          <Text size="sm">{localize(p.kindName)}</Text>
          {p.name !== '' && (
            <Text size="xs" c="dimmed">
              {p.name}
            </Text>
          )}
        </>
      ),
  },
  { title: t('organiserBy'), cell: ({ proposed: p }) => p && `${p.by} · ${day(p.at)}` },
];

/** Answers that wait for a second person, under a title that counts them; nothing where there are none. */
export function WaitingAnswers({
  of,
  questions,
  yours,
}: {
  of: readonly Waiting[];
  questions: ReadonlyMap<string, string>;
  /** Whether the reader is the one who may confirm them. */
  yours: boolean;
}) {
  const speech = useLanguage();
  const { t } = speech;
  if (of.length === 0) return null;
  return (
    <Section
      testid={yours ? 'waiting-yours' : 'waiting-others'}
      title={t(yours ? 'waitingYours' : 'waitingOthers', { n: of.length })}
      hint={t(yours ? 'waitingYoursHint' : 'waitingOthersHint')}
    >
      <RecordTable width={820} columns={columnsOf(speech, questions)} rows={of} rowKey={(o) => o.id} />
    </Section>
  );
}
