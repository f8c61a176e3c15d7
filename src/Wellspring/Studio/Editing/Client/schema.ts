import { Schema, type AttributeSpec, type MarkSpec, type NodeSpec } from "prosemirror-model";
import described from "../schema.json";
import { drawnMarks, drawnNodes } from "./drawing";

interface Described { content?: string; group?: string; marks?: string; inline?: boolean; code?: boolean; attrs?: Record<string, { default?: unknown }> }

// What an editing surface needs to know beyond what a document may hold.
const manners: Record<string, Partial<NodeSpec>> = {
  heading: { defining: true },
  list_item: { defining: true },
  blockquote: { defining: true },
  container: { defining: true, selectable: true },
  screening: { atom: true, draggable: true },
  code_block: { defining: true },
  source_block: { defining: true },
  table: { isolating: true },
  table_header: { isolating: true },
  table_cell: { isolating: true },
  image: { draggable: true },
  citation: { atom: true },
  raw_html: { atom: true },
};

/** One schema, two hosts: the server refuses by the same file what this one would not make. */
export const schema = new Schema({
  nodes: mapped(described.nodes, (name, node) => ({ ...kind(node), ...manners[name], ...drawnNodes[name] })),
  marks: mapped(described.marks, (name, mark) => ({ attrs: attributes(mark), ...(name === "link" ? { inclusive: false } : {}), ...drawnMarks[name] }) as MarkSpec),
});

export const { nodes, marks } = schema;

function kind(node: Described): NodeSpec {
  return { ...node, marks: node.marks ?? "", attrs: attributes(node) } as NodeSpec;
}

function attributes(owner: Described): Record<string, AttributeSpec> {
  return mapped(owner.attrs ?? {}, (_, attribute) => "default" in attribute ? { default: attribute.default } : {});
}

function mapped<T>(described: object, one: (name: string, value: Described) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(described).map(([name, value]) => [name, one(name, value as Described)]));
}
