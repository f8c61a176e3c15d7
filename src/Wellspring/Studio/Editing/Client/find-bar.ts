import { getMatchHighlights, SearchQuery, setSearchState } from "prosemirror-search";
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { button, element } from "./elements";
import { replaceHits, type Hit } from "./replacing";

const longestTaken = 100;

/** Finding words in the text, and putting others in their place; beside the text, so that one sees what one does. */
export class FindBar {
  readonly root = element("div", { className: "find-bar", role: "search", ariaLabel: "In the text", hidden: true });
  readonly #sought = element("input", { id: "find-words", type: "text", autocomplete: "off", spellcheck: false });
  readonly #instead = element("input", { id: "find-instead", type: "text", autocomplete: "off" });
  readonly #case = element("input", { id: "find-case", type: "checkbox" });
  readonly #count = element("p", { className: "find-count", role: "status" });
  readonly #replacing: HTMLElement;
  #from = 0;

  constructor(readonly view: () => EditorView, readonly shown: (isShown: boolean) => void) {
    this.#replacing = row(labelled("Replace with", this.#instead), button("Replace", () => this.#replaceOne(), "button second"), button("Replace all", () => this.#replaceAll(), "button second"));
    this.root.append(row(labelled("Find", this.#sought), this.#count, button("Previous", () => this.#step(-1), "plain"), button("Next", () => this.#step(1), "plain"),
      element("label", { className: "check", for: this.#case.id }, this.#case, element("span", {}, "Match case")), button("Close", () => this.close(), "plain apart")), this.#replacing);
    this.#sought.addEventListener("input", () => this.#look());
    this.#case.addEventListener("change", () => this.#look());
    this.root.addEventListener("keydown", (event) => this.#press(event));
  }

  /** With the words that are chosen, where these are a few on one line. */
  open(withReplacing: boolean): void {
    const { state } = this.view();
    const { $from, $to, from, to } = state.selection;
    const chosen = $from.sameParent($to) && $from.parent.inlineContent ? state.doc.textBetween(from, to) : "";
    if (chosen !== "" && chosen.length <= longestTaken) this.#sought.value = chosen;
    [this.#from, this.#replacing.hidden, this.root.hidden] = [from, !withReplacing, false];
    this.shown(true);
    this.#sought.focus();
    this.#sought.select();
    this.#look();
  }

  close(): void {
    if (this.root.hidden) return;
    this.root.hidden = true;
    this.#ask("");
    this.shown(false);
    this.view().focus();
  }

  /** After each change of the text: the hits are others then. */
  update(): void {
    if (!this.root.hidden) this.#tell();
  }

  get #hits(): Hit[] {
    return getMatchHighlights(this.view().state).find().map(({ from, to }) => ({ from, to })).sort((one, other) => one.from - other.from);
  }

  #at(hits: Hit[]): number {
    const { from, to } = this.view().state.selection;
    return hits.findIndex((hit) => hit.from === from && hit.to === to);
  }

  #ask(words: string): void {
    const view = this.view();
    view.dispatch(setSearchState(view.state.tr, new SearchQuery({ search: words, caseSensitive: this.#case.checked, literal: true })).setMeta("addToHistory", false));
  }

  // The first hit from where one was when one began to look.
  #look(): void {
    this.#ask(this.#sought.value);
    const hits = this.#hits;
    this.#choose(hits.find((hit) => hit.from >= this.#from) ?? hits[0]);
    this.#tell();
  }

  #step(by: 1 | -1): void {
    const hits = this.#hits;
    const [at, { from }] = [this.#at(hits), this.view().state.selection];
    const next = at >= 0 ? hits.at((at + by) % hits.length) : by === 1 ? hits.find((hit) => hit.from >= from) ?? hits[0] : hits.filter((hit) => hit.from < from).at(-1) ?? hits.at(-1);
    this.#choose(next);
    this.#tell();
  }

  #choose(hit: Hit | undefined): void {
    if (hit === undefined) return;
    const view = this.view();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, hit.from, hit.to)));
    this.#from = hit.from;
    // The focus stays in the bar, so the browser does not follow the selection by itself.
    view.dom.querySelector(".ProseMirror-active-search-match")?.scrollIntoView({ block: "center" });
  }

  #replaceOne(): void {
    const at = this.#at(this.#hits);
    if (at < 0) return this.#step(1);
    replaceHits(this.view(), [this.#hits[at]!], this.#instead.value);
    this.#step(1);
    const left = this.#hits.length;
    this.#count.textContent = left === 0 ? "Replaced, none left" : `Replaced, ${left} left`;
  }

  #replaceAll(): void {
    const hits = this.#hits;
    replaceHits(this.view(), hits, this.#instead.value);
    this.#count.textContent = hits.length === 0 ? "Nothing found" : `${hits.length} replaced`;
  }

  #tell(): void {
    const hits = this.#hits;
    const at = this.#at(hits);
    this.#count.textContent = this.#sought.value === "" ? "" : hits.length === 0 ? "Nothing found" : at < 0 ? `${hits.length} found` : `${at + 1} of ${hits.length}`;
  }

  #press(event: KeyboardEvent): void {
    const isWithMod = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.#sought) this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.#instead) this.#replaceOne();
    else if (isWithMod && event.key === "f") this.#sought.select();
    else if (isWithMod && event.key === "h") this.open(true);
    else return;
    event.preventDefault();
  }
}

function row(...children: HTMLElement[]): HTMLElement {
  return element("div", { className: "find-row" }, ...children);
}

function labelled(words: string, input: HTMLInputElement): HTMLElement {
  return element("div", { className: "field" }, element("label", { for: input.id }, words), input);
}
