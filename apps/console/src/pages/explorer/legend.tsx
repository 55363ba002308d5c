import { Checkbox, Paper, Text } from '@mantine/core';
import { useLanguage } from '../../locales/use-language.js';
import { colorOf, kindName } from './kinds.js';
import type { Shown, View } from './view.js';

/** How much is shown, and which kinds of nodes. */
export function Legend({
  view,
  shown,
  off,
  onChange,
}: {
  view: View;
  shown: Shown;
  off: ReadonlySet<string>;
  onChange: (off: ReadonlySet<string>) => void;
}) {
  const { t, language } = useLanguage();
  const kinds = [...Map.groupBy(view.nodes.values(), (n) => n.kind)].sort(([x], [y]) => (x < y ? -1 : 1));
  const toggle = (kind: string, on: boolean) => {
    const changed = new Set(off);
    if (on) changed.delete(kind);
    else changed.add(kind);
    onChange(changed);
  };
  return (
    <Paper withBorder p="sm" data-testid="legend">
      <Text fw={600}>
        {t('graphCount', { shown: shown.nodes.length, all: view.nodes.size, edges: shown.edges.length })}
      </Text>
      {kinds.map(([kind, nodes]) => (
        <Checkbox
          key={kind}
          mt={4}
          checked={!off.has(kind)}
          onChange={(e) => toggle(kind, e.currentTarget.checked)}
          label={
            <>
              <span className="dot" style={{ background: colorOf(kind) }} /> {kindName(kind, language)} ({nodes.length})
            </>
          }
        />
      ))}
    </Paper>
  );
}
