import { asked, score, type Definition } from "./scoring";

/** The questions of the page and what is chosen in them, read anew whenever it is asked for. */
export class Answering {
  readonly fields: HTMLFieldSetElement[];
  readonly #problems = document.querySelector<HTMLElement>("#problems")!;

  constructor(readonly form: HTMLFormElement, readonly definition: Definition) {
    this.fields = [...form.querySelectorAll<HTMLFieldSetElement>(".question")];
    form.addEventListener("change", () => this.#tidy());
    // Whoever comes back to the page finds it as they left it, also what is not to be answered.
    addEventListener("pageshow", () => this.#tidy());
  }

  answers(): Map<string, number> {
    const chosen = this.fields.map((f) => [link(f), f.querySelector<HTMLInputElement>("input:checked")] as const);
    return new Map(chosen.flatMap(([link, input]) => (input ? [[link, Number(input.value)] as [string, number]] : [])));
  }

  /** Those that are asked, given the answers so far. */
  open(): HTMLFieldSetElement[] {
    const links = new Set(asked(this.definition, this.answers()).map((q) => q.link));
    return this.fields.filter((f) => links.has(link(f)));
  }

  /** The answers that count: what was given before to a question that is not asked any more is none of them. */
  given(): [string, number][] {
    const answers = this.answers();
    return asked(this.definition, answers).flatMap((q): [string, number][] => (answers.has(q.link) ? [[q.link, answers.get(q.link)!]] : []));
  }

  words(question: string): string {
    return this.#field(question)?.querySelector("[data-words]")?.textContent ?? "";
  }

  option(question: string, place: number): string {
    return this.#field(question)?.querySelectorAll("label > span")[place]?.textContent ?? "";
  }

  /** Says which answers are missing, above everything, and leads to them; false when none is. */
  namesMissing(): boolean {
    const scored = score(this.definition, this.answers());
    const missing = new Set(scored.missing);
    const lines = this.fields.flatMap((f, at) => (missing.has(link(f)) ? [line(f.id, `Question ${at + 1} has no answer yet.`)] : []));
    this.#problems.hidden = lines.length === 0;
    for (const help of document.querySelectorAll<HTMLElement>("[data-early]")) help.hidden = lines.length === 0 || !scored.dangers.some((d) => d.kind === help.dataset.early);
    this.#problems.querySelector("ul")!.replaceChildren(...lines);
    if (lines.length > 0) this.#lead();
    return lines.length > 0;
  }

  // The focus goes to what is missing; help that stands above it stays in sight.
  #lead(): void {
    this.#problems.focus({ preventScroll: true });
    ([...document.querySelectorAll<HTMLElement>("[data-early]")].find((help) => !help.hidden) ?? this.#problems).scrollIntoView();
  }

  // What is not asked cannot be answered, and an answer that was given before counts no more.
  #tidy(): void {
    const open = new Set(this.open());
    for (const field of this.fields) field.hidden = field.dataset.away === "" || !open.has(field);
  }

  #field(question: string): HTMLFieldSetElement | undefined {
    return this.fields.find((f) => link(f) === question);
  }
}

export function link(field: HTMLFieldSetElement): string {
  return field.dataset.link ?? "";
}

function line(id: string, words: string): HTMLLIElement {
  const item = document.createElement("li");
  const to = document.createElement("a");
  [to.href, to.textContent] = [`#${id}`, words];
  item.append(to);
  return item;
}
