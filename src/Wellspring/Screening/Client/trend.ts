/** A day and what was counted on it. No answer is among it. */
interface Kept { day: string; scores: { name: string; total: number }[] }

const longest = 60;
const ours = "scores of ";

/** Scores on the reader's own device, where the reader said so, and gone with one press, those of every test. Nothing is written before. */
export class Trend {
  readonly #key: string;
  #box: HTMLElement | null = null;
  #now: Kept | null = null;

  constructor(address: string) {
    this.#key = ours + new URL(address).pathname;
  }

  begin(box: HTMLElement): void {
    this.#box = box;
    const wish = box.querySelector<HTMLInputElement>("input")!;
    wish.addEventListener("change", () => (wish.checked ? this.#keep() : this.#forget()));
    box.querySelector("button")!.addEventListener("click", () => { wish.checked = false; this.#forget(); });
    this.rest();
  }

  /** Without a result: shown only where something is kept, to be looked at and deleted. */
  rest(): void {
    this.#now = null;
    const kept = this.#read();
    this.#box!.hidden = kept === null;
    this.#box!.querySelector<HTMLInputElement>("input")!.checked = kept !== null;
    this.#draw(kept ?? []);
  }

  /** Shown with a result; who agreed before has the new scores added. */
  offer(scores: Kept["scores"]): void {
    if (!this.#box || !storage()) return;
    this.#now = { day: new Date().toLocaleDateString("en-CA"), scores };
    this.#box.hidden = false;
    const agreed = this.#read() !== null;
    this.#box.querySelector<HTMLInputElement>("input")!.checked = agreed;
    if (agreed) this.#keep();
    else this.#draw([]);
  }

  #keep(): void {
    const before = (this.#read() ?? []).filter((k) => k.day !== this.#now?.day);
    const kept = [...before, ...(this.#now ? [this.#now] : [])].slice(-longest);
    storage()?.setItem(this.#key, JSON.stringify(kept));
    this.#draw(kept);
  }

  #forget(): void {
    for (const key of Object.keys(storage() ?? {}).filter((one) => one.startsWith(ours))) storage()!.removeItem(key);
    this.#draw([]);
    if (!this.#now) this.#box!.hidden = true;
  }

  #read(): Kept[] | null {
    const text = storage()?.getItem(this.#key);
    if (!text) return null;
    try {
      const kept: unknown = JSON.parse(text);
      return Array.isArray(kept) ? (kept as Kept[]).filter((k) => typeof k?.day === "string" && Array.isArray(k.scores)) : null;
    } catch {
      // Something else was written there: as good as nothing.
      return null;
    }
  }

  #draw(kept: Kept[]): void {
    const list = this.#box!.querySelector<HTMLElement>("[data-trend-list]")!;
    this.#box!.querySelector("button")!.hidden = kept.length === 0;
    list.replaceChildren(...(kept.length > 0 ? [table(kept)] : []));
  }
}

function table(kept: Kept[]): HTMLTableElement {
  const table = document.createElement("table");
  const names = [...new Set(kept.flatMap((k) => k.scores.map((s) => s.name)))];
  row(table.createTHead(), ["Day", ...names], "th");
  const body = table.createTBody();
  for (const k of kept) row(body, [k.day, ...names.map((name) => String(k.scores.find((s) => s.name === name)?.total ?? ""))], "td");
  return table;
}

function row(part: HTMLTableSectionElement, cells: string[], kind: "th" | "td"): void {
  const line = part.insertRow();
  for (const words of cells) line.append(Object.assign(document.createElement(kind), { textContent: words }));
}

/** Null where the browser keeps nothing for us. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
