import { button, element } from "./elements";
import type { Server } from "./server";

const widths: [string, number][] = [["Phone", 390], ["Desktop", 1280]];

/**
 * The reader's own page of what is stored, as wide as a phone or a desktop, drawn smaller where there is no room. On a wide screen it
 * stands beside the text. What was stored since is loaded behind what is shown, and takes its place where the reader's eyes are.
 */
export class Preview {
  readonly root = element("section", { className: "live-preview", ariaLabel: "Preview", hidden: true });
  readonly #stage = element("div", { className: "stage" });
  readonly #buttons: HTMLButtonElement[];
  #frame: HTMLIFrameElement | undefined;
  #coming: HTMLIFrameElement | undefined;
  #isOld = false;
  #width = widths[0]![1];

  constructor(readonly server: Server, close: () => void) {
    this.#buttons = widths.map(([name, width]) => button(name, () => this.#show(width), "switch"));
    this.root.append(element("div", { className: "widths" }, ...this.#buttons, button("Close the preview", close, "switch apart")), this.#stage);
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(isOpen: boolean): void {
    this.root.hidden = !isOpen;
    document.body.classList.toggle("has-preview", isOpen);
    if (isOpen) return this.#show(this.#width);
    this.#stage.replaceChildren();
    [this.#frame, this.#coming] = [undefined, undefined];
  }

  /** What was stored has changed. */
  refresh(): void {
    if (!this.isOpen) return;
    // One at a time: what changes while one loads is loaded after it.
    if (this.#coming !== undefined) this.#isOld = true;
    else this.#load();
  }

  #load(): void {
    const frame = element("iframe", { title: "The page as readers will see it", src: this.server.preview, className: "coming" });
    frame.setAttribute("sandbox", "allow-same-origin");
    [this.#coming, this.#isOld] = [frame, false];
    frame.addEventListener("load", () => this.#arrived(frame), { once: true });
    this.#stage.append(frame);
    this.#fit();
  }

  #arrived(frame: HTMLIFrameElement): void {
    if (this.#coming !== frame) return;
    if (this.#frame !== undefined) keepPlace(this.#frame.contentWindow!, frame.contentWindow!);
    this.#frame?.remove();
    frame.classList.remove("coming");
    [this.#frame, this.#coming] = [frame, undefined];
    if (this.#isOld) this.#load();
  }

  #show(width: number): void {
    this.#width = width;
    this.#buttons.forEach((one, at) => (one.ariaPressed = String(widths[at]![1] === width)));
    this.#fit();
    if (this.#frame === undefined) this.refresh();
  }

  #fit(): void {
    const scale = Math.min(1, this.#stage.clientWidth / this.#width);
    for (const frame of this.#stage.querySelectorAll("iframe")) {
      frame.style.width = `${this.#width}px`;
      frame.style.height = `${this.#stage.clientHeight / scale}px`;
      frame.style.left = `${Math.max(0, (this.#stage.clientWidth - this.#width * scale) / 2)}px`;
      frame.style.transform = `scale(${scale})`;
    }
  }
}

// The block at the upper edge stays there, also when what stands above it has grown.
function keepPlace(before: Window, now: Window): void {
  const blocks = (page: Window): HTMLElement[] => [...page.document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3, p, li)")];
  const first = before.scrollY === 0 ? undefined : blocks(before).find((block) => block.getBoundingClientRect().bottom > 0);
  const same = first === undefined ? undefined : blocks(now).find((block) => block.textContent === first.textContent);
  const moved = first === undefined || same === undefined ? 0 : same.getBoundingClientRect().top + now.scrollY - (first.getBoundingClientRect().top + before.scrollY);
  now.scrollTo({ top: before.scrollY + moved, behavior: "instant" });
}
