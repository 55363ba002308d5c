import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';

/** The drawing as files. */
export interface Drawn {
  png(): Promise<Blob>;
  svg(): string;
}

/** What is visible and what is chosen. It changes more often than the graph. */
export interface Seen {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  selected: ReadonlySet<string>;
}
interface Listener {
  readonly onPick: (id: string, also: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onPin: (id: string) => void;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

const EDGE_COLOR = '#9fb0c4';

/** An empty graph and what draws it into a box. */
export function createStage(
  container: HTMLDivElement,
  seen: { readonly current: Seen },
  listener: Listener,
): { readonly graph: Graph; readonly sigma: Sigma; readonly drawn: Drawn } {
  const graph = new Graph({ type: 'undirected', multi: true });
  const sigma = new Sigma(graph, container, {
    labelColor: { color: getComputedStyle(document.body).color },
    labelRenderedSizeThreshold: 7,
    // Points and lines fill a fifth of the pixels that sigma's triangles for circles and rectangles for lines fill.
    nodeProgramClasses: { point: NodePointProgram },
    defaultNodeType: 'point',
    edgeProgramClasses: { line: EdgeLineProgram },
    defaultEdgeType: 'line',
    defaultEdgeColor: EDGE_COLOR,
    // Thousands of lines and names cannot be drawn thirty times a second while the graph moves.
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
  listen(graph, sigma, listener);
  return { graph, sigma, drawn: { png: () => pngOf(sigma), svg: () => svgOf(graph, sigma, seen.current) } };
}

/** A click chooses, a double click opens, dragging moves and pins. */
function listen(graph: Graph, sigma: Sigma, { onPick, onOpen, onPin }: Listener): void {
  sigma.on('clickNode', ({ node, event }) => onPick(node, event.original.shiftKey));
  sigma.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault();
    onOpen(node);
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
    graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    moved = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => {
    if (dragged !== null && moved) onPin(dragged);
    dragged = null;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}

function pngOf(sigma: Sigma): Promise<Blob> {
  const { width, height } = sigma.getDimensions();
  const canvas = document.createElement('canvas');
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.reject(new Error('this browser draws on no canvas'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // WebGL forgets its picture once it is shown, so it is drawn again just before it is copied.
  sigma.refresh();
  for (const layer of Object.values(sigma.getCanvases())) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty'))), 'image/png');
  });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function svgOf(graph: Graph, sigma: Sigma, seen: Seen): string {
  const { width, height } = sigma.getDimensions();
  const at = (id: string) => {
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id) as Point);
    return { x: x.toFixed(1), y: y.toFixed(1), labelX: (x + 8).toFixed(1), labelY: (y + 4).toFixed(1) };
  };
  const lines = graph.mapEdges((id, __, from, to) => {
    if (!seen.edges.has(id)) return '';
    const [a, b] = [at(from), at(to)];
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${EDGE_COLOR}"/>`;
  });
  const marks = graph.mapNodes((id, node) => {
    if (!seen.nodes.has(id)) return '';
    const p = at(id);
    return (
      `<circle cx="${p.x}" cy="${p.y}" r="${node['size']}" fill="${node['color']}"/>` +
      `<text x="${p.labelX}" y="${p.labelY}" font-size="11">${escaped(node['label'] as string)}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">${lines.join('')}${marks.join('')}</svg>`;
}
