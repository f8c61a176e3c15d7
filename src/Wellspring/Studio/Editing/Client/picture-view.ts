import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { element } from "./elements";
import type { Pictures } from "./pictures";

/** A picture with its caption, or the words that stand for it while it cannot be shown. */
export class PictureView implements NodeView {
  readonly dom = element("span", { className: "picture", role: "group" });
  readonly #img = element("img", { draggable: false });
  readonly #words = element("span", { className: "says" });

  constructor(private node: Node, view: EditorView, position: () => number | undefined, readonly pictures: Pictures, edit: (view: EditorView, at: number) => void) {
    this.dom.append(this.#img, this.#words);
    this.#img.addEventListener("error", () => this.dom.classList.add("unseen"));
    this.#img.addEventListener("load", () => this.dom.classList.remove("unseen"));
    this.dom.addEventListener("dblclick", () => {
      const at = position();
      if (at !== undefined) edit(view, at);
    });
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.#draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #draw(): void {
    const { src, alt, title } = this.node.attrs as { src: string; alt: string; title: string | null };
    const address = this.pictures.addressOf(src);
    if (address !== null && this.#img.getAttribute("src") !== address) this.#img.src = address;
    this.#img.alt = alt;
    this.dom.classList.toggle("unseen", address === null);
    this.dom.ariaLabel = alt === "" ? "Picture without words for it" : `Picture: ${alt}`;
    this.#words.textContent = [title ?? "", alt === "" ? "No words for those who cannot see it" : `Alt: ${alt}`].filter(Boolean).join(" · ");
  }
}
