import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { may } from '../../../../../libs/domain/access.js';
import { useRole } from '../../components/session.js';
import { useLanguage } from '../../locales/use-language.js';
import { kindName } from './kinds.js';
import { LOOKED_UP, SEARCHED, type SearchKind } from './use-explorer.js';

const STEPS = ['1', '2', '3', '4'];

/** Where the exploration starts: what is searched for, by which name, and how far around it. */
export function SearchForm({
  onFind,
  undo,
}: {
  onFind: (kind: SearchKind, key: string, hops: number) => Promise<void>;
  undo: (() => void) | null;
}) {
  const { t, language } = useLanguage();
  const role = useRole();
  const lookups = may(role, 'Query.findPeople') ? LOOKED_UP : [];
  const kinds: readonly SearchKind[] = [...SEARCHED, ...lookups];
  const [kind, setKind] = useState<SearchKind>('phone');
  const [key, setKey] = useState('');
  const [hops, setHops] = useState('1');
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void onFind(kind, key.trim(), Number(hops));
      }}
    >
      <Group align="end">
        <NativeSelect
          label={t('kind')}
          value={kind}
          onChange={(e) => setKind(kinds.find((k) => k === e.currentTarget.value) ?? 'phone')}
          data={[
            ...SEARCHED.map((k) => ({ value: k as string, label: kindName(k, language) })),
            ...lookups.map((k) => ({ value: k as string, label: t(`lookup_${k}`) })),
          ]}
        />
        <TextInput
          label={t('explorerKey')}
          value={key}
          onChange={(e) => setKey(e.currentTarget.value)}
          style={{ minWidth: 260 }}
        />
        <NativeSelect label={t('howFar')} value={hops} onChange={(e) => setHops(e.currentTarget.value)} data={STEPS} />
        <Button type="submit" disabled={key.trim() === ''}>
          {t('search')}
        </Button>
        <Button variant="default" disabled={undo === null} onClick={() => undo?.()}>
          {t('undo')}
        </Button>
      </Group>
    </form>
  );
}
