import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { Chart, COLOURS } from '../../components/chart/chart.js';
import { day } from '../../components/dates.js';
import { Loading } from '../../components/loading.js';
import { graphql } from '../../gql/gql.js';
import { useLanguage } from '../../locales/use-language.js';

const MAP = graphql(`
  query FamilyMap {
    familyMap(first: 60) {
      families { id size units benign loose excerpt firstSeen lastSeen }
      links { a b similarity }
    }
  }
`);

/** The largest families as circles, those whose letters share words beside each other. */
export function FamilyMap() {
  const { t } = useLanguage();
  const go = useNavigate();
  const [{ data, error }] = useQuery({ query: MAP });
  const option = useMemo(() => {
    if (!data) return null;
    const { families, links } = data.familyMap;
    const places = placesOf(families, links);
    const kinds = [
      { name: t('letter'), itemStyle: { color: COLOURS.violet } },
      { name: t('publicForm'), itemStyle: { color: COLOURS.hardship } },
      { name: t('looseFamily'), itemStyle: { color: COLOURS.normal } },
    ];
    return {
      tooltip: { trigger: 'item', confine: true },
      legend: { top: 0, data: kinds.map((k) => k.name) },
      series: [
        {
          type: 'graph',
          layout: 'none',
          preserveAspect: true,
          top: 60,
          bottom: 40,
          left: 60,
          right: 170,
          categories: kinds,
          roam: true,
          labelLayout: { hideOverlap: true },
          label: { show: true, position: 'right', width: 150, overflow: 'truncate' },
          lineStyle: { color: COLOURS.normal, opacity: 0.7 },
          data: families.map((f, k) => ({
            id: f.id,
            ...places[k],
            name: f.excerpt.slice(0, 60),
            value: f.units,
            symbolSize: 10 + 5 * Math.sqrt(f.units),
            category: f.benign ? 1 : f.loose ? 2 : 0,
            tooltip: {
              formatter: () => `${t('size')} ${f.size}, ${t('households')} ${f.units}`,
            },
            label: { show: f.units >= 3, formatter: () => f.excerpt.slice(0, 24) },
          })),
          links: links.map((l) => ({
            source: l.a,
            target: l.b,
            value: l.similarity,
            lineStyle: { width: 1 + 8 * l.similarity },
          })),
        },
      ],
    };
  }, [data, t]);
  if (!data || option === null) return <Loading error={error} />;
  const { families, links } = data.familyMap;
  return (
    <Chart
      title={t('familyMap')}
      hint={t('familyMapHint')}
      file="family-map"
      columns={['id', t('letter'), t('size'), t('households'), t('period'), t('publicForm'), t('nearest')]}
      rows={families.map((f) => [
        f.id,
        f.excerpt,
        f.size,
        f.units,
        `${day(f.firstSeen)} – ${day(f.lastSeen)}`,
        f.benign ?? '',
        links
          .filter((l) => l.a === f.id || l.b === f.id)
          .map((l) => `${l.a === f.id ? l.b : l.a} (${l.similarity.toFixed(2)})`)
          .join(', '),
      ])}
      option={option}
      height={560}
      onPick={(id) => families.some((f) => f.id === id) && void go(`/clusters/${id}`)}
    />
  );
}

/** From one circle outwards, without chance: the same families make the same map (ForceAtlas2, Jacomy et al. 2014). */
function placesOf(
  families: readonly { id: string; units: number }[],
  links: readonly { a: string; b: string; similarity: number }[],
): { x: number; y: number }[] {
  const graph = new Graph({ type: 'undirected' });
  families.forEach(({ id, units }, k) => {
    const angle = (2 * Math.PI * k) / families.length;
    graph.addNode(id, { x: Math.cos(angle), y: Math.sin(angle), size: 1 + Math.sqrt(units) });
  });
  for (const { a, b, similarity } of links) graph.addEdge(a, b, { weight: 0.2 + similarity });
  const found = forceAtlas2(graph, {
    iterations: 300,
    settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: true, gravity: 1.5, edgeWeightInfluence: 1 },
  });
  // On a wide frame: a map that is drawn into it one to one has round circles.
  const places = families.map(({ id }) => found[id] as { x: number; y: number });
  const onto = (value: (p: { x: number; y: number }) => number, size: number) => {
    const values = places.map(value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (p: { x: number; y: number }) => (size * (value(p) - least)) / Math.max(1e-9, most - least);
  };
  const [x, y] = [onto((p) => p.x, 1000), onto((p) => p.y, 460)];
  return places.map((p) => ({ x: x(p), y: y(p) }));
}
