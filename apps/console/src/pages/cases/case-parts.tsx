import { Anchor, Button, Group, NativeSelect, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ErrorAlert } from '../../components/error-alert.js';
import { ReasonForm } from '../../components/reason-form.js';
import { Section } from '../../components/section.js';
import { useAct } from '../../components/use-act.js';
import { graphql } from '../../gql/gql.js';
import type { PartKind, PartRole } from '../../gql/graphql.js';
import { useLanguage } from '../../locales/use-language.js';
import { type CaseDetail, type CasePart, isOpen } from './case-detail.js';

const ADD = graphql(`
  mutation AddToCase($id: ID!, $parts: [PartInput!]!) {
    addToCase(case: $id, parts: $parts) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);
const SET_ROLE = graphql(`
  mutation SetPartRole($id: ID!, $part: ID!, $role: PartRole!, $reason: String!) {
    setPartRole(case: $id, part: $part, role: $role, reason: $reason) {
      ... on Case { id }
      ... on Refusal { code en zh }
    }
  }
`);

const ROLES: readonly PartRole[] = ['suspected_operator', 'probable_victim', 'witness', 'unclear'];
const KINDS: readonly PartKind[] = ['agency', 'phone', 'account', 'debtor', 'complaint', 'paper', 'ring'];
/** Rows shown at first: complaints are many and say little by their ids. */
const SHOWN = 12;

type Part = CaseDetail['parts'][number];

/** Who and what is in a case, by role, operators first and complaints last. */
export function CaseParts({ case: found, onDone }: CasePart) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const parts = found.parts.toSorted(
    (x, y) =>
      ROLES.indexOf(x.role) - ROLES.indexOf(y.role) || Number(x.kind === 'complaint') - Number(y.kind === 'complaint'),
  );
  return (
    <Section
      title={
        <>
          {t('parts')} ({parts.length})
        </>
      }
      hint={t('rolesHint')}
    >
      <Table data-testid="parts" mt="xs">
        <Table.Tbody>
          {parts.slice(0, all ? parts.length : SHOWN).map((part) => (
            <Table.Tr key={part.key}>
              <Table.Td>
                {t(`part_${part.kind}`)} <PartName part={part} />
              </Table.Td>
              <Table.Td w={230}>
                {isOpen(found) ? <RoleChoice caseId={found.id} part={part} onDone={onDone} /> : t(`role_${part.role}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {parts.length > SHOWN && !all && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('more')} ({parts.length - SHOWN})
        </Button>
      )}
      {isOpen(found) && <AddPart caseId={found.id} onDone={onDone} />}
    </Section>
  );
}

function PartName({ part }: { part: Part }) {
  if (part.kind !== 'ring' && part.kind !== 'complaint') return part.id;
  return (
    <Anchor component={Link} to={`/${part.kind}s/${encodeURIComponent(part.id)}`}>
      {part.id}
    </Anchor>
  );
}

function RoleSelect({
  label,
  ...rest
}: {
  label?: string;
  size?: 'xs' | 'sm';
  'aria-label'?: string;
  value: PartRole;
  onChange: (role: PartRole) => void;
}) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      {...rest}
      label={label}
      onChange={(e) => rest.onChange(ROLES.find((r) => r === e.currentTarget.value) ?? 'unclear')}
      data={ROLES.map((r) => ({ value: r, label: t(`role_${r}`) }))}
    />
  );
}

/** The role of one part; another one is set with a reason. */
function RoleChoice({ caseId, part, onDone }: { caseId: string; part: Part; onDone: () => void }) {
  const { t } = useLanguage();
  const [, setRole] = useAct(SET_ROLE);
  const [chosen, setChosen] = useState<PartRole | null>(null);
  return (
    <>
      <RoleSelect
        size="xs"
        aria-label={`${t('role')}: ${part.id}`}
        value={chosen ?? part.role}
        onChange={(role) => setChosen(role === part.role ? null : role)}
      />
      {chosen !== null && (
        <ReasonForm
          size="xs"
          acts={[
            {
              label: t('save'),
              primary: true,
              run: (reason) => setRole({ id: caseId, part: part.key, role: chosen, reason }),
              onDone: () => {
                setChosen(null);
                onDone();
              },
            },
          ]}
        />
      )}
    </>
  );
}

function AddPart({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<PartKind>('agency');
  const [role, setRole] = useState<PartRole>('suspected_operator');
  const [name, setName] = useState('');
  const [added, add] = useAct(ADD);
  return (
    <>
      <Group align="end" mt="sm" data-testid="add-part">
        <NativeSelect
          label={t('kind')}
          value={kind}
          onChange={(e) => setKind(KINDS.find((k) => k === e.currentTarget.value) ?? 'agency')}
          data={KINDS.map((k) => ({ value: k, label: t(`part_${k}`) }))}
        />
        <TextInput label={t('partName')} value={name} onChange={(e) => setName(e.currentTarget.value)} />
        <RoleSelect label={t('role')} value={role} onChange={setRole} />
        <Button
          size="sm"
          variant="default"
          loading={added.fetching}
          disabled={name.trim() === ''}
          onClick={() =>
            void add({ id: caseId, parts: [{ kind, id: name.trim(), role }] }).then((r) => {
              if (r.error) return;
              setName('');
              onDone();
            })
          }
        >
          {t('addPart')}
        </Button>
      </Group>
      <ErrorAlert error={added.error} />
    </>
  );
}
