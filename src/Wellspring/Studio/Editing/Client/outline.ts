import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { button, element } from "./elements";
import { jumpTo } from "./marking";
import { nodes } from "./schema";

export interface Measures { words: number; minutes: number; readingAge: number }

/** The headings of the text, each a way to its place, and how long the text is. */
export class Outline {
  readonly root = element("section", { className: "outline", "aria-labelledby": "outline-title" });
  readonly #measures = element("p", { className: "measures" });
  readonly #list = element("ol", {});
  #shown = "";

  constructor(readonly view: () => EditorView) {
    this.root.append(element("h2", { id: "outline-title" }, "Outline"), this.#measures, this.#list);
  }

  /** The reading age is the one that the gate's advice goes by, in years; 0 for a text without words. */
  measure({ words, minutes, readingAge }: Measures): void {
    const age = readingAge > 0 ? `, reading age ${readingAge}` : "";
    this.#measures.textContent = `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}, ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read${age}`;
  }

  update(doc: Node): void {
    const headings = Array.from({ length: doc.childCount }, (_, at) => ({ node: doc.child(at), at })).filter(({ node }) => node.type === nodes.heading);
    const shown = headings.map(({ node, at }) => `${at} ${node.attrs.level} ${node.textContent}`).join("\n");
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#list.replaceChildren(...headings.map(({ node, at }) => element("li", { "data-level": node.attrs.level as number }, button(node.textContent.trim() || "Without words", () => jumpTo(this.view(), at, null), "leads"))));
  }
}
