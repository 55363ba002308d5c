import { expect, it } from '@jest/globals';
import { daysOf, NO_VIEW, shownOf, withFound } from './view.js';

const node = (id: string, kind = 'debtor') => ({ id, kind, label: id });
const edge = (id: string, from: string, to: string, at: string | null) => ({
  id,
  kind: 'used',
  from,
  to,
  record: id,
  at,
});
const found = {
  nodes: [node('a'), node('b'), node('p', 'phone')],
  edges: [
    edge('1', 'a', 'p', '2024-05-01T10:00:00Z'),
    edge('2', 'b', 'p', '2024-06-01T10:00:00Z'),
    edge('3', 'a', 'x', null),
  ],
};

it('adds what is found, and leaves out edges to what is not there', () => {
  const view = withFound(NO_VIEW, found, 'p');
  expect([...view.nodes.keys()]).toEqual(['a', 'b', 'p']);
  expect([...view.edges.keys()]).toEqual(['1', '2']);
  expect(view.opened.has('p')).toBe(true);
  expect(NO_VIEW.nodes.size).toBe(0);
});

it('shows nothing hidden, of no kind that is off, and nothing outside the time', () => {
  const view = { ...withFound(NO_VIEW, found, null), hidden: new Set(['b']) };
  const ids = (s: { nodes: readonly { id: string }[]; edges: readonly { id: string }[] }) => [
    s.nodes.map((n) => n.id).join(''),
    s.edges.map((e) => e.id).join(''),
  ];
  expect(ids(shownOf(view, new Set(), null))).toEqual(['ap', '1']);
  expect(ids(shownOf(view, new Set(['phone']), null))).toEqual(['a', '']);
  const all = withFound(NO_VIEW, found, null);
  expect(ids(shownOf(all, new Set(), { from: '2024-05-15', to: '2024-06-15' }))).toEqual(['bp', '2']);
  expect(daysOf(all)).toEqual(['2024-05-01', '2024-06-01']);
  // What was hidden is shown once it is asked for again.
  expect(withFound(view, { nodes: [node('b')], edges: [] }, null).hidden.size).toBe(0);
});
