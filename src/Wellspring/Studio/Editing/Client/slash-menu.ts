import { Plugin, PluginKey, TextSelection, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { keysInWords, type Act } from "./acts";
import { element } from "./elements";
import { around } from "./insertion";
import type { Status } from "./status";

interface Asked { from: number; words: string }
interface Known { asked: Asked | null; closedAt: number | null }

const known = new PluginKey<Known>("slash-menu");
const id = "slash-menu";

/**
 * A menu behind "/": what is typed on narrows it, arrows choose, Enter puts in, Escape leaves the slash a slash.
 * The focus stays in the text; the active option is told by aria-activedescendant.
 */
export function slashMenu(acts: Act[], status: Status): Plugin<Known> {
  let [active, offered] = [0, [] as Act[]];
  const list = element("ul", { id, role: "listbox", ariaLabel: "Put in", className: "menu", tabIndex: 0, hidden: true });

  const pick = (view: EditorView, act: Act): void => {
    const { asked } = known.getState(view.state)!;
    if (asked === null) return;
    view.dispatch(view.state.tr.delete(asked.from, view.state.selection.from));
    act.run(view.state, view.dispatch, view);
    status.announce(`${act.label} put in`);
    if (document.querySelector("dialog[open]") === null) view.focus();
  };

  const draw = (view: EditorView): void => {
    const { asked } = known.getState(view.state)!;
    const before = offered;
    offered = asked === null ? [] : filtered(acts, asked.words, view.state);
    if (offered.length !== before.length || offered.some((act, at) => act !== before[at])) active = 0;
    list.hidden = offered.length === 0;
    if (list.hidden) return;
    list.replaceChildren(...offered.map((act, at) => option(act, at, at === active, () => pick(view, act))));
    list.children[active]!.scrollIntoView({ block: "nearest" });
    place(list, view, asked!.from);
    if (offered !== before && offered.length !== before.length) status.announce(`${offered.length} to choose from. ${offered[active]!.label}`);
  };

  const press = (view: EditorView, event: KeyboardEvent): boolean => {
    if (offered.length === 0 || known.getState(view.state)!.asked === null) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      active = (active + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length;
      view.dispatch(view.state.tr.setMeta("active", true));
    } else if (event.key === "Enter" || event.key === "Tab") pick(view, offered[active]!);
    else if (event.key === "Escape") view.dispatch(view.state.tr.setMeta(known, "close"));
    else return false;
    return true;
  };

  return new Plugin<Known>({
    key: known,
    state: {
      init: () => ({ asked: null, closedAt: null }),
      apply: (tr, before, _old, state) => {
        const closed = before.closedAt === null ? null : tr.mapping.map(before.closedAt);
        const asked = askedAt(state);
        if (tr.getMeta(known) === "close") return { asked: null, closedAt: before.asked?.from ?? null };
        // A slash that was there before is a slash.
        const isNew = before.asked !== null || (tr.docChanged && state.selection.empty);
        return { asked: asked !== null && asked.from !== closed && isNew ? asked : null, closedAt: asked === null ? null : closed };
      },
    },
    view: (view) => {
      view.dom.parentElement!.append(list);
      list.addEventListener("pointerdown", (event) => event.preventDefault());
      return { update: draw, destroy: () => list.remove() };
    },
    props: {
      handleKeyDown: press,
      handleDOMEvents: { blur: (view) => { if (known.getState(view.state)!.asked !== null) view.dispatch(view.state.tr.setMeta(known, "close")); } },
      attributes: (state): Record<string, string> => {
        const { asked } = known.getState(state)!;
        return asked === null || filtered(acts, asked.words, state).length === 0 ? {} : { "aria-controls": id, "aria-activedescendant": `${id}-${active}`, "aria-autocomplete": "list" };
      },
    },
  });
}

function askedAt(state: EditorState): Asked | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty || selection.$from.parent.type.spec.code === true) return null;
  const before = selection.$from.parent.textBetween(0, selection.$from.parentOffset, undefined, "\ufffc");
  const found = /(?:^|\s)\/([\p{L}\d:#>.-]*(?: [\p{L}\d]+)?)$/u.exec(before);
  return found === null ? null : { from: selection.from - found[1]!.length - 1, words: found[1]! };
}

function filtered(acts: Act[], words: string, state: EditorState): Act[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const inTable = around(state, "table") !== null;
  const fit = (act: Act): number => {
    const names = `${act.label} ${act.id}`.toLowerCase();
    if (wanted.every((word) => names.split(/[\s-]+/).some((name) => name.startsWith(word)) || names.includes(wanted.join(" ")))) return 0;
    return wanted.every((word) => `${names} ${act.also ?? ""} ${act.hint ?? ""}`.toLowerCase().includes(word)) ? 1 : 2;
  };
  return acts.map((act) => ({ act, rank: fit(act) })).filter((one) => one.rank < 2 && !(inTable && one.act.id === "table")).sort((a, b) => a.rank - b.rank).map((one) => one.act);
}

function option(act: Act, at: number, isActive: boolean, pick: () => void): HTMLLIElement {
  const made = element("li", { id: `${id}-${at}`, role: "option", ariaSelected: String(isActive) }, element("span", {}, act.label), element("small", {}, act.hint ?? ""), act.keys === undefined ? null : element("kbd", {}, keysInWords(act.keys)));
  made.addEventListener("click", pick);
  return made;
}

// Below the slash, or above it where there is no room.
function place(list: HTMLElement, view: EditorView, from: number): void {
  const [at, around] = [view.coordsAtPos(from), list.offsetParent!.getBoundingClientRect()];
  const isLow = at.bottom + list.offsetHeight > innerHeight && at.top > list.offsetHeight;
  list.style.top = `${(isLow ? at.top - list.offsetHeight - 4 : at.bottom + 4) - around.top}px`;
  list.style.left = `${Math.max(0, Math.min(at.left - around.left, around.width - list.offsetWidth))}px`;
}
