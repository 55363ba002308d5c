import { Button, Group, Paper, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { store, stored } from '../../components/stored.js';
import { useLanguage } from '../../locales/use-language.js';
import type { View } from './view.js';

const KEPT = 'claque-views';
/** Nodes that an address names. */
const NODES_LIMIT = 40;

export interface SavedView {
  readonly name: string;
  readonly ids: readonly string[];
  readonly notes: string;
}

const isSavedView = (value: unknown): value is SavedView => {
  const view = value as Partial<SavedView> | null;
  return (
    typeof view === 'object' &&
    typeof view?.name === 'string' &&
    typeof view.notes === 'string' &&
    Array.isArray(view.ids) &&
    view.ids.every((id) => typeof id === 'string')
  );
};

/** The views that this browser keeps; what is not one is left out. */
export const readViews = (value: unknown): readonly SavedView[] | null =>
  Array.isArray(value) ? value.filter(isSavedView) : null;

/** Notes, and views that are kept in this browser under a name. */
export function SavedViews({ view, onOpen }: { view: View; onOpen: () => void }) {
  const { t } = useLanguage();
  const [, setParams] = useSearchParams();
  const [views, setViews] = useState(() => stored(KEPT, [], readViews));
  const [notes, setNotes] = useState('');
  const [name, setName] = useState('');
  const keep = (list: readonly SavedView[]) => {
    store(KEPT, list);
    setViews(list);
  };
  const show = (ids: readonly string[]) => setParams(ids.map((id): [string, string] => ['node', id]));
  const save = () => {
    const ids = [...(view.opened.size > 0 ? view.opened : view.nodes.keys())].slice(0, NODES_LIMIT);
    keep([...views.filter((v) => v.name !== name), { name, ids, notes }]);
    show(ids);
  };
  const open = (saved: SavedView) => {
    onOpen();
    setNotes(saved.notes);
    setName(saved.name);
    show(saved.ids);
  };
  return (
    <Paper withBorder p="sm">
      <Textarea label={t('notes')} value={notes} onChange={(e) => setNotes(e.currentTarget.value)} autosize />
      <Group align="end" mt={6}>
        <TextInput
          label={t('viewName')}
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button variant="default" disabled={name.trim() === ''} onClick={save}>
          {t('save')}
        </Button>
      </Group>
      {views.map((v) => (
        <Group key={v.name} gap={6} mt={4}>
          <button type="button" className="plain" onClick={() => open(v)}>
            {v.name}
          </button>
          <button type="button" className="plain" onClick={() => keep(views.filter((o) => o.name !== v.name))}>
            {t('remove')}
          </button>
        </Group>
      ))}
      <Text size="xs" c="dimmed" mt={4}>
        {t('viewHint')}
      </Text>
    </Paper>
  );
}
