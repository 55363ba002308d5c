import type Graph from 'graphology';
import { type RefObject, useEffect, useRef } from 'react';
import type Sigma from 'sigma';
import { useLanguage } from '../../locales/use-language.js';
import { applyLayout, layoutRequest, updateGraph } from './graph-layout.js';
import type { LayoutAnswer } from './layout.worker.js';
import { createStage, type Drawn, type Seen } from './stage.js';
import type { Shown, View } from './view.js';

interface Props {
  /** All that was found; `shown` is what of it is visible. */
  readonly view: View;
  readonly shown: Shown;
  readonly selected: readonly string[];
  readonly onPick: (id: string, also: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onPin: (id: string) => void;
  readonly onDrawn: (drawn: Drawn) => void;
}

interface Stage {
  readonly graph: Graph;
  readonly sigma: Sigma;
  readonly worker: Worker;
  /** Number of the layout that was asked for last. */
  run: number;
}

/** Draws a graph by WebGL, laid out off the page's thread. Nodes that are dragged stay where they are put. */
export function GraphCanvas({ view, shown, selected, onPick, onOpen, onPin, onDrawn }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const seen = useRef<Seen>({ nodes: new Set(), edges: new Set(), selected: new Set() });
  const acts = useRef({ onPick, onOpen, onPin, onDrawn });
  acts.current = { onPick, onOpen, onPin, onDrawn };

  useEffect(() => {
    const container = box.current;
    if (container === null) return undefined;
    const { graph, sigma, drawn } = createStage(container, seen, {
      onPick: (id, also) => acts.current.onPick(id, also),
      onOpen: (id) => acts.current.onOpen(id),
      onPin: (id) => acts.current.onPin(id),
    });
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    stage.current = { graph, sigma, worker, run: 0 };
    acts.current.onDrawn(drawn);
    return () => {
      worker.terminate();
      sigma.kill();
      stage.current = null;
    };
  }, []);

  useLayout(view, stage, box);

  // What is not visible stays in the graph, so that it is in its place when it is shown again.
  useEffect(() => {
    seen.current.nodes = new Set(shown.nodes.map((n) => n.id));
    seen.current.edges = new Set(shown.edges.map((e) => e.id));
    stage.current?.sigma.scheduleRefresh();
  }, [shown]);

  useEffect(() => {
    const changed = [...seen.current.selected, ...selected];
    seen.current.selected = new Set(selected);
    const now = stage.current;
    now?.sigma.refresh({
      partialGraph: { nodes: changed.filter((id) => now.graph.hasNode(id)) },
      skipIndexation: true,
      schedule: true,
    });
  }, [selected]);

  return <div ref={box} className="graph" role="img" aria-label={t('graphLabel')} data-testid="graph" />;
}

/** Brings the graph up to date with the view and has it laid out again. `data-laid` on the box says when that is done. */
function useLayout(view: View, stage: RefObject<Stage | null>, box: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const now = stage.current;
    if (now === null) return;
    updateGraph(now.graph, view);
    const run = ++now.run;
    const order = now.graph.nodes();
    box.current?.removeAttribute('data-laid');
    now.worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (stage.current?.run !== data.run) return;
      applyLayout(now.graph, order, view.pinned, data.places);
      if (data.last) box.current?.setAttribute('data-laid', String(data.run));
    };
    now.worker.postMessage(layoutRequest(now.graph, order, view.pinned, run));
  }, [view, stage, box]);
}
