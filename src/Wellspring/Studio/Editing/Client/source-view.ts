import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";

/** Code, or a passage that only its source can say; both are edited as the text that they are. */
export class SourceView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("code");
  readonly #label = document.createElement("span");

  constructor(private node: Node) {
    const pre = document.createElement("pre");
    this.#label.className = "name";
    this.#label.contentEditable = "false";
    pre.append(this.contentDOM);
    pre.spellcheck = false;
    this.dom.append(this.#label, pre);
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

  #draw(): void {
    const isCode = this.node.type.name === "code_block";
    this.dom.className = isCode ? "coded" : "coded source";
    this.#label.textContent = isCode ? ["Code", this.node.attrs.language as string].filter(Boolean).join(" · ") : "As it is written";
  }
}
