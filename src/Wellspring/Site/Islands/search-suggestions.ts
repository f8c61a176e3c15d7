/** Pages whose names begin with what is being typed. Without it, or when it fails, the form is the plain form that it is. */

interface Suggestion { path: string; title: string; kind: string }

const pause = 150;
const shortest = 2;

class SearchSuggestions {
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement("ul");
  readonly #status = document.createElement("p");
  #request: AbortController | undefined;
  #timer = 0;
  #active = -1;

  constructor(readonly form: HTMLFormElement, readonly address: string) {
    this.#input = form.querySelector<HTMLInputElement>("input[name=words]")!;
    this.#list.id = `${this.#input.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.role = "listbox";
    this.#list.ariaLabel = "Suggestions";
    this.#list.hidden = true;
    this.#status.className = "vh";
    this.#status.role = "status";
    this.#input.after(this.#list);
    form.append(this.#status);
    this.#describe();
    this.#listen();
  }

  #describe(): void {
    this.#input.role = "combobox";
    this.#input.ariaAutoComplete = "list";
    this.#input.ariaExpanded = "false";
    this.#input.setAttribute("aria-controls", this.#list.id);
  }

  #listen(): void {
    this.#input.addEventListener("input", () => this.#wait());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.form.addEventListener("submit", () => this.#close());
    // A press would take the focus away, and the list with it, before it becomes a click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#timer = window.setTimeout(() => void this.#ask(), pause);
  }

  async #ask(): Promise<void> {
    const words = this.#input.value;
    if (words.trim().length < shortest) return this.#close();
    this.#request = new AbortController();
    try {
      const answer = await fetch(this.address, { method: "POST", body: new URLSearchParams({ words }), signal: this.#request.signal, cache: "no-store" });
      this.#show(answer.ok ? ((await answer.json()) as Suggestion[]) : []);
    } catch {
      // Offline, or typed on meanwhile: the form works without.
      if (!this.#request.signal.aborted) this.#close();
    }
  }

  #show(suggestions: Suggestion[]): void {
    this.#active = -1;
    this.#input.removeAttribute("aria-activedescendant");
    this.#list.replaceChildren(...suggestions.map((suggestion, index) => this.#option(suggestion, index)));
    const isOpen = suggestions.length > 0 && document.activeElement === this.#input;
    this.#list.hidden = !isOpen;
    this.#input.ariaExpanded = String(isOpen);
    this.#status.textContent = !isOpen ? "" : suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`;
  }

  #option(suggestion: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement("li");
    const kind = document.createElement("small");
    option.id = `${this.#list.id}-${index}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.dataset.path = suggestion.path;
    kind.textContent = suggestion.kind;
    option.append(suggestion.title, " ", kind);
    option.addEventListener("click", () => this.#go(option));
    return option;
  }

  #press(event: KeyboardEvent): void {
    const options = [...this.#list.children] as HTMLLIElement[];
    if (this.#list.hidden || options.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#move(options, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && this.#active >= 0) this.#go(options[this.#active]!);
    else return;
    event.preventDefault();
  }

  /** One more place than there are options: the field itself, where nothing is chosen. */
  #move(options: HTMLLIElement[], step: number): void {
    const places = options.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    options.forEach((option, index) => (option.ariaSelected = String(index === this.#active)));
    const chosen = options[this.#active];
    if (chosen === undefined) return this.#input.removeAttribute("aria-activedescendant");
    this.#input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  #go(option: HTMLLIElement): void {
    location.assign(option.dataset.path!);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#show([]);
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-island=search-suggestions]")) {
  new SearchSuggestions(form, form.dataset.suggestions!);
}
