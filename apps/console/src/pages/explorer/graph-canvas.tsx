import Graph from 'graphology';
import { useEffect, useRef } from 'react';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import { useLanguage } from '../../locales/use-language.js';
import { KIND_COLOURS } from './kinds.js';
import type { LayoutAnswer } from './layout.worker.js';
import type { Shown, View } from './view.js';

/** The drawing as files. */
export interface Drawn {
  png(): Promise<Blob>;
  svg(): string;
}

interface Props {
  /** All that was found, and what of it is to be seen. */
  readonly view: View;
  readonly shown: Shown;
  readonly selected: readonly string[];
  readonly onPick: (id: string, also: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onPin: (id: string) => void;
  readonly onDrawn: (drawn: Drawn) => void;
}

/** Nodes from which on they are drawn smaller. */
const MANY = 600;

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Draws a graph by WebGL, laid out beside the page's thread; nodes that are dragged stay where they are put. */
export function GraphCanvas({ view, shown, selected, onPick, onOpen, onPin, onDrawn }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{ graph: Graph; sigma: Sigma; worker: Worker; run: number } | null>(null);
  const seen = useRef({ nodes: new Set<string>(), edges: new Set<string>(), selected: new Set<string>() });
  const acts = useRef({ onPick, onOpen, onPin, onDrawn });
  acts.current = { onPick, onOpen, onPin, onDrawn };

  useEffect(() => {
    const graph = new Graph({ type: 'undirected', multi: true });
    const colour = getComputedStyle(document.body).color;
    const sigma = new Sigma(graph, box.current!, {
      labelColor: { color: colour },
      labelRenderedSizeThreshold: 7,
      // Points and lines: a fifth of the pixels that sigma's triangles for circles and rectangles for lines fill.
      nodeProgramClasses: { point: NodePointProgram },
      defaultNodeType: 'point',
      edgeProgramClasses: { line: EdgeLineProgram },
      defaultEdgeType: 'line',
      defaultEdgeColor: '#9fb0c4',
      // While it is moved, thousands of lines and names are more than can be drawn thirty times a second.
      hideEdgesOnMove: true,
      hideLabelsOnMove: true,
      zIndex: true,
      nodeReducer: (id, data) => {
        if (!seen.current.nodes.has(id)) return { ...data, hidden: true };
        return seen.current.selected.has(id)
          ? { ...data, highlighted: true, size: (data['size'] as number) * 1.5, zIndex: 2 }
          : data;
      },
      edgeReducer: (id, data) => (seen.current.edges.has(id) ? data : { ...data, hidden: true }),
    });
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    held.current = { graph, sigma, worker, run: 0 };
    sigma.on('clickNode', ({ node, event }) => acts.current.onPick(node, event.original.shiftKey));
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault();
      acts.current.onOpen(node);
    });
    let dragged: string | null = null;
    let moved = false;
    sigma.on('downNode', ({ node, event }) => {
      dragged = node;
      moved = false;
      event.preventSigmaDefault();
    });
    sigma.on('moveBody', ({ event }) => {
      if (dragged === null) return;
      const place = sigma.viewportToGraph(event);
      graph.mergeNodeAttributes(dragged, place);
      moved = true;
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    const drop = () => {
      if (dragged !== null && moved) acts.current.onPin(dragged);
      dragged = null;
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
    acts.current.onDrawn({
      png: async () => {
        const { width, height } = sigma.getDimensions();
        const canvas = document.createElement('canvas');
        const ratio = window.devicePixelRatio || 1;
        canvas.width = width * ratio;
        canvas.height = height * ratio;
        const context = canvas.getContext('2d')!;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        sigma.refresh();
        for (const layer of Object.values(sigma.getCanvases()))
          context.drawImage(layer, 0, 0, canvas.width, canvas.height);
        return new Promise<Blob>((resolve) => canvas.toBlob((b) => resolve(b!), 'image/png'));
      },
      svg: () => {
        const { width, height } = sigma.getDimensions();
        const at = (id: string) => sigma.graphToViewport(graph.getNodeAttributes(id) as { x: number; y: number });
        const lines = graph.mapEdges((id, __, from, to) => {
          if (!seen.current.edges.has(id)) return '';
          const [a, b] = [at(from), at(to)];
          return `<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke="#9fb0c4"/>`;
        });
        const marks = graph.mapNodes((id, a) => {
          if (!seen.current.nodes.has(id)) return '';
          const p = at(id);
          return `<circle cx="${p.x.toFixed(1)}" cy="${p.y.toFixed(1)}" r="${a['size']}" fill="${a['color']}"/><text x="${(p.x + 8).toFixed(1)}" y="${(p.y + 4).toFixed(1)}" font-size="11">${escaped(a['label'] as string)}</text>`;
        });
        return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">${lines.join('')}${marks.join('')}</svg>`;
      },
    });
    return () => {
      worker.terminate();
      sigma.kill();
      held.current = null;
    };
  }, []);

  // What is there stays where it is; what is new comes near what it hangs on, and all is laid out anew.
  useEffect(() => {
    const now = held.current;
    if (now === null) return;
    const { graph, worker } = now;
    const nodes = [...view.nodes.values()].filter((n) => !view.hidden.has(n.id));
    const ids = new Set(nodes.map((n) => n.id));
    const edges = [...view.edges.values()].filter((e) => ids.has(e.from) && ids.has(e.to));
    for (const id of graph.nodes()) if (!ids.has(id)) graph.dropNode(id);
    const degree = new Map<string, number>();
    const beside = new Map<string, string>();
    for (const e of edges) {
      degree.set(e.from, (degree.get(e.from) ?? 0) + 1);
      degree.set(e.to, (degree.get(e.to) ?? 0) + 1);
      if (graph.hasNode(e.to)) beside.set(e.from, e.to);
      if (graph.hasNode(e.from)) beside.set(e.to, e.from);
    }
    // Of many each is small: they would hide each other, and cost what nobody sees.
    const scale = nodes.length > MANY ? Math.max(0.35, Math.sqrt(MANY / nodes.length)) : 1;
    nodes.forEach((n, i) => {
      const size = scale * (4 + 2 * Math.log2(1 + (degree.get(n.id) ?? 0)));
      const look = { label: n.label, size, color: KIND_COLOURS[n.kind] ?? '#5b6675' };
      if (graph.hasNode(n.id)) {
        graph.mergeNodeAttributes(n.id, look);
        return;
      }
      const near = beside.get(n.id);
      // On a sunflower: no two in one place, and the same each time.
      const [turn, far] = [i * 2.399963, Math.sqrt(i + 1)];
      const from = near === undefined ? { x: 0, y: 0 } : (graph.getNodeAttributes(near) as { x: number; y: number });
      graph.addNode(n.id, { ...look, x: from.x + far * Math.cos(turn), y: from.y + far * Math.sin(turn) });
    });
    for (const id of graph.edges()) if (!view.edges.has(id)) graph.dropEdge(id);
    for (const e of edges) if (!graph.hasEdge(e.id)) graph.addEdgeWithKey(e.id, e.from, e.to, { size: 1 });
    const run = ++now.run;
    const order = graph.nodes();
    const place = new Map(order.map((id, i) => [id, i]));
    box.current?.removeAttribute('data-laid');
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (held.current?.run !== data.run) return;
      // All at once: told one by one, each would be drawn by itself.
      graph.updateEachNodeAttributes(
        (id, old) => {
          const i = place.get(id);
          return i === undefined || view.pinned.has(id)
            ? old
            : { ...old, x: data.places[2 * i], y: data.places[2 * i + 1] };
        },
        { attributes: ['x', 'y'] },
      );
      if (data.last) box.current?.setAttribute('data-laid', String(data.run));
    };
    worker.postMessage({
      run,
      nodes: order.map((id) => {
        const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number };
        return { id, x, y, fixed: view.pinned.has(id) };
      }),
      edges: graph.mapEdges((_, __, from, to) => [from, to] as const),
    });
  }, [view]);

  // What is not to be seen is there all the same, and in its place when it is seen again.
  useEffect(() => {
    seen.current.nodes = new Set(shown.nodes.map((n) => n.id));
    seen.current.edges = new Set(shown.edges.map((e) => e.id));
    held.current?.sigma.scheduleRefresh();
  }, [shown]);

  useEffect(() => {
    const changed = [...seen.current.selected, ...selected];
    seen.current.selected = new Set(selected);
    const now = held.current;
    now?.sigma.refresh({
      partialGraph: { nodes: changed.filter((id) => now.graph.hasNode(id)) },
      skipIndexation: true,
      schedule: true,
    });
  }, [selected]);

  return <div ref={box} className="graph" role="img" aria-label={t('graphLabel')} data-testid="graph" />;
}
