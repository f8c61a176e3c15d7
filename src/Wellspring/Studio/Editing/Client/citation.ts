import type { Node } from "prosemirror-model";
import { oneLine } from "./braces";
import { nodes } from "./schema";

/** One work in a citation: "see @key, p. 3". */
export interface Cited { key: string; before: string; place: string }

const key = /@(?:\{([^}]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/u;
const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

export function readCitation(written: string): Cited[] {
  const inner = written.startsWith("[") ? written.slice(1, -1) : written;
  return inner.split(";").flatMap((part) => {
    const found = key.exec(part);
    if (found === null) return [];
    const after = part.slice(found.index + found[0].length).trim().replace(/^,\s*/, "").replace(/^\[(.*)\]$/, "$1");
    return [{ key: found[1] ?? found[2]!, before: part.slice(0, found.index).trim(), place: after }];
  });
}

/** A place as people read it: bare numbers are pages, which beside a source's own number would read like a second source. */
export function pagesOf(place: string): string {
  return /^\d+$/.test(place) ? `p. ${place}` : /^\d+(?:\s*[-–,]\s*\d+)+$/.test(place) ? `pp. ${place}` : place;
}

export function writeCitation(works: Cited[]): string {
  const clean = (words: string): string => oneLine(words.replace(/[[\]{};@]/g, " "));
  return `[${works.map((work) => [clean(work.before), `${plain.test(work.key) ? `@${work.key}` : `@{${work.key}}`}${clean(work.place) === "" ? "" : `, ${clean(work.place)}`}`].filter(Boolean).join(" ")).join("; ")}]`;
}

/** Numbers of works in the order in which the text first names them. */
export function numbersOf(doc: Node): Map<string, number> {
  const numbers = new Map<string, number>();
  doc.descendants((node) => {
    if (node.type !== nodes.citation) return;
    for (const { key: cited } of readCitation(node.attrs.written as string)) if (!numbers.has(cited)) numbers.set(cited, numbers.size + 1);
  });
  return numbers;
}
