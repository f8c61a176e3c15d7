import type { Node } from "prosemirror-model";
import { Braces } from "./braces";
import type { Field } from "./dialog";
import { nodes, schema } from "./schema";

export interface ContainerKind { name: string; label: string; hint: string; fields: Field[]; attributes: string | null; make: () => Node[] }

const paragraph = (): Node => nodes.paragraph!.create();
const list = (...items: Node[]): Node => nodes.bullet_list!.create(null, items.length === 0 ? nodes.list_item!.create(null, paragraph()) : items.map((item) => nodes.list_item!.create(null, item)));
const heading = (words: string): Node => nodes.heading!.create({ level: 3 }, words === "" ? [] : schema.text(words));

/** What the language has to put things in, in the order in which writers look for them. */
export const containerKinds: ContainerKind[] = [
  {
    name: "key-points", label: "Key points", hint: "What to take away, first", fields: [], attributes: null, make: () => [list()],
  },
  {
    name: "care-card", label: "Care card", hint: "What to do, and how soon", attributes: 'level="non-urgent"',
    fields: [{ name: "level", label: "How soon", options: [["non-urgent", "Not urgent"], ["urgent", "Urgent"], ["emergency", "Emergency"]] }],
    make: () => [heading("Ask for help if:"), list()],
  },
  {
    name: "callout", label: "Callout", hint: "Something beside the text", attributes: 'kind="note"',
    fields: [{ name: "kind", label: "Kind", options: [["note", "Note"], ["tip", "Tip"], ["warning", "Warning"]] }], make: () => [paragraph()],
  },
  {
    name: "experience", label: "Experience", hint: "The author's own, and no evidence", fields: [], attributes: null, make: () => [paragraph()],
  },
  {
    name: "infographic", label: "Infographic", hint: "Something to see at a glance", attributes: 'title="Untitled"',
    fields: [
      { name: "title", label: "Title", isNeeded: true },
      { name: "kind", label: "Kind", options: [["", "As its content is"], ["list", "List"], ["steps", "Steps"], ["comparison", "Comparison"], ["proportion", "Proportion of a whole"], ["bars", "Bars"]] },
      { name: "unit", label: "Unit", hint: "Of a proportion or bars: what is counted" },
      { name: "n", label: "Among how many", hint: "Of a proportion or bars: the number it was counted among" },
    ],
    make: () => [list(paragraph())],
  },
  {
    name: "self-check", label: "Self-check", hint: "When to seek help, with boxes to tick", fields: [], attributes: null, make: () => [heading("When to seek help"), list(), paragraph()],
  },
  {
    name: "faq", label: "Questions and answers", hint: "All of them visible", fields: [], attributes: null, make: () => [heading(""), paragraph()],
  },
];

export function kindOf(container: Node): ContainerKind {
  return containerKinds.find((kind) => kind.name === container.attrs.name) ?? containerKinds[0]!;
}

export function makeContainer(kind: ContainerKind): Node {
  return nodes.container!.create({ name: kind.name, attributes: kind.attributes }, kind.make());
}

/** Its name, and what its braces say of it. */
export function titleOf(container: Node): string {
  const [kind, braces] = [kindOf(container), Braces.read(container.attrs.attributes as string | null)];
  const said = kind.fields.map((field) => (field.options?.find(([value]) => value === braces.get(field.name))?.[1] ?? braces.get(field.name))).filter((word) => word !== "" && word !== "As its content is");
  return [kind.label, ...said.slice(0, 2)].join(" · ");
}
