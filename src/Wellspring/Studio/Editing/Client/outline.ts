import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { button, element } from "./elements";
import { jumpTo } from "./marking";
import { nodes } from "./schema";

/** The headings of the text, each a way to its place, and how long the text is. */
export class Outline {
  readonly root = element("section", { className: "outline", "aria-labelledby": "outline-title" });
  readonly #measures = element("p", { className: "measures" });
  readonly #list = element("ol", {});
  #shown = "";

  constructor(readonly view: () => EditorView) {
    this.root.append(element("h2", { id: "outline-title" }, "Outline"), this.#measures, this.#list);
  }

  measure(words: number, minutes: number): void {
    this.#measures.textContent = `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}, ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read`;
  }

  update(doc: Node): void {
    const headings = Array.from({ length: doc.childCount }, (_, at) => ({ node: doc.child(at), at })).filter(({ node }) => node.type === nodes.heading);
    const shown = headings.map(({ node, at }) => `${at} ${node.attrs.level} ${node.textContent}`).join("\n");
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#list.replaceChildren(...headings.map(({ node, at }) => element("li", { "data-level": node.attrs.level as number }, button(node.textContent.trim() || "Without words", () => jumpTo(this.view(), at, null), "leads"))));
  }
}
