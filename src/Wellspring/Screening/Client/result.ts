import type { Answering } from "./answering";
import { response } from "./response";
import { score, type Definition, type ScoreOf } from "./scoring";
import type { Trend } from "./trend";

/** Everything that a result can say stands in the page already, written by the server and hidden: here it is only chosen. */
export class Result {
  readonly #box = document.querySelector<HTMLElement>("#result")!;

  constructor(readonly definition: Definition, readonly answering: Answering, readonly trend: Trend) {
    const print = this.#box.querySelector<HTMLElement>("[data-print]")!;
    print.hidden = false;
    print.addEventListener("click", () => globalThis.print());
    trend.begin(document.querySelector<HTMLElement>("[data-trend]")!);
  }

  hide(): void {
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    this.trend.rest();
  }

  show(): void {
    const scored = score(this.definition, this.answering.answers());
    const kinds = new Set(scored.dangers.map((d) => d.kind));
    this.#each("[data-danger]", (help) => { help.hidden = !kinds.has(help.dataset.danger ?? ""); });
    scored.scores.forEach((s) => this.#meaning(s));
    this.#box.querySelector(".given ol")!.replaceChildren(...this.#given());
    this.#box.hidden = false;
    this.#box.focus({ preventScroll: true });
    this.#box.scrollIntoView();
    this.trend.offer(scored.scores.flatMap((s) => (s.total === null ? [] : [{ name: this.#name(s), total: s.total }])));
  }

  download(): void {
    const words = { title: document.querySelector("h1")?.textContent ?? "", question: (link: string) => this.answering.words(link), option: (link: string, place: number) => this.answering.option(link, place), score: (code: string) => this.#part(code).dataset.name ?? "", band: (code: string, band: string) => this.#part(code).querySelector<HTMLElement>(`[data-band="${CSS.escape(band)}"]`)?.dataset.words ?? "" };
    const file = URL.createObjectURL(new Blob([response(this.definition, words, this.answering.answers(), new Date())], { type: "application/fhir+json" }));
    const link = document.createElement("a");
    [link.href, link.download] = [file, "questionnaire-response.json"];
    link.click();
    setTimeout(() => URL.revokeObjectURL(file));
  }

  #meaning({ rule, total, band, reached }: ScoreOf): void {
    const part = this.#part(rule.code);
    part.querySelector("[data-total]")!.textContent = String(total ?? "");
    const { first, step, unit } = part.dataset;
    part.querySelector(".mark")!.setAttribute("transform", `translate(${((total ?? 0) - Number(first) + Number(step) / 2) * Number(unit)})`);
    part.querySelectorAll<HTMLElement>("[data-band]").forEach((b) => (b.dataset.band === band ? b.setAttribute("aria-current", "true") : b.removeAttribute("aria-current")));
    part.querySelectorAll<HTMLElement>("[data-of]").forEach((b) => { b.hidden = b.dataset.of !== band; });
    part.querySelectorAll<HTMLElement>("[data-cut]").forEach((c) => { c.hidden = reached.includes(Number(c.dataset.cut)) !== c.hasAttribute("data-reached"); });
  }

  #given(): HTMLLIElement[] {
    return this.answering.given().map(([link, place]) => {
      const item = document.createElement("li");
      const answer = document.createElement("b");
      answer.textContent = this.answering.option(link, place);
      item.append(`${this.answering.words(link)} `, answer);
      return item;
    });
  }

  #name(scored: ScoreOf): string {
    return this.#part(scored.rule.code).dataset.name ?? "";
  }

  #part(code: string): HTMLElement {
    return this.#box.querySelector<HTMLElement>(`[data-score="${CSS.escape(code)}"]`)!;
  }

  #each(selector: string, act: (part: HTMLElement) => void): void {
    this.#box.querySelectorAll<HTMLElement>(selector).forEach(act);
  }
}
