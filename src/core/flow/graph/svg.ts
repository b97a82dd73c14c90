import type { Flow } from '../flow-set.ts';
import { BOX, type Layout, layOut } from './layout.ts';

/** Colours by what a node does: talks, asks, decides, acts. Texts stay readable in print. */
const COLOURS: Readonly<Record<string, string>> = {
  say: '#e8f0fe',
  end: '#eceff1',
  ask: '#fff4d6',
  choose: '#fff4d6',
  collect: '#fff4d6',
  place: '#fff4d6',
  lesson: '#e6f4ea',
  branch: '#f3e8fd',
  set: '#f3e8fd',
};
const ACTS = '#fde7e3';
const LETTERS = 34;
const LINES = 3;

/** One flow as a picture: boxes with their texts, lines with their exits. */
export function drawFlow(flow: Flow): string {
  const layout = layOut(flow);
  const { width, height } = layout;
  const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">`,
    `<title>${escaped(flow.name)}</title><desc>${escaped(flow.definition.about)}</desc>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">' +
      '<path d="M0 0 L8 4 L0 8 z" fill="#5f6368"/></marker></defs>',
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...layout.lines.map(drawLine),
    ...layout.boxes.map((box) => drawBox(flow, box)),
    ...layout.lines.map(drawLabel),
    '</svg>',
    '',
  ].join('\n');
}

function drawBox(flow: Flow, { key, x, y }: Layout['boxes'][number]): string {
  const type = flow.definition.nodes[key]?.type ?? '';
  const left = x - BOX.width / 2;
  const border = key === flow.start ? 'stroke="#1a73e8" stroke-width="3"' : 'stroke="#9aa0a6"';
  const lines = wrapped(textOf(flow, key)).map(
    (line, index) =>
      `<text x="${round(left + 10)}" y="${round(y + 38 + index * 15)}" fill="#3c4043">${escaped(line)}</text>`,
  );
  return [
    `<g><rect x="${round(left)}" y="${round(y)}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${COLOURS[type] ?? ACTS}" ${border}/>`,
    `<text x="${round(left + 10)}" y="${round(y + 19)}" font-weight="bold">${escaped(key)} <tspan font-weight="normal" fill="#5f6368">${escaped(type)}</tspan></text>`,
    ...lines,
    '</g>',
  ].join('');
}

/** What a box says of its node: its first text, its conditions, or where it leads. */
function textOf(flow: Flow, key: string): string {
  const shape = flow.shapes.get(key);
  const reads = shape?.reads.map(({ text }) => text).join('; ');
  return shape?.says[0]?.text ?? (shape?.calls ? `> ${shape.calls.flow}` : (shape?.lesson?.name ?? reads ?? ''));
}

function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= LETTERS) lines.push(word.slice(0, LETTERS));
    else lines[lines.length - 1] = `${last} ${word}`.trim().slice(0, LETTERS);
  }
  return lines.length <= LINES
    ? lines
    : [...lines.slice(0, LINES - 1), `${lines[LINES - 1]?.slice(0, LETTERS - 3)}...`];
}

function drawLine({ edge, points }: Layout['lines'][number]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let before = first;
  for (const point of rest) {
    const bend = (point.y - before.y) / 2;
    path += ` C${round(before.x)} ${round(before.y + bend)} ${round(point.x)} ${round(point.y - bend)} ${round(point.x)} ${round(point.y)}`;
    before = point;
  }
  const dashed = edge.label === 'timeout' ? ' stroke-dasharray="5 4"' : '';
  return `<path d="${path}" fill="none" stroke="#5f6368" stroke-width="1.3"${dashed} marker-end="url(#head)"/>`;
}

/** Near the next point: lines from one box have parted there. */
function drawLabel({ edge, points }: Layout['lines'][number]): string {
  const [first, second] = points;
  if (!first || !second || edge.label === '') return '';
  const [x, y] = [first.x + (second.x - first.x) * 0.88, first.y + (second.y - first.y) * 0.74];
  const text = edge.label.length > 60 ? `${edge.label.slice(0, 57)}...` : edge.label;
  return (
    `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="11" fill="#174ea6" ` +
    `stroke="#ffffff" stroke-width="4" paint-order="stroke">${escaped(text)}</text>`
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
