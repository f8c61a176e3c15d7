import type { DOMOutputSpec, MarkSpec, Node, NodeSpec, ParseRule } from "prosemirror-model";
import { Braces } from "./braces";

/** How each node and mark looks, and what HTML becomes one. Names come from schema.json; a citation, picture or container is drawn by a view of its own. */
export const drawnNodes: Record<string, Pick<NodeSpec, "toDOM" | "parseDOM">> = {
  paragraph: { toDOM: (node) => ["p", noted(node), 0], parseDOM: [{ tag: "p" }] },
  heading: { toDOM: (node) => [`h${level(node)}`, 0], parseDOM: [1, 2, 3, 4, 5, 6].map((of) => ({ tag: `h${of}`, attrs: { level: of } })) },
  bullet_list: { toDOM: () => ["ul", 0], parseDOM: [{ tag: "ul" }] },
  ordered_list: {
    toDOM: (node) => ["ol", node.attrs.start === 1 ? {} : { start: node.attrs.start as number }, 0],
    parseDOM: [{ tag: "ol", getAttrs: (ol) => ({ start: (ol as HTMLOListElement).start }) }],
  },
  list_item: { toDOM: () => ["li", 0], parseDOM: [{ tag: "li" }] },
  blockquote: { toDOM: () => ["blockquote", 0], parseDOM: [{ tag: "blockquote" }] },
  code_block: {
    toDOM: (node) => ["pre", { "data-language": node.attrs.language as string }, ["code", 0]],
    parseDOM: [{ tag: "pre", preserveWhitespace: "full", getAttrs: (pre) => ({ language: (pre as HTMLElement).dataset.language ?? "" }) }],
  },
  horizontal_rule: { toDOM: () => ["hr"], parseDOM: [{ tag: "hr" }] },
  table: { toDOM: () => ["table", ["tbody", 0]], parseDOM: [{ tag: "table" }] },
  table_row: { toDOM: () => ["tr", 0], parseDOM: [{ tag: "tr" }] },
  table_header: { toDOM: (node) => ["th", aligned(node), 0], parseDOM: [{ tag: "th", getAttrs: alignment }] },
  table_cell: { toDOM: (node) => ["td", aligned(node), 0], parseDOM: [{ tag: "td", getAttrs: alignment }] },
  container: { toDOM: (node) => ["aside", { class: look(node) }, 0] },
  screening: { toDOM: (node) => ["aside", { class: "screening-card" }, `Screening test: ${node.attrs.test as string}`] },
  source_block: { toDOM: () => ["pre", { class: "source" }, ["code", 0]] },
  hard_break: { toDOM: () => ["br"], parseDOM: [{ tag: "br" }] },
  image: { toDOM: (node) => ["img", { src: node.attrs.src as string, alt: node.attrs.alt as string }] },
  citation: { toDOM: (node) => ["span", { class: "cite" }, node.attrs.written as string] },
  raw_html: { toDOM: (node) => ["code", { class: "raw" }, node.attrs.html as string] },
};

export const drawnMarks: Record<string, Pick<MarkSpec, "toDOM" | "parseDOM">> = {
  link: { toDOM: (mark) => ["a", { href: mark.attrs.href as string, title: mark.attrs.title as string | null }, 0], parseDOM: [{ tag: "a[href]", getAttrs: target }] },
  strong: { toDOM: () => ["strong", 0], parseDOM: [{ tag: "strong" }, { tag: "b" }] },
  em: { toDOM: () => ["em", 0], parseDOM: [{ tag: "em" }, { tag: "i" }] },
  code: { toDOM: () => ["code", 0], parseDOM: [{ tag: "code" }] },
};

/** The class under which a reader's page has the container. */
export function look(container: Node): string {
  const braces = Braces.read(container.attrs.attributes as string | null);
  switch (container.attrs.name as string) {
    case "care-card": return `card ${braces.get("level") || "non-urgent"}`;
    case "callout": return `callout ${braces.get("kind")}`.trim();
    default: return container.attrs.name as string;
  }
}

/** Our own nodes on the clipboard: the element that everybody understands, with what only we do beside it. */
export function forClipboard(node: Node, drawn: DOMOutputSpec): DOMOutputSpec {
  if (!Array.isArray(drawn) || Object.keys(node.attrs).length === 0) return drawn;
  const [tag, second, ...rest] = drawn as [string, ...unknown[]];
  const own = { "data-node": node.type.name, "data-attrs": JSON.stringify({ ...node.attrs, kept: undefined }) };
  const has = typeof second === "object" && second !== null && !Array.isArray(second) && !("nodeType" in second);
  return [tag, { ...(has ? second : {}), ...own }, ...(has ? rest : second === undefined ? [] : [second, ...rest])] as unknown as DOMOutputSpec;
}

export function fromClipboard(name: string): ParseRule {
  return {
    tag: `[data-node="${name}"]`, node: name, priority: 90, preserveWhitespace: name.endsWith("_block") ? "full" : undefined,
    getAttrs: (element) => {
      try { return JSON.parse((element as HTMLElement).dataset.attrs ?? "") as Record<string, unknown>; } catch { return false; }
    },
  } as ParseRule;
}

export function level(heading: Node): number {
  return Math.min(6, Math.max(1, heading.attrs.level as number));
}

function noted(paragraph: Node): Record<string, string> {
  const braces = Braces.read(paragraph.attrs.attributes as string | null);
  if (braces.classes.includes("opinion")) return { "data-note": `Opinion: ${braces.get("reason")}` };
  return braces.get("question") === "" ? {} : { "data-note": `Evidence for ${braces.get("question")}: level ${braces.get("level")} of 5` };
}

function aligned(cell: Node): Record<string, string> {
  return cell.attrs.align === null ? {} : { class: cell.attrs.align as string };
}

function alignment(cell: HTMLElement | string): { align: string | null } {
  const found = cell instanceof HTMLElement ? cell.getAttribute("align") || cell.className : "";
  return { align: ["left", "center", "right"].find((one) => one === found) ?? null };
}

function target(link: HTMLElement | string): { href: string; title: string | null } | false {
  const href = link instanceof HTMLElement ? link.getAttribute("href")!.trim() : "";
  return /^(https?:|mailto:|tel:|sms:|\/|#)/i.test(href) ? { href, title: link instanceof HTMLElement ? link.getAttribute("title") : null } : false;
}
