import { element } from "./elements";

export interface Choice { id: string; label: string; note: string; picture?: { src: string; className: string } }

const pause = 180;

/** A field that searches as one types and a list to choose from (ARIA Authoring Practices, editable combobox with list). */
export class SearchList {
  readonly input: HTMLInputElement;
  readonly root: HTMLElement;
  readonly #list: HTMLUListElement;
  readonly #status = element("p", { className: "hint", role: "status" });
  #choices: Choice[] = [];
  #active = -1;
  #timer = 0;
  #isBehind = false;
  #request: AbortController | undefined;

  constructor(id: string, label: string, readonly find: (words: string, signal: AbortSignal) => Promise<Choice[]>, readonly choose: (choice: Choice) => void) {
    this.#list = element("ul", { id: `${id}-list`, role: "listbox", ariaLabel: label, className: "choices-list", hidden: true });
    this.input = element("input", { id, type: "search", role: "combobox", autocomplete: "off", ariaAutoComplete: "list", ariaExpanded: "false", "aria-controls": this.#list.id, autofocus: true });
    this.root = element("div", { className: "field searched" }, element("label", { for: id }, label), this.input, this.#list, this.#status);
    this.input.addEventListener("input", () => this.#wait());
    this.input.addEventListener("keydown", (event) => this.#press(event));
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  /** Shows what there is before anything is typed. */
  async look(): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    try {
      this.#show(await this.find(this.input.value.trim(), request.signal));
    } catch (failed) {
      if (request.signal.aborted) return;
      this.#show([]);
      this.#status.textContent = (failed as Error).message;
    }
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#isBehind = true;
    this.#timer = window.setTimeout(() => void this.look(), pause);
  }

  // Who types and presses Enter means what was typed, and not what was found for the letters before.
  async #chooseFirst(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isBehind) await this.look();
    const choice = this.#choices[Math.max(0, this.#active)];
    if (choice !== undefined) this.choose(choice);
  }

  #show(choices: Choice[]): void {
    [this.#choices, this.#active, this.#isBehind] = [choices, -1, false];
    this.input.removeAttribute("aria-activedescendant");
    this.#list.replaceChildren(...choices.map((choice, at) => this.#option(choice, at)));
    this.#list.hidden = choices.length === 0;
    this.input.ariaExpanded = String(choices.length > 0);
    this.#status.textContent = choices.length === 0 ? "Nothing was found." : choices.length === 1 ? "1 found." : `${choices.length} found.`;
  }

  #option(choice: Choice, at: number): HTMLLIElement {
    const option = element("li", { id: `${this.#list.id}-${at}`, role: "option", ariaSelected: "false", className: choice.picture === undefined ? "" : "pictured" }, choice.picture === undefined ? null : element("img", { src: choice.picture.src, alt: "", className: `square ${choice.picture.className}` }), element("span", {}, choice.label), element("small", {}, choice.note));
    option.addEventListener("click", () => this.choose(choice));
    return option;
  }

  #press(event: KeyboardEvent): void {
    if (this.#choices.length === 0 && !(this.#isBehind && event.key === "Enter")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter") void this.#chooseFirst();
    else return;
    event.preventDefault();
  }

  #move(step: number): void {
    this.#active = (this.#active + step + this.#choices.length) % this.#choices.length;
    [...this.#list.children].forEach((option, at) => (option.ariaSelected = String(at === this.#active)));
    const option = this.#list.children[this.#active]!;
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }
}
