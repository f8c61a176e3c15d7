import { button, element } from "./elements";

interface Frame { x: number; y: number; width: number; height: number }
type Edge = "left" | "right" | "top" | "bottom";

/** A picture before it is sent: and what to cut off at each edge. */
export class Framing {
  readonly root: HTMLElement;
  readonly #canvas = element("canvas", { width: 480, height: 320, role: "img", ariaLabel: "The picture, with what is cut off in the dark" });
  readonly #cut: Record<Edge, HTMLInputElement> = { left: percent("Cut from the left"), right: percent("Cut from the right"), top: percent("Cut from the top"), bottom: percent("Cut from the bottom") };
  #bitmap: ImageBitmap | undefined;

  constructor() {
    const inputs = Object.values(this.#cut);
    inputs.forEach((input) => input.addEventListener("input", () => this.#draw()));
    this.root = element("div", { className: "framing", hidden: true }, this.#canvas,
      element("details", {}, element("summary", {}, "Crop"), element("div", { className: "fields" }, ...inputs.map((input) => element("label", {}, input.ariaLabel, input))), button("All of it", () => this.#reset(), "plain")));
  }

  async show(file: File): Promise<void> {
    this.#bitmap?.close();
    this.#bitmap = undefined;
    this.root.hidden = true;
    // A drawing (SVG) has no size of its own here; it goes as it is.
    if (file.type === "image/svg+xml") return;
    this.#bitmap = await createImageBitmap(file);
    [this.#canvas.width, this.#canvas.height] = [480, Math.round((480 * this.#bitmap.height) / this.#bitmap.width)];
    this.root.hidden = false;
    this.#draw();
  }

  write(form: FormData): void {
    if (this.#bitmap === undefined) return;
    const frame = this.#frame();
    if (frame.width === 1 && frame.height === 1) return;
    const { width, height } = this.#bitmap;
    const [left, top, right, bottom] = [frame.x * width, frame.y * height, (frame.x + frame.width) * width, (frame.y + frame.height) * height].map(Math.round) as [number, number, number, number];
    // Edges are rounded, not lengths: two halves rounded up would end beyond the picture.
    const pixels = { "crop-x": left, "crop-y": top, "crop-width": Math.max(1, right - left), "crop-height": Math.max(1, bottom - top) };
    for (const [name, value] of Object.entries(pixels)) form.append(name, String(value));
  }

  #frame(): Frame {
    const part = (edge: Edge): number => Math.min(45, Math.max(0, Number(this.#cut[edge].value))) / 100;
    return { x: part("left"), y: part("top"), width: 1 - part("left") - part("right"), height: 1 - part("top") - part("bottom") };
  }

  #reset(): void {
    for (const input of Object.values(this.#cut)) input.value = "0";
    this.#draw();
  }

  #draw(): void {
    const [pen, { width, height }, frame] = [this.#canvas.getContext("2d")!, this.#canvas, this.#frame()];
    pen.drawImage(this.#bitmap!, 0, 0, width, height);
    pen.fillStyle = "#000a";
    pen.beginPath();
    pen.rect(0, 0, width, height);
    pen.rect(frame.x * width, frame.y * height, frame.width * width, frame.height * height);
    pen.fill("evenodd");
  }
}

function percent(label: string): HTMLInputElement {
  return element("input", { type: "number", min: "0", max: "45", value: "0", ariaLabel: `${label} (%)` });
}
