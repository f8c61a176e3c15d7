import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { titleOf } from "./containers";
import { look } from "./drawing";

/** A container as readers will see it, with its name on its edge; the name opens what can be said of it. */
export class ContainerView implements NodeView {
  readonly dom = document.createElement("section");
  readonly contentDOM = document.createElement("div");
  readonly #name = document.createElement("button");

  constructor(private node: Node, view: EditorView, position: () => number | undefined, edit: (view: EditorView, at: number) => void) {
    this.#name.type = "button";
    this.#name.className = "name";
    this.#name.contentEditable = "false";
    this.#name.tabIndex = -1;
    this.#name.addEventListener("click", () => {
      const at = position();
      if (at !== undefined) edit(view, at);
    });
    this.contentDOM.className = "holds";
    this.dom.append(this.#name, this.contentDOM);
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.#draw();
    return true;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  stopEvent(event: Event): boolean {
    return this.#name.contains(event.target as globalThis.Node);
  }

  #draw(): void {
    const title = titleOf(this.node);
    this.dom.className = `container ${look(this.node)}`;
    this.dom.role = "group";
    this.dom.ariaLabel = title;
    if (this.#name.textContent !== title) this.#name.textContent = title;
  }
}
