import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { pagesOf, readCitation } from "./citation";
import { element } from "./elements";
import type { Sources } from "./sources";

/** A citation as readers see it: its numbers; with its entries in plain words while it is chosen or pointed at. */
export class CitationView implements NodeView {
  readonly dom = element("span", { className: "cite", role: "button", draggable: true });
  readonly #shown = element("span", {});
  readonly #entries = element("span", { className: "entries", "aria-hidden": "true" });

  constructor(private node: Node, view: EditorView, position: () => number | undefined, readonly sources: Sources, edit: (view: EditorView, at: number) => void) {
    this.dom.append(this.#shown, this.#entries);
    this.dom.addEventListener("dblclick", () => {
      const at = position();
      if (at !== undefined) edit(view, at);
    });
    sources.views.add(this);
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  draw(): void {
    const written = this.node.attrs.written as string;
    const works = readCitation(written);
    const numbers = works.map((work) => `${this.sources.numbers.get(work.key) ?? "?"}${work.place === "" ? "" : `, ${pagesOf(work.place)}`}`).join("; ");
    const isAlone = written.startsWith("[");
    const entries = works.map((work) => this.sources.entryOf(work.key));
    this.dom.classList.toggle("unknown", works.some((work) => this.sources.isUnknown(work.key)));
    this.#shown.textContent = isAlone ? numbers : `${works[0]?.key ?? written} ${numbers}`;
    this.#entries.textContent = entries.join(" · ");
    this.dom.ariaLabel = `Citation ${numbers}: ${entries.join("; ")}`;
  }

  selectNode(): void {
    this.dom.classList.add("ProseMirror-selectednode");
  }

  deselectNode(): void {
    this.dom.classList.remove("ProseMirror-selectednode");
  }

  destroy(): void {
    this.sources.views.delete(this);
  }

  ignoreMutation(): boolean {
    return true;
  }
}
