import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { keysInWords, shortcutOf, type Act } from "./acts";
import { drawing, element } from "./elements";

interface Tool { button: HTMLButtonElement; act: Act }

/** One stop for the Tab key; arrows go along it (ARIA Authoring Practices, toolbar). */
export class Toolbar {
  readonly element = element("div", { className: "tools", role: "toolbar", ariaLabel: "Writing", "aria-controls": "writing" });
  readonly #tools: Tool[] = [];
  #view: EditorView | undefined;

  constructor(groups: Act[][]) {
    for (const group of groups) this.element.append(element("div", { className: "group", role: "none" }, ...group.map((act) => this.#tool(act))));
    this.element.addEventListener("keydown", (event) => this.#press(event));
    this.element.addEventListener("focusin", (event) => this.#stop(event.target as HTMLElement));
    this.#stop(this.#tools[0]!.button);
  }

  serve(view: EditorView): void {
    this.#view = view;
    this.update(view.state);
  }

  focus(): void {
    this.#buttons().find((button) => button.tabIndex === 0)?.focus();
  }

  update(state: EditorState): void {
    for (const { button, act } of this.#tools) {
      if (act.isOn !== undefined) set(button, "aria-pressed", String(act.isOn(state)));
      set(button, "aria-disabled", act.run(state) ? null : "true");
    }
  }

  #tool(act: Act): HTMLButtonElement {
    const words = act.drawing === undefined ? element("span", { "aria-hidden": "true" }, short(act)) : drawing(act.drawing);
    const made = element("button", { type: "button", className: `tool ${act.drawing === undefined ? "lettered" : ""}`, ariaLabel: nameOf(act), title: act.keys === undefined ? act.label : `${act.label} (${keysInWords(act.keys)})`, "data-act": act.id, "aria-keyshortcuts": shortcutOf(act) });
    made.append(words);
    // The selection must not be lost by pressing a button.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => this.#run(act));
    this.#tools.push({ button: made, act });
    return made;
  }

  #run(act: Act): void {
    const view = this.#view;
    if (view === undefined || !act.run(view.state)) return;
    view.focus();
    act.run(view.state, view.dispatch, view);
  }

  #buttons(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("button")].filter((button) => !button.hidden && button.closest("[hidden]") === null);
  }

  #stop(target: HTMLElement): void {
    for (const button of this.#buttons()) button.tabIndex = button === target ? 0 : -1;
  }

  #press(event: KeyboardEvent): void {
    const all = this.#buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    if (event.key === "Escape") this.#view?.focus();
    else if (to[event.key] !== undefined) all[(to[event.key]! + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
  }
}

// What is seen is part of what is said.
function nameOf(act: Act): string {
  return act.drawing !== undefined || short(act) === act.label ? act.label : `${short(act)}: ${act.label}`;
}

function short(act: Act): string {
  return /^Heading \d$/.test(act.label) ? act.label.replace("eading ", "") : act.label;
}

function set(button: HTMLElement, name: string, value: string | null): void {
  if (button.getAttribute(name) === value) return;
  if (value === null) button.removeAttribute(name);
  else button.setAttribute(name, value);
}
