import { Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { useLanguage } from '../../locales/use-language.js';
import { Exports } from './exports.js';
import { GraphCanvas } from './graph-canvas.js';
import { Legend } from './legend.js';
import { NodeList } from './node-list.js';
import { SavedViews } from './saved-views.js';
import { SearchForm } from './search-form.js';
import { Selection } from './selection.js';
import type { Drawn } from './stage.js';
import { TimeBar } from './time-bar.js';
import { useExplorer } from './use-explorer.js';
import { usePlayback } from './use-playback.js';
import { shownOf } from './view.js';

/** The graph, step by step: who shares what with whom, and on which record that rests. */
export function ExplorerPage() {
  const { t } = useLanguage();
  const explorer = useExplorer();
  const { view, act } = explorer;
  // The last one chosen stands at the end; with shift the one before it is kept.
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [kindsOff, setKindsOff] = useState<ReadonlySet<string>>(new Set());
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const playback = usePlayback(view);
  // The page answers at once; the drawing follows.
  const drawnView = useDeferredValue(view);
  const drawnKinds = useDeferredValue(kindsOff);
  const drawnTime = useDeferredValue(playback.time);
  const shown = useMemo(() => shownOf(drawnView, drawnKinds, drawnTime), [drawnView, drawnKinds, drawnTime]);
  const pick = (id: string, also: boolean) =>
    setSelected((old) => (also ? [...old.filter((o) => o !== id).slice(-1), id] : [id]));
  return (
    <Stack>
      <Title order={2}>{t('explorer')}</Title>
      <Text c="dimmed">{t('explorerHint')}</Text>
      <SearchForm onFind={explorer.find} undo={explorer.undo} />
      {explorer.message !== null && <Text role="status">{explorer.message}</Text>}
      {view.nodes.size === 0 ? (
        <EmptyState text="explorerEmpty" />
      ) : (
        <div className="explorer">
          <div>
            <GraphCanvas
              view={drawnView}
              shown={shown}
              selected={selected}
              onPick={pick}
              onOpen={(id) => void explorer.expand({ id })}
              onPin={(id) => act((v) => ({ ...v, pinned: new Set([...v.pinned, id]) }))}
              onDrawn={setDrawn}
            />
            {playback.days.length > 1 && <TimeBar playback={playback} />}
          </div>
          <Stack gap="sm">
            <Legend view={view} shown={shown} off={kindsOff} onChange={setKindsOff} />
            <Selection explorer={explorer} shown={shown} selected={selected} onSelect={setSelected} />
            <NodeList nodes={shown.nodes} onPick={pick} />
            <SavedViews view={view} onOpen={explorer.clear} />
            <Exports shown={shown} drawn={drawn} />
          </Stack>
        </div>
      )}
    </Stack>
  );
}
