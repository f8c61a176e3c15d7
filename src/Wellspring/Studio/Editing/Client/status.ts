export type State = "opening" | "saved" | "writing" | "saving" | "unreachable" | "unreachable-unkept" | "signed-out" | "refused" | "conflict";

const words: Record<State, string> = {
  "opening": "Opening…",
  "saved": "Saved",
  "writing": "Writing…",
  "saving": "Saving…",
  "unreachable": "Not saved yet: the server does not answer. Your words are kept in this browser.",
  "unreachable-unkept": "Not saved yet: the server does not answer, and this browser keeps nothing. Leave this page open.",
  "signed-out": "Not saved yet: you are signed out. Your words are kept in this browser.",
  "refused": "Not saved:",
  "conflict": "Not saved yet: somebody else changed the same place.",
};

const quiet = new Set<State>(["opening", "writing", "saving"]);

/** Where the words are, in words. What needs nobody's ear is shown and not announced. */
export class Status {
  readonly element = document.createElement("p");
  readonly #shown = document.createElement("span");
  readonly #spoken = document.createElement("span");

  constructor() {
    this.element.className = "saving";
    this.#spoken.className = "vh";
    this.#spoken.role = "status";
    this.#shown.ariaHidden = "true";
    this.element.append(this.#shown, this.#spoken);
  }

  say(state: State, more = ""): void {
    const sentence = `${words[state]} ${more}`.trim();
    if (this.element.dataset.state === state && this.#shown.textContent?.startsWith(sentence) === true && state === "signed-out") return;
    this.element.dataset.state = state;
    this.#shown.replaceChildren(sentence, ...(state === "signed-out" ? [" ", signIn()] : []));
    this.#shown.ariaHidden = state === "signed-out" ? null : "true";
    if (!quiet.has(state) && this.#spoken.textContent !== sentence) this.#spoken.textContent = sentence;
  }

  /** Something that was done, for those who do not see it. */
  announce(sentence: string): void {
    this.#spoken.textContent = sentence;
  }

  /** Something to read that is about no state. */
  tell(sentence: string): void {
    this.#shown.textContent = sentence;
    this.#spoken.textContent = sentence;
  }
}

function signIn(): HTMLAnchorElement {
  const link = document.createElement("a");
  [link.href, link.target, link.textContent] = ["/studio/sign-in", "_blank", "Sign in in another tab"];
  return link;
}
