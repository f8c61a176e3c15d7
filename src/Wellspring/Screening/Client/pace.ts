import type { Answering } from "./answering";

/** All questions on one page, or one at a time: the reader's choice, and no answer is lost by changing it. */
export class Pace {
  #at: HTMLFieldSetElement | null = null;
  readonly #bar: HTMLElement;
  readonly #turns: HTMLElement;
  readonly #end: HTMLElement;

  constructor(readonly form: HTMLFormElement, readonly answering: Answering) {
    this.#bar = form.querySelector<HTMLElement>(".pace")!;
    this.#turns = form.querySelector<HTMLElement>(".turns")!;
    this.#end = form.querySelector<HTMLElement>("[data-end]")!;
    this.#bar.hidden = false;
    this.#bar.querySelectorAll<HTMLElement>("[data-pace]").forEach((b) => b.addEventListener("click", () => (b.dataset.pace === "one" ? this.#one() : this.all())));
    this.#turns.querySelectorAll<HTMLElement>("[data-turn]").forEach((b) => b.addEventListener("click", () => this.#turn(Number(b.dataset.turn))));
    addEventListener("pageshow", () => this.tell());
  }

  all(): void {
    this.#at = null;
    this.tell();
  }

  #one(): void {
    const answered = this.answering.answers();
    this.#at = this.answering.open().find((f) => !answered.has(f.dataset.link ?? "")) ?? this.answering.open()[0] ?? null;
    this.tell();
    this.#bar.scrollIntoView();
  }

  #turn(by: number): void {
    const open = this.answering.open();
    this.#at = open[Math.max(0, open.indexOf(this.#at!) + by)] ?? this.#at;
    this.tell();
    this.#at?.querySelector<HTMLInputElement>("input:checked, input")?.focus({ preventScroll: true });
    this.#at?.scrollIntoView({ block: "center" });
  }

  /** Shows what is to be seen, and how far the reader has come. */
  tell(): void {
    const open = this.answering.open();
    const place = this.#at ? Math.max(0, open.indexOf(this.#at)) : -1;
    for (const field of this.answering.fields) {
      if (this.#at && field !== open[place]) field.dataset.away = "";
      else delete field.dataset.away;
      field.hidden = !open.includes(field) || field.dataset.away === "";
    }
    this.#leads();
    this.#bar.querySelectorAll("[data-pace]").forEach((b) => b.setAttribute("aria-pressed", String((b.getAttribute("data-pace") === "one") === (place >= 0))));
    this.#turns.hidden = place < 0;
    this.#turns.querySelector<HTMLButtonElement>("[data-turn='-1']")!.disabled = place === 0;
    this.#turns.querySelector<HTMLButtonElement>("[data-turn='1']")!.hidden = place === open.length - 1;
    this.#end.hidden = place >= 0 && place < open.length - 1;
    this.#count(open, place);
  }

  // What stands before a question goes with it.
  #leads(): void {
    const seen = new Set(this.answering.fields.filter((f) => !f.hidden).flatMap((f) => (f.getAttribute("aria-describedby") ?? "").split(" ")));
    this.form.querySelectorAll<HTMLElement>(".lead").forEach((lead) => { lead.hidden = !seen.has(lead.id); });
  }

  #count(open: HTMLFieldSetElement[], place: number): void {
    const answers = this.answering.answers();
    const answered = open.filter((f) => answers.has(f.dataset.link ?? "")).length;
    const bar = this.#bar.querySelector("progress")!;
    [bar.max, bar.value] = [open.length, answered];
    this.#bar.querySelector("[data-count]")!.textContent = place >= 0 ? `Question ${place + 1} of ${open.length}` : `${answered} of ${open.length} answered`;
  }
}
