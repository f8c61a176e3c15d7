/**
 * Lets a reader whose screen somebody may see leave at once: by the link that stands on the page anyway, or by Shift pressed three times. What is
 * read goes from the screen before the other site answers, and that site takes this page's place in the history, so that "Back" does not lead here.
 * After the pattern "Exit this page" of the GOV.UK Design System. Nothing can take away the pages that were visited before.
 */

const presses = 3;
// After a pause the count begins anew: who writes capital letters does not want to leave.
const longestPause = 5000;

class QuickExit {
  #pressed = 0;
  #isAlone = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #status = spoken("status");

  constructor(readonly link: HTMLAnchorElement) {
    link.append(hidden(", or press Shift three times"));
    link.parentElement?.append(this.#status);
    link.addEventListener("click", (event) => { if (isPlain(event)) { event.preventDefault(); this.#leave(); } });
    addEventListener("keydown", (event) => { this.#isAlone = event.key === "Shift" && !event.repeat; if (event.key !== "Shift") this.#forget(); });
    addEventListener("keyup", (event) => { if (event.key === "Shift" && this.#isAlone) this.#count(); });
  }

  #count(): void {
    clearTimeout(this.#pause);
    const left = presses - ++this.#pressed;
    if (left === 0) return this.#leave();
    this.#status.textContent = `Shift. Press it ${left === 1 ? "once" : "twice"} more to leave this page.`;
    this.#pause = setTimeout(() => this.#forget(), longestPause);
  }

  #forget(): void {
    clearTimeout(this.#pause);
    this.#pressed = 0;
    this.#status.textContent = "";
  }

  #leave(): void {
    const { href } = this.link;
    const leaving = spoken("alert");
    document.title = "Loading";
    document.body.replaceChildren(leaving);
    leaving.textContent = "Loading";
    // The address of the page goes from the bar as well, however long the other site takes.
    history.replaceState(null, "", "/");
    location.replace(href);
  }
}

/** Steps within the page would each be an entry of the history that leads back to it: they take the place of one another. */
function stepInPlace(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
  if (!link || !isPlain(event) || event.defaultPrevented) return;
  event.preventDefault();
  location.replace(link.hash);
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function hidden(text: string): HTMLElement {
  const words = document.createElement("span");
  words.className = "vh";
  words.textContent = text;
  return words;
}

function spoken(role: string): HTMLElement {
  const words = hidden("");
  words.setAttribute("role", role);
  return words;
}

document.querySelectorAll<HTMLAnchorElement>("a.leave").forEach((link) => new QuickExit(link));
addEventListener("click", stepInPlace);
