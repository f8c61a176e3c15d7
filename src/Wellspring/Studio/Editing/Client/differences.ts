import type { Node } from "prosemirror-model";
import { Transform, type Step } from "prosemirror-transform";

/** Units [from, to) of one document that stand as `nodes` in another. */
export interface Hunk { from: number; to: number; nodes: Node[] }

/** What was done between two documents, by whole units: those that say the same on both sides stay. */
export function hunks(before: Node, after: Node): Hunk[] {
  const [a, b] = [marksOf(before), marksOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return between(a, b, start, end).map(([from, to, first, last]) => ({ from, to, nodes: children(after).slice(first, last) }));
}

/**
 * What others did between what was sent and what is stored, told in the units of what is written here now;
 * null when somebody changed the same place.
 */
export function othersWork(sent: Node, stored: Node, now: Node): Hunk[] | null {
  const [others, own] = [hunks(sent, stored), hunks(sent, now)];
  if (others.some((theirs) => own.some((mine) => theirs.from <= mine.to && mine.from <= theirs.to))) return null;
  const shift = (at: number): number => own.filter((mine) => mine.to <= at).reduce((sum, mine) => sum + mine.nodes.length - (mine.to - mine.from), 0);
  return others.map(({ from, to, nodes }) => ({ from: from + shift(from), to: to + shift(from), nodes }));
}

/** From the last to the first, so that each still finds its place. */
export function applyHunks<T extends Transform>(transaction: T, found: Hunk[]): T {
  const doc = transaction.doc;
  for (const hunk of [...found].reverse()) transaction.replaceWith(positionOf(doc, hunk.from), positionOf(doc, hunk.to), hunk.nodes);
  return transaction;
}

export function stepsBetween(from: Node, to: Node): Step[] {
  return applyHunks(new Transform(from), hunks(from, to)).steps;
}

export function positionOf(doc: Node, unit: number): number {
  let position = 0;
  for (let at = 0; at < unit; at++) position += doc.child(at).nodeSize;
  return position;
}

/** The same node, as if it had been written here. */
export function withoutSource(node: Node): Node {
  return node.attrs.kept == null ? node : node.type.create({ ...node.attrs, kept: null }, node.content, node.marks);
}

function children(doc: Node): Node[] {
  return Array.from({ length: doc.childCount }, (_, at) => doc.child(at));
}

const marksOf = (doc: Node): string[] => children(doc).map((node) => JSON.stringify(withoutSource(node).toJSON()));

// Longest common sequence of what is left between equal ends.
function between(a: string[], b: string[], start: number, end: number): [number, number, number, number][] {
  const [n, m] = [a.length - end - start, b.length - end - start];
  if (n === 0 && m === 0) return [];
  if (n * m > 4_000_000) return [[start, start + n, start, start + m]];
  const longest = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) longest[i]![j] = a[start + i] === b[start + j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  return walk(longest, n, m).map(([i, i2, j, j2]) => [start + i, start + i2, start + j, start + j2]);
}

function walk(longest: Uint16Array[], n: number, m: number): [number, number, number, number][] {
  const found: [number, number, number, number][] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  while (i < n && j < m) {
    const isSame = longest[i]![j] === longest[i + 1]![j + 1]! + 1 && longest[i]![j]! > longest[i + 1]![j]! && longest[i]![j]! > longest[i]![j + 1]!;
    if (isSame) {
      if (i > fromI || j > fromJ) found.push([fromI, i, fromJ, j]);
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  if (n > fromI || m > fromJ) found.push([fromI, n, fromJ, m]);
  return found;
}
