import { button, element } from "./elements";

interface Frame { x: number; y: number; width: number; height: number }
type Edge = "left" | "right" | "top" | "bottom";

/** A picture before it is sent: what to cut off at each edge, and the point that must stay in sight. With the pointer or with fields. */
export class Framing {
  readonly root: HTMLElement;
  readonly #canvas = element("canvas", { width: 480, height: 320, role: "img", ariaLabel: "The picture with its crop and focal point" });
  readonly #cut: Record<Edge, HTMLInputElement> = { left: percent("Cut from the left"), right: percent("Cut from the right"), top: percent("Cut from the top"), bottom: percent("Cut from the bottom") };
  readonly #focus = { x: percent("Focal point from the left", 50, 100), y: percent("Focal point from the top", 50, 100) };
  #bitmap: ImageBitmap | undefined;

  constructor() {
    const inputs = [...Object.values(this.#cut), this.#focus.x, this.#focus.y];
    inputs.forEach((input) => input.addEventListener("input", () => this.#draw()));
    this.root = element("div", { className: "framing", hidden: true }, this.#canvas,
      element("details", {}, element("summary", {}, "Crop and focal point"), element("p", { className: "hint" }, "Press on the picture to set the point that stays in sight."), element("div", { className: "fields" }, ...inputs.map((input) => element("label", {}, input.ariaLabel, input))), button("All of it", () => this.#reset(), "plain")));
    this.#canvas.addEventListener("pointerdown", (event) => this.#point(event));
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
    const said = { "crop-x": frame.x, "crop-y": frame.y, "crop-width": frame.width, "crop-height": frame.height, "focus-x": Number(this.#focus.x.value) / 100, "focus-y": Number(this.#focus.y.value) / 100 };
    for (const [name, value] of Object.entries(said)) form.append(name, value.toFixed(4));
  }

  #frame(): Frame {
    const part = (edge: Edge): number => Math.min(45, Math.max(0, Number(this.#cut[edge].value))) / 100;
    return { x: part("left"), y: part("top"), width: 1 - part("left") - part("right"), height: 1 - part("top") - part("bottom") };
  }

  #point(event: PointerEvent): void {
    const box = this.#canvas.getBoundingClientRect();
    this.#focus.x.value = String(Math.round((100 * (event.clientX - box.left)) / box.width));
    this.#focus.y.value = String(Math.round((100 * (event.clientY - box.top)) / box.height));
    this.#draw();
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
    pen.lineWidth = 3;
    for (const [colour, radius] of [["#000", 11], ["#fff", 8]] as const) {
      pen.strokeStyle = colour;
      pen.beginPath();
      pen.arc((Number(this.#focus.x.value) / 100) * width, (Number(this.#focus.y.value) / 100) * height, radius, 0, 7);
      pen.stroke();
    }
  }
}

function percent(label: string, value = 0, max = 45): HTMLInputElement {
  return element("input", { type: "number", min: "0", max: String(max), value: String(value), ariaLabel: `${label} (%)` });
}
