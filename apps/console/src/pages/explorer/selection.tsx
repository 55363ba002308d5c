import { Button, Group, List, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ComplaintLink } from '../../components/complaint-link.js';
import { day } from '../../components/dates.js';
import { useLanguage } from '../../locales/use-language.js';
import { edgeName, kindName } from './kinds.js';
import type { Explorer } from './use-explorer.js';
import type { GraphNode, Shown, View } from './view.js';

/** Links of a node that are listed. */
const LISTED = 50;

const hidden = (id: string) => (v: View) => ({ ...v, hidden: new Set([...v.hidden, id]) });
const pinToggled = (id: string) => (v: View) => {
  const pinned = new Set(v.pinned);
  if (!pinned.delete(id)) pinned.add(id);
  return { ...v, pinned };
};

/** The chosen node: what can be done with it, and the records that its links rest on. */
export function Selection({
  explorer,
  shown,
  selected,
  onSelect,
}: {
  explorer: Explorer;
  shown: Shown;
  selected: readonly string[];
  onSelect: (selected: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const { view } = explorer;
  const node = view.nodes.get(selected.at(-1) ?? '');
  const other = selected.length > 1 ? view.nodes.get(selected[0] ?? '') : undefined;
  if (node === undefined) return null;
  return (
    <Paper withBorder p="sm" data-testid="selected">
      <Text fw={600}>
        {kindName(node.kind, language)} {node.label}
      </Text>
      <Group gap={6} mt={6}>
        <Button size="xs" variant="default" onClick={() => void explorer.expand({ id: node.id })}>
          {t('expand')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            explorer.act(hidden(node.id));
            onSelect([]);
          }}
        >
          {t('hide')}
        </Button>
        <Button size="xs" variant="default" onClick={() => explorer.act(pinToggled(node.id))}>
          {t(view.pinned.has(node.id) ? 'unpin' : 'pin')}
        </Button>
        {node.id.startsWith('ring:') && (
          <Button size="xs" variant="default" component={Link} to={`/rings/${node.id.slice('ring:'.length)}`}>
            {t('openRing')}
          </Button>
        )}
      </Group>
      {other !== undefined && (
        <Button size="xs" mt={6} onClick={() => void explorer.path(other.id, node.id)}>
          {t('pathTo', { from: other.label })}
        </Button>
      )}
      <Links node={node} view={view} shown={shown} onSelect={onSelect} />
    </Paper>
  );
}

function Links({
  node,
  view,
  shown,
  onSelect,
}: {
  node: GraphNode;
  view: View;
  shown: Shown;
  onSelect: (selected: readonly string[]) => void;
}) {
  const { t, language } = useLanguage();
  const edges = shown.edges.filter((e) => e.from === node.id || e.to === node.id).slice(0, LISTED);
  return (
    <>
      <Text mt="sm" size="sm" fw={600}>
        {t('whyEdge')}
      </Text>
      <List listStyleType="none" size="sm" className="edges">
        {edges.map((e) => {
          const other = e.from === node.id ? e.to : e.from;
          return (
            <List.Item key={e.id}>
              <button type="button" className="plain" onClick={() => onSelect([other])}>
                {view.nodes.get(other)?.label}
              </button>{' '}
              · {edgeName(e.kind, language)} · {day(e.at)} <ComplaintLink id={e.record} />
            </List.Item>
          );
        })}
      </List>
    </>
  );
}
