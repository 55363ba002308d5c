import { Button, Group } from '@mantine/core';
import { exportFollowTheMoney, exportGexf } from '../../../../../libs/reports/graph-export.js';
import { download } from '../../components/download.js';
import type { Drawn } from './stage.js';
import type { Shown } from './view.js';

const graphOf = (shown: Shown) => ({
  nodes: shown.nodes.map(({ id, kind, label }) => ({ id, kind, label })),
  edges: shown.edges.map(({ id, kind, from, to, record, at }) => ({ id, kind, from, to, record, at: at ?? null })),
});

/** What is shown as files: as pictures, and for other programs. */
export function Exports({ shown, drawn }: { shown: Shown; drawn: Drawn | null }) {
  const formats: readonly (readonly [name: string, save: () => void])[] = [
    ['PNG', () => void drawn?.png().then((picture) => download('claque.png', picture))],
    ['SVG', () => drawn && download('claque.svg', new Blob([drawn.svg()], { type: 'image/svg+xml' }))],
    ['GEXF', () => download('claque.gexf', new Blob([...exportGexf(graphOf(shown))], { type: 'application/xml' }))],
    [
      'FollowTheMoney',
      () =>
        download('claque.ftm.jsonl', new Blob([...exportFollowTheMoney(graphOf(shown))], { type: 'application/json' })),
    ],
  ];
  return (
    <Group gap={6}>
      {formats.map(([name, save]) => (
        <Button key={name} size="xs" variant="default" onClick={save}>
          {name}
        </Button>
      ))}
    </Group>
  );
}
