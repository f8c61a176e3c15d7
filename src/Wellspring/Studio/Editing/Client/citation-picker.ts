import { NodeSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { readCitation, writeCitation, type Cited } from "./citation";
import { ask, clear, sayAll, Wrong, type Places } from "./dialog";
import { button, element } from "./elements";
import { canHold } from "./insertion";
import { nodes } from "./schema";
import { SearchList } from "./search-list";
import type { Json, Server, SourceEntry } from "./server";
import type { Sources } from "./sources";

const places: Places = [...["title", "authors", "year", "doi"].map((name): [RegExp, string] => [new RegExp(`^source-${name}-`), `new-${name}`]), [/^(doi|pmid|source)-/, "number"]];
const kinds = ["guideline", "systematic review", "trial", "observational", "narrative review", "expert organisation", "other"];

/** Names works of the library, with what stands before and behind each; and takes new ones in. */
export class CitationPicker {
  constructor(readonly server: Server, readonly sources: Sources) {}

  /** @param otherwise typed instead when nothing is chosen */
  async open(view: EditorView, otherwise = ""): Promise<void> {
    const chosen = view.state.selection;
    const old = chosen instanceof NodeSelection && chosen.node.type === nodes.citation ? chosen.node : null;
    if (old === null && !canHold(view.state, nodes.citation!.create({ written: "[@x]" }))) return;
    const works = old === null ? [] : readCitation(old.attrs.written as string);
    const made = await this.#ask(works, old !== null);
    if (made === "remove") view.dispatch(view.state.tr.deleteSelection());
    else if (made !== null) view.dispatch(view.state.tr.replaceSelectionWith(nodes.citation!.create({ written: made }), false).scrollIntoView());
    else if (otherwise !== "") view.dispatch(view.state.tr.insertText(otherwise));
    view.focus();
  }

  #ask(works: Cited[], isOld: boolean): Promise<string | null> {
    const rows = element("ul", { className: "works", ariaLabel: "Cited here" });
    const add = (source: SourceEntry): void => {
      this.sources.learn({ [source.key]: source });
      works.push({ key: source.key, before: "", place: "" });
      this.#draw(rows, works);
      rows.querySelector<HTMLInputElement>("li:last-child input")?.focus();
    };
    const found = new Map<string, SourceEntry>();
    const search = new SearchList("ask-find", "Find in the library", async (words, signal) => {
      const { sources } = await this.server.sources(words, signal);
      sources.forEach((source) => found.set(source.key, source));
      return sources.map((source) => ({ id: source.key, label: source.entry, note: [source.kind, source.standing === "sound" ? "" : source.standing].filter(Boolean).join(", ") }));
    }, (choice) => add(found.get(choice.id)!));
    void search.look();
    this.#draw(rows, works);
    return ask({ title: "Cite a source", done: "Cite", more: [rows, search.root, this.#newSource(add)], className: "wide", ...(isOld ? { remove: "Remove the citation" } : {}) }, () => {
      if (works.length === 0) throw new Wrong("Choose a source, or add one.");
      return writeCitation(works);
    }) as Promise<string | null>;
  }

  #draw(rows: HTMLElement, works: Cited[]): void {
    rows.hidden = works.length === 0;
    rows.replaceChildren(...works.map((work, at) => {
      const entry = this.sources.entryOf(work.key);
      const part = (label: string, name: "before" | "place"): HTMLElement => {
        const input = element("input", { id: `ask-${name}-${at}`, value: work[name], autocomplete: "off" });
        input.addEventListener("input", () => (work[name] = input.value));
        return element("div", { className: "field" }, element("label", { for: input.id }, label), input);
      };
      const remove = button("Remove", () => { works.splice(at, 1); this.#draw(rows, works); });
      remove.ariaLabel = `Remove ${entry}`;
      return element("li", {}, element("p", {}, entry), part("Place, as p. 3", "place"), part("Words before, as see", "before"), remove);
    }));
  }

  #newSource(add: (source: SourceEntry) => void): HTMLElement {
    const status = element("p", { className: "wrong", role: "alert", hidden: true });
    const looksUp = document.getElementById("editor")?.dataset.lookUp !== "off";
    const one = element("textarea", { id: "ask-number", name: "number", rows: 2 });
    const input = (id: string, label: string, hint = ""): HTMLElement => element("div", { className: "field" }, element("label", { for: `new-${id}` }, label), hint === "" ? null : element("p", { className: "hint" }, hint), element("input", { id: `new-${id}`, name: `new-${id}`, autocomplete: "off" }));
    const kind = element("select", { id: "new-kind" }, ...kinds.map((name) => element("option", { value: name, selected: name === "other" }, name)));
    const typed = element("details", {}, element("summary", {}, "Or fill in a form"), element("div", { className: "fields" },
      input("title", "Title of the work"), input("authors", "Authors", "Family, Given; Family, Given"), input("year", "Year"), input("container", "Journal or book"), input("volume", "Volume"), input("pages", "Pages"), input("publisher", "Publisher"), input("doi", "DOI"), input("url", "Address")));
    const send = async (): Promise<void> => {
      clear(whole, status);
      try {
        add((await this.server.addSource({ ...(one.value.trim() === "" ? formOf(typed) : numbered(one.value.trim())), kind: kind.value })).source);
        [one, ...typed.querySelectorAll("input")].forEach((input) => (input.value = ""));
      } catch (failed) {
        sayAll(whole, status, failed as Error, places);
        typed.open ||= typed.querySelector(".wrong") !== null;
        whole.querySelector<HTMLElement>("[aria-invalid]")?.focus();
      }
    };
    typed.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      // Enter would send the dialog, which is about citing and not about this form.
      event.preventDefault();
      void send();
    });
    const whole = element("details", { className: "new-source" }, element("summary", {}, "Add a source to the library"),
      element("div", { className: "field" }, element("label", { for: one.id }, looksUp ? "DOI, PubMed number or BibTeX" : "BibTeX"), looksUp ? null : element("p", { className: "hint" }, "Look-up is off: no register is set on this site, so a DOI or PubMed number alone brings nothing in."), one), typed, element("div", { className: "field" }, element("label", { for: kind.id }, "Kind of evidence"), kind), status, button("Add it", () => void send(), "button second"));
    return whole;
  }
}

function numbered(words: string): Json {
  if (/^@\w+\s*\{/.test(words)) return { bibtex: words };
  return /^(?:PMID:?\s*)?\d{1,9}$/i.test(words) ? { pmid: words.replace(/\D/g, "") } : { doi: words.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "") };
}

function formOf(typed: HTMLElement): Json {
  const said = Object.fromEntries([...typed.querySelectorAll("input")].map((input) => [input.id.slice("new-".length), input.value.trim()]));
  return { ...said, authors: (said.authors ?? "").split(";").map((author) => author.trim()).filter(Boolean).join("\n") };
}
