import { List, Paper } from '@mantine/core';
import { useLanguage } from '../../locales/use-language.js';
import { kindName } from './kinds.js';
import type { GraphNode } from './view.js';

/** Nodes that are listed. */
const LISTED = 300;

/** The drawing in words, for those who cannot see it. */
export function NodeList({
  nodes,
  onPick,
}: {
  nodes: readonly GraphNode[];
  onPick: (id: string, also: boolean) => void;
}) {
  const { t, language } = useLanguage();
  return (
    <Paper withBorder p="sm">
      <details>
        <summary>{t('nodeList')}</summary>
        <List listStyleType="none" size="sm" className="edges" data-testid="node-list">
          {nodes.slice(0, LISTED).map((n) => (
            <List.Item key={n.id}>
              <button type="button" className="plain" onClick={(e) => onPick(n.id, e.shiftKey)}>
                {kindName(n.kind, language)} {n.label}
              </button>
            </List.Item>
          ))}
        </List>
      </details>
    </Paper>
  );
}
