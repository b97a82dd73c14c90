import type { Flow } from '../flow-set.ts';
import { type Edge, edgesOf, layersOf } from './layers.ts';

/** Sizes in pixels. */
export const BOX = { width: 230, height: 86 };
const LANE = 26;
const GAP = { x: 34, y: 74 };

/** A node's box, or a lane through which a long line passes; x and y are its middle and its top. */
interface Spot {
  key: string | null;
  layer: number;
  x: number;
  width: number;
}

/** Where everything stands. */
export interface Layout {
  width: number;
  height: number;
  boxes: { key: string; x: number; y: number }[];
  lines: { edge: Edge; points: { x: number; y: number }[] }[];
}

/** Layers from top to bottom; long lines keep a lane of their own, so that none crosses a box. */
export function layOut(flow: Flow): Layout {
  const edges = edgesOf(flow);
  const layers = layersOf(flow, edges);
  const rows: Spot[][] = [];
  const spots = new Map<string, Spot>();
  for (const [key, layer] of layers) {
    const spot = { key, layer, x: 0, width: BOX.width };
    spots.set(key, spot);
    row(rows, layer).push(spot);
  }
  const chains = edges.map((edge) => ({ edge, chain: chainOf(edge, spots, rows) }));
  const links = neighbours(chains.map(({ chain }) => chain));
  for (let sweep = 0; sweep < 6; sweep++) for (const spotsOfRow of rows) arrange(spotsOfRow, links);
  return placed(rows, chains);
}

function row(rows: Spot[][], layer: number): Spot[] {
  rows[layer] ??= [];
  return rows[layer];
}

/** The spots a line passes, from its box to the other one. */
function chainOf({ from, to }: Edge, spots: ReadonlyMap<string, Spot>, rows: Spot[][]): Spot[] {
  const [start, end] = [spots.get(from), spots.get(to)];
  if (!start || !end) return [];
  const step = end.layer >= start.layer ? 1 : -1;
  const chain = [start];
  for (let layer = start.layer + step; layer !== end.layer && start.layer !== end.layer; layer += step) {
    const lane = { key: null, layer, x: 0, width: LANE };
    row(rows, layer).push(lane);
    chain.push(lane);
  }
  return [...chain, end];
}

function neighbours(chains: readonly (readonly Spot[])[]): ReadonlyMap<Spot, Spot[]> {
  const links = new Map<Spot, Spot[]>();
  const link = (a: Spot, b: Spot) => links.set(a, [...(links.get(a) ?? []), b]);
  for (const chain of chains) {
    chain.forEach((spot, index) => {
      const next = chain[index + 1];
      if (!next || next === spot) return;
      link(spot, next);
      link(next, spot);
    });
  }
  return links;
}

/** Everybody as near as possible to the middle of what it is tied to, side by side without overlap. */
function arrange(spots: Spot[], links: ReadonlyMap<Spot, Spot[]>): void {
  const wish = new Map(spots.map((spot) => [spot, wishOf(spot, links)]));
  spots.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  let edge = Number.NEGATIVE_INFINITY;
  let push = 0;
  for (const spot of spots) {
    const wished = wish.get(spot) ?? 0;
    spot.x = Math.max(wished, edge + GAP.x + spot.width / 2);
    push += spot.x - wished;
    edge = spot.x + spot.width / 2;
  }
  const back = spots.length > 0 ? push / spots.length : 0;
  for (const spot of spots) spot.x -= back;
}

function wishOf(spot: Spot, links: ReadonlyMap<Spot, Spot[]>): number {
  const tied = links.get(spot) ?? [];
  return tied.length === 0 ? spot.x : tied.reduce((sum, other) => sum + other.x, 0) / tied.length;
}

function placed(rows: readonly Spot[][], chains: readonly { edge: Edge; chain: readonly Spot[] }[]): Layout {
  const all = rows.flat();
  const left = Math.min(...all.map((spot) => spot.x - spot.width / 2)) - 40;
  const right = Math.max(...all.map((spot) => spot.x + spot.width / 2)) + 40;
  const top = (spot: Spot) => 30 + spot.layer * (BOX.height + GAP.y);
  const boxes = all.flatMap((spot) => (spot.key === null ? [] : [{ key: spot.key, x: spot.x - left, y: top(spot) }]));
  const lines = chains.map(({ edge, chain }) => ({ edge, points: pointsOf(chain, { left, top }) }));
  return { width: right - left, height: rows.length * (BOX.height + GAP.y) + 20, boxes, lines };
}

/** From the foot of a box, through both ends of each lane, to the head of the next box; the other way round upwards. */
function pointsOf(
  chain: readonly Spot[],
  page: { left: number; top: (spot: Spot) => number },
): { x: number; y: number }[] {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return [];
  if (first.layer === last.layer) return besides(first, last, page);
  const down = last.layer > first.layer;
  return chain.flatMap((spot) => {
    // Lines upwards leave beside the middle, so that they do not lie on the line down.
    const x = spot.x - page.left + (down || spot.key === null ? 0 : BOX.width / 4);
    const ends = [page.top(spot), page.top(spot) + BOX.height];
    if (!down) ends.reverse();
    const kept = spot === first ? ends.slice(1) : spot === last ? ends.slice(0, 1) : ends;
    return kept.map((y) => ({ x, y }));
  });
}

/** To itself or to a box of the same row: a bow under the row. */
function besides(first: Spot, last: Spot, page: { left: number; top: (spot: Spot) => number }) {
  const y = page.top(first) + BOX.height;
  const to = last === first ? first.x + BOX.width / 3 : last.x;
  return [
    { x: first.x - page.left, y },
    { x: (first.x + to) / 2 - page.left, y: y + GAP.y / 3 },
    { x: to - page.left, y },
  ];
}
