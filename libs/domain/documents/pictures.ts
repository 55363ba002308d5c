import { UnionFind } from '../../kernel/index.js';
import { Correlation, compareNoise, compareSeals, INK_WIDTH, registerInk } from '../../kernel/pictures.js';
import type { PictureTraits } from './reading.js';

/** Two pictures that were made from one another, with what was changed. */
export interface PictureTwin {
  readonly a: number;
  readonly b: number;
  readonly kind: 'same-scan' | 'same-seal';
  /** Correlation of the grain, or of the seals. */
  readonly similarity: number;
  /** Windows of the text block that differ, by their upper left cell in the first. */
  readonly changed: readonly (readonly [number, number])[];
  /** Whether something was written again; else it may be one paper that several people hand in: a notice, a circular. */
  readonly edited: boolean;
  /**
   * False for a seal that may be printed: no other papers of the form are there whose seals lie elsewhere. An electronic seal stands on one spot
   * on every honest paper.
   */
  readonly byHand: boolean;
}

/** A picture with its arrays unpacked. */
export interface Unpacked {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
  readonly rows: number;
  readonly noise: Int8Array;
  readonly seals: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly patch: Uint8Array;
  }[];
}

export function unpack(p: PictureTraits): Unpacked | null {
  if (p.ink === '') return null;
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  return {
    width: p.width,
    height: p.height,
    ink: bytes(p.ink),
    rows: p.rows,
    noise: new Int8Array(bytes(p.noise).buffer),
    seals: p.seals.map((s) => ({ ...s, patch: bytes(s.patch) })),
  };
}

export const PICTURE_RULES = {
  /** Grain of two scans of honest papers correlates by chance to .03. Of one scan saved twice: .3 and more. */
  grain: 0.2,
  minSamples: 1500,
  minSpread: 0.25,
  /** Ink of two papers of one form. */
  sameForm: 0.3,
  /** Thousandths of the text block's width by which seals may lie apart, and share by which their sizes may differ. */
  offset: 12,
  size: 0.12,
  seal: 0.75,
  /**
   * Windows of the text block in cells. Ink that they need, agreement below which they differ, and how many make a
   * change.
   */
  window: { width: 8, height: 4, minInk: 12, agreement: 0.5 },
  /** Neighboring windows: of 32 papers scanned twice none had five, of 32 overwritten ones 21. */
  minChanged: 5,
} as const;

/**
 * Pairs of pictures that are twins, a < b.
 *
 * @param partners of a picture those that may be its twins: papers that say alike things. One scanner or program
 * marks all that it makes. That makes no twins of papers that say nothing alike. Left out: every picture may be every other's.
 */
export function pictureTwins(
  pictures: readonly (Unpacked | null)[],
  partners: ((picture: number) => ReadonlySet<number>) | null = null,
): PictureTwin[] {
  const twins: PictureTwin[] = [];
  const found = new Set<number>();
  const n = pictures.length;
  const bySize = new Map<string, number[]>();
  pictures.forEach((p, i) => {
    if (p === null) return;
    const key = `${p.width}x${p.height}`;
    bySize.set(key, [...(bySize.get(key) ?? []), i]);
  });
  const rules = PICTURE_RULES;
  for (const list of bySize.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const [a, b] = [list[x], list[y]];
        if (partners !== null && !partners(a).has(b)) continue;
        const [p, q] = [pictures[a]!, pictures[b]!];
        const noise = compareNoise(p.noise, q.noise);
        if (noise.correlation < rules.grain || noise.samples < rules.minSamples || noise.spread < rules.minSpread)
          continue;
        if (!hasOwnGrain(pictures, list, a, b, partners)) continue;
        found.add(a * n + b);
        twins.push({ a, b, kind: 'same-scan', similarity: noise.correlation, ...changes(p, q), byHand: true });
      }
  const clumps = new UnionFind(n);
  const clumpSize = new Map<number, number>();
  // Seals by place: a cell of forty thousandths and its neighbors.
  const cell = 40;
  const byPlace = new Map<string, { picture: number; seal: number }[]>();
  pictures.forEach((p, picture) => {
    p?.seals.forEach((s, seal) => {
      const key = `${Math.floor(s.x / cell)},${Math.floor(s.y / cell)}`;
      const list = byPlace.get(key);
      if (list) list.push({ picture, seal });
      else byPlace.set(key, [{ picture, seal }]);
    });
  });
  pictures.forEach((p, a) => {
    p?.seals.forEach((s) => {
      for (let v = -2; v <= 2; v++)
        for (let u = -2; u <= 2; u++)
          for (const other of byPlace.get(`${Math.floor(s.x / cell) + u},${Math.floor(s.y / cell) + v}`) ?? []) {
            const b = other.picture;
            if (b <= a || found.has(a * n + b) || (partners !== null && !partners(a).has(b))) continue;
            // A seal that many papers bear on one spot is known by then. Not every pair of them need be laid on each
            // other.
            if (clumps.find(a) === clumps.find(b) && (clumpSize.get(clumps.find(a)) ?? 1) >= LISTED) continue;
            const q = pictures[b]!;
            const t = q.seals[other.seal];
            if (Math.abs(s.size - t.size) > rules.size * Math.max(s.size, t.size)) continue;
            if (compareSeals(s.patch, t.patch) < rules.seal) continue;
            const r = registerInk(p, q);
            if (r.agreement < rules.sameForm) continue;
            if (Math.hypot(s.x * r.scale + r.dx - t.x, s.y * r.scale + r.dy - t.y) > rules.offset) continue;
            found.add(a * n + b);
            if (clumps.find(a) !== clumps.find(b)) {
              const size = (clumpSize.get(clumps.find(a)) ?? 1) + (clumpSize.get(clumps.find(b)) ?? 1);
              clumps.join(a, b);
              clumpSize.set(clumps.find(a), size);
            }
            twins.push({
              a,
              b,
              kind: 'same-seal',
              similarity: compareSeals(s.patch, t.patch),
              ...changes(p, q, r),
              byHand: false,
            });
          }
    });
  });
  return judgeSeals(pictures, twins).sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Others of one size that a grain is compared with, and of them the share that may be alike. */
const GRAIN_OTHERS = 12;
const GRAIN_ALIKE = 0.25;

/**
 * Whether the grain of two pictures is theirs alone. Others of their size that can be no copies of them have another.
 * What a program drew has no grain: its even ground is alike on all that it draws.
 */
function hasOwnGrain(
  pictures: readonly (Unpacked | null)[],
  list: readonly number[],
  a: number,
  b: number,
  partners: ((picture: number) => ReadonlySet<number>) | null,
): boolean {
  const kin = partners?.(a);
  const others = list.filter((i) => i !== a && i !== b && !kin?.has(i));
  const step = Math.max(1, Math.floor(others.length / GRAIN_OTHERS));
  let looked = 0;
  let alike = 0;
  for (let k = 0; k < others.length; k += step) {
    looked++;
    if (compareNoise(pictures[a]!.noise, pictures[others[k]]!.noise).correlation >= PICTURE_RULES.grain) alike++;
  }
  return alike <= looked * GRAIN_ALIKE;
}

/** Says of each pair with one seal whether the form's other papers show that its issuer stamps by hand. */
function judgeSeals(pictures: readonly (Unpacked | null)[], twins: readonly PictureTwin[]): PictureTwin[] {
  const groups = new UnionFind(pictures.length);
  for (const t of twins) groups.join(t.a, t.b);
  const elsewhere = new Map<number, boolean>();
  const sealed = pictures.flatMap((p, i) => (p !== null && p.seals.length > 0 ? [i] : []));
  return twins.map((t) => {
    if (t.kind !== 'same-seal') return t;
    const group = groups.find(t.a);
    let byHand = elsewhere.get(group);
    if (byHand === undefined) {
      const of = new Set<number>();
      const p = pictures[t.a]!;
      const lying = sealed.filter((i) => groups.find(i) !== group).slice(0, LOOKED_AT);
      for (const i of lying) if (of.size < LEAST_ELSEWHERE && isSameForm(p, pictures[i]!)) of.add(groups.find(i));
      byHand = of.size >= LEAST_ELSEWHERE;
      elsewhere.set(group, byHand);
    }
    return { ...t, byHand };
  });
}

/** It needs no best place: the first that is good enough will do. */
const isSameForm = (p: Unpacked, q: Unpacked): boolean =>
  registerInk(p, q, PICTURE_RULES.sameForm).agreement >= PICTURE_RULES.sameForm;

/** Papers with one seal of which all pairs are listed. */
const LISTED = 40;

/**
 * Papers of the form with a seal elsewhere: they show that the issuer stamps by hand.
 * And how many papers are looked at for it.
 */
const LEAST_ELSEWHERE = 3;
const LOOKED_AT = 300;

function changes(p: Unpacked, q: Unpacked, r = registerInk(p, q)): Pick<PictureTwin, 'changed' | 'edited'> {
  const changed = changedCells(p, q, r);
  return { changed, edited: largestCluster(changed) >= PICTURE_RULES.minChanged };
}

/** Windows that touch: a line that was retyped, not a fleck here and there. */
function largestCluster(windows: readonly (readonly [number, number])[]): number {
  const left = new Set(windows.map(([x, y]) => `${x},${y}`));
  let most = 0;
  for (const start of left) {
    const queue = [start];
    left.delete(start);
    let size = 0;
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      size++;
      const [x, y] = at.split(',').map(Number);
      for (const dy of [-2, 0, 2])
        for (const dx of [-4, 0, 4]) {
          const next = `${x + dx},${y + dy}`;
          if (left.delete(next)) queue.push(next);
        }
    }
    most = Math.max(most, size);
  }
  return most;
}

/**
 * Where two papers say different things: windows of the text block whose ink does not resemble the other's.
 * The ink may be moved by a cell at most. The upper left cell of each names it.
 */
export function changedCells(p: Unpacked, q: Unpacked, r = registerInk(p, q)): [number, number][] {
  const [dx, dy] = [(r.dx * INK_WIDTH) / 1000, (r.dy * INK_WIDTH) / 1000];
  const changed: [number, number][] = [];
  const { window } = PICTURE_RULES;
  for (let y = 0; y + window.height <= p.rows; y += 2)
    for (let x = 0; x + window.width <= INK_WIDTH; x += 4) {
      let best = -1;
      let ink = 0;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) {
          const c = windowAgreement(p, q, x, y, r.scale, dx + i, dy + j);
          ink = Math.max(ink, c.ink);
          best = Math.max(best, c.agreement);
        }
      if (ink >= window.minInk && best < window.agreement) changed.push([x, y]);
    }
  return changed;
}

function windowAgreement(p: Unpacked, q: Unpacked, x0: number, y0: number, scale: number, dx: number, dy: number) {
  const { width, height } = PICTURE_RULES.window;
  const c = new Correlation();
  for (let y = y0; y < y0 + height; y++)
    for (let x = x0; x < x0 + width; x++) {
      const v = Math.round(y * scale + dy);
      const u = Math.round(x * scale + dx);
      c.add(p.ink[y * INK_WIDTH + x], u < 0 || v < 0 || u >= INK_WIDTH || v >= q.rows ? 0 : q.ink[v * INK_WIDTH + u]);
    }
  // Mean ink of the fuller of the two says whether there is something to compare. They differ where only one is blank.
  const ink = Math.max(c.sumX, c.sumY) / c.size;
  const blank = Math.min(c.sumX, c.sumY) / c.size < 4 && ink > 20;
  return { agreement: c.value() ?? (blank ? 0 : 1), ink };
}
