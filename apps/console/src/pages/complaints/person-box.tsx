import { Checkbox, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { FIELDS as ROLES_BY_FIELD } from '../../../../../libs/domain/access.js';
import { ReasonForm } from '../../components/reason-form.js';
import { REVEAL } from '../../components/reveal.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import type { PersonField, Role } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';

type Person = Readonly<Record<PersonField, string>>;
const FIELDS: readonly PersonField[] = [
  'name',
  'phone',
  'contactPhone',
  'email',
  'address',
  'idNumber',
  'account',
  'device',
  'ip',
  'agentName',
  'agentPhone',
  'agentOrg',
];

/**
 * Who complains and by whom they act, masked.
 * Those whose role may see a field see it once they say why, and that is logged.
 * What the role may not see is grayed out, and says so.
 */
export function PersonBox({
  complaint,
  person,
  erased,
  role,
}: {
  complaint: string;
  person: Person;
  erased: boolean;
  role: Role;
}) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<readonly PersonField[]>([]);
  const [shown, setShown] = useState<Person | null>(null);
  const [, reveal] = useAct(REVEAL);
  const known = FIELDS.filter((f) => person[f] !== '');
  const maySee = (field: PersonField) => ROLES_BY_FIELD[field].includes(role);
  const ask = async (reason: string) => {
    const result = await reveal({ id: complaint, fields: [...chosen], reason });
    const found = result.data?.reveal;
    // What was revealed before stays revealed.
    if (found)
      setShown((before) => {
        const kept = { ...person, ...before };
        return { ...kept, ...Object.fromEntries(chosen.map((f) => [f, found[f]])) };
      });
    return result;
  };
  return (
    <Section title={t('person')} testid="person">
      {erased && <Text c="dimmed">{t('erasedHint')}</Text>}
      {known.length === 0 && !erased && <Text c="dimmed">{t('personNone')}</Text>}
      {known.length > 0 && (
        <>
          <Table>
            <Table.Tbody>
              {known.map((f) => (
                <Table.Tr key={f}>
                  <Table.Td w={200}>
                    <Stack gap={0}>
                      <Checkbox
                        label={t(`person_${f}`)}
                        disabled={!maySee(f)}
                        description={maySee(f) ? undefined : t('revealBarred')}
                        checked={chosen.includes(f)}
                        onChange={(e) =>
                          setChosen(e.currentTarget.checked ? [...chosen, f] : chosen.filter((c) => c !== f))
                        }
                      />
                    </Stack>
                  </Table.Td>
                  <Table.Td c={maySee(f) ? undefined : 'dimmed'}>{shown?.[f] ?? person[f]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {known.some(maySee) && (
            <ReasonForm label="revealReason" acts={[{ label: t('reveal'), disabled: chosen.length === 0, run: ask }]} />
          )}
        </>
      )}
    </Section>
  );
}
