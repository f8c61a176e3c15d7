import { button, element } from "./elements";
import type { Server } from "./server";

const widths: [string, number][] = [["Phone", 390], ["Desktop", 1280]];

/** The reader's own page of what is stored, as wide as a phone or a desktop, drawn smaller where there is no room. */
export class Preview {
  readonly root = element("section", { className: "live-preview", ariaLabel: "Preview", hidden: true });
  readonly #frame = element("iframe", { title: "The page as readers will see it", sandbox: "allow-same-origin" });
  readonly #stage = element("div", { className: "stage" }, this.#frame);
  readonly #buttons: HTMLButtonElement[];
  #width = widths[0]![1];

  constructor(readonly server: Server, close: () => void) {
    this.#buttons = widths.map(([name, width]) => button(name, () => this.#show(width), "plain"));
    this.root.append(element("div", { className: "row" }, ...this.#buttons, button("Close the preview", close, "plain apart")), this.#stage);
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(isOpen: boolean): void {
    this.root.hidden = !isOpen;
    if (!isOpen) return this.#frame.removeAttribute("src");
    this.#show(this.#width);
  }

  /** What was stored has changed. */
  refresh(): void {
    if (this.isOpen) this.#frame.src = this.server.preview;
  }

  #show(width: number): void {
    const isFirst = !this.#frame.hasAttribute("src");
    this.#width = width;
    this.#buttons.forEach((one, at) => (one.ariaPressed = String(widths[at]![1] === width)));
    this.#fit();
    if (isFirst) this.refresh();
  }

  #fit(): void {
    const scale = Math.min(1, this.#stage.clientWidth / this.#width);
    this.#frame.style.width = `${this.#width}px`;
    this.#frame.style.height = `${this.#stage.clientHeight / scale}px`;
    this.#frame.style.transform = `scale(${scale})`;
  }
}
