import { Anchor, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';

import { FIELDS } from '../../../../../libs/domain/access.js';
import { ComplaintLink } from '../../components/complaint-link.js';
import { ReasonForm } from '../../components/reason-form.js';
import { REVEAL } from '../../components/reveal.js';
import { useRole } from '../../components/session.js';
import { useAct } from '../../components/use-act.js';
import type { PersonField } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import type { Inquiry } from './inquiries-page.js';

const NUMBERS: ReadonlySet<PersonField> = new Set(['contactPhone', 'agentPhone', 'phone']);

/**
 * What a question is about, in full, for the person who calls the number or looks the account up.
 * It is revealed as a field of a complaint that carries it. That takes a reason and writes one entry in the log.
 * Only roles that may see the field may reveal it.
 */
export function InFull({ inquiry: q }: { inquiry: Inquiry }) {
  const { t, localize } = useLanguage();
  const role = useRole();
  const place = q.standsIn;
  return (
    <div data-testid="in-full">
      <Title order={4} size="h5" mt="md">
        {t('inFull', { what: localize(q.kindName) })}
      </Title>
      {!place ? (
        <Text size="sm">{t('inFullCalls')}</Text>
      ) : !place.field ? (
        <From text={t('inFullText')} complaint={place.complaint} />
      ) : FIELDS[place.field].includes(role) ? (
        <Reveal complaint={place.complaint} field={place.field} label={q.label} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('revealBarred')}
        </Text>
      )}
    </div>
  );
}

/** A link beside the words, and not in them: colors alone would not tell it from text. */
function From({ text, complaint }: { text: string; complaint: string }) {
  return (
    <Group gap={6}>
      <Text size="sm">{text}</Text>
      <ComplaintLink id={complaint} />
    </Group>
  );
}

function Reveal({ complaint, field, label }: { complaint: string; field: PersonField; label: string }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<string | null>(null);
  const [, reveal] = useAct(REVEAL);
  const run = async (reason: string) => {
    const result = await reveal({ id: complaint, fields: [field], reason });
    setShown(result.data?.reveal[field] ?? null);
    return result;
  };
  if (shown !== null)
    return (
      <Text size="lg" fw={600} role="status">
        {NUMBERS.has(field) ? <Anchor href={`tel:${shown.replace(/[^+\d]/g, '')}`}>{shown}</Anchor> : shown}
      </Text>
    );
  return (
    <>
      <From text={`${label} · ${t('inFullFrom')}`} complaint={complaint} />
      <ReasonForm label="revealReason" size="xs" acts={[{ label: t('inFullShow'), run }]} />
    </>
  );
}
