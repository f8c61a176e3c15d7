import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { containerKinds, makeContainer } from "./containers";
import { around, insertBlock } from "./insertion";
import { marks, nodes } from "./schema";
import { addColumn, addRow, align, insertTable, removeColumn, removeRow, spotOf } from "./tables";

/** Something that a writer does, wherever it is offered: toolbar, menu or key. */
export interface Act {
  id: string;
  label: string;
  hint?: string;
  /** Other words under which somebody may look for it. */
  also?: string;
  keys?: string;
  drawing?: string;
  run: Command;
  isOn?: (state: EditorState) => boolean;
}

/** What needs more than the document: a dialog, a search. */
export interface Openings { cite: Command; link: Command; picture: Command; test: Command; properties: Command }

const hasMark = (name: string) => (state: EditorState): boolean => {
  const { from, to, empty, $from } = state.selection;
  return empty ? marks[name]!.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, marks[name]!);
};

const isIn = (name: string, attrs: Record<string, unknown> = {}) => (state: EditorState): boolean => {
  const found = around(state, name);
  return found !== null && Object.entries(attrs).every(([key, value]) => found.node.attrs[key] === value);
};

/** A list, or, within one, no list. */
const list = (name: "bullet_list" | "ordered_list"): Command => (state, dispatch, view) =>
  around(state, "bullet_list", "ordered_list")?.node.type === nodes[name] ? liftListItem(nodes.list_item!)(state, dispatch, view) : wrapInList(nodes[name]!)(state, dispatch, view) || insertBlock(() => nodes[name]!.create(null, nodes.list_item!.create(null, nodes.paragraph!.create())))(state, dispatch, view);

const heading = (level: number): Command => (state, dispatch, view) =>
  isIn("heading", { level })(state) ? setBlockType(nodes.paragraph!)(state, dispatch, view) : setBlockType(nodes.heading!, { level })(state, dispatch, view);

const quote: Command = (state, dispatch, view) => (isIn("blockquote")(state) ? lift(state, dispatch) : wrapIn(nodes.blockquote!)(state, dispatch, view));

const source: Command = (state, dispatch, view) => insertBlock(() => nodes.source_block!.create())(state, dispatch, view);

export function marksOf(openings: Openings): Act[] {
  return [
    { id: "strong", label: "Strong", keys: "Mod-b", drawing: "M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z", run: toggleMark(marks.strong!), isOn: hasMark("strong") },
    { id: "em", label: "Emphasis", keys: "Mod-i", drawing: "M9 4h6M5 16h6M12 4 8 16", run: toggleMark(marks.em!), isOn: hasMark("em") },
    { id: "link", label: "Link", hint: "To a page of this site or elsewhere", keys: "Mod-k", drawing: "M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2m2-2 2-2a3 3 0 0 0-4-4L9 7", run: openings.link, isOn: hasMark("link") },
    { id: "citation", label: "Citation", hint: "A source from the library", also: "cite source reference @", keys: "Mod-Shift-e", drawing: "M4 13V9q0-4 4-4M4 9h4v4H4m8 0V9q0-4 4-4m-4 4h4v4h-4", run: openings.cite },
    { id: "code", label: "Code in a line", keys: "Mod-`", run: toggleMark(marks.code!), isOn: hasMark("code") },
  ];
}

export function blocksOf(openings: Openings): Act[] {
  return [
    { id: "paragraph", label: "Text", hint: "A paragraph", also: "paragraph plain", keys: "Mod-Alt-0", run: setBlockType(nodes.paragraph!), isOn: isIn("paragraph") },
    { id: "h2", label: "Heading 2", hint: "A section", also: "title ##", keys: "Mod-Alt-2", run: heading(2), isOn: isIn("heading", { level: 2 }) },
    { id: "h3", label: "Heading 3", hint: "Within a section", also: "subtitle ###", keys: "Mod-Alt-3", run: heading(3), isOn: isIn("heading", { level: 3 }) },
    { id: "h4", label: "Heading 4", also: "####", keys: "Mod-Alt-4", run: heading(4), isOn: isIn("heading", { level: 4 }) },
    { id: "bullet", label: "List", hint: "With bullets", also: "bullet unordered -", keys: "Mod-Shift-8", drawing: "M4 5h.01M4 10h.01M4 15h.01M8 5h8M8 10h8M8 15h8", run: list("bullet_list"), isOn: (state) => around(state, "bullet_list", "ordered_list")?.node.type === nodes.bullet_list },
    { id: "ordered", label: "Numbered list", also: "ordered steps 1.", keys: "Mod-Shift-7", drawing: "M3 4.5 4.5 4v4M3 12.5q2-1.500 2 .3L3 16h2.200M9 5h7M9 10h7M9 15h7", run: list("ordered_list"), isOn: (state) => around(state, "bullet_list", "ordered_list")?.node.type === nodes.ordered_list },
    { id: "quote", label: "Quotation", also: "blockquote >", keys: "Mod-Shift-9", drawing: "M4 5v10M8 6h8M8 10h8M8 14h5", run: quote, isOn: isIn("blockquote") },
    ...containerKinds.map((kind): Act => ({ id: kind.name, label: kind.label, hint: kind.hint, also: `box card ::: ${kind.name}`, run: insertBlock(() => makeContainer(kind)) })),
    { id: "screening", label: "Screening test", hint: "A card that leads to it", also: "box card phq gad questionnaire ::: screening", run: openings.test },
    { id: "table", label: "Table", also: "grid rows columns", run: insertTable },
    { id: "picture", label: "Picture", hint: "With words, licence and credit", also: "image photo figure upload", keys: "Mod-Alt-p", drawing: "M3 4h14v12H3zm0 9 4-4 3 3 3-2 4 3M13 7.500h.01", run: openings.picture },
    { id: "rule", label: "Rule", hint: "A line between", also: "divider separator ---", run: insertBlock(() => nodes.horizontal_rule!.create()) },
    { id: "code-block", label: "Code", also: "pre ```", run: insertBlock(() => nodes.code_block!.create()) },
    { id: "source", label: "As written", hint: "A passage in the article language", also: "markdown source raw", run: source },
  ];
}

/** What can be done in a table, offered while the cursor is in one. */
export const tableActs: Act[] = [
  { id: "add-row", label: "Row below", run: addRow },
  { id: "remove-row", label: "Remove the row", run: removeRow },
  { id: "add-column", label: "Column to the right", run: addColumn },
  { id: "remove-column", label: "Remove the column", run: removeColumn },
  { id: "left", label: "Align the column left", run: align("left"), isOn: isAligned("left") },
  { id: "center", label: "Centre the column", run: align("center"), isOn: isAligned("center") },
  { id: "right", label: "Align the column right", run: align("right"), isOn: isAligned("right") },
];

export const pastActs: Act[] = [
  { id: "undo", label: "Undo", keys: "Mod-z", drawing: "M7 5 3.500 8.500 7 12M4 8.500h8a4 4 0 0 1 0 8H9", run: undo },
  { id: "redo", label: "Redo", keys: "Mod-Shift-z", drawing: "m13 5 3.500 3.500L13 12m3-3.500H8a4 4 0 0 0 0 8h3", run: redo },
];

function isAligned(side: string) {
  return (state: EditorState): boolean => {
    const spot = spotOf(state);
    return spot !== null && spot.table.child(spot.row).child(spot.column).attrs.align === side;
  };
}

/** Keys as people read them on their own machine. */
export function keysInWords(keys: string): string {
  const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
  const names: Record<string, string> = isMac ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" } : { Mod: "Ctrl" };
  return keys.split("-").map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)).join(isMac ? "" : "+");
}

export function shortcutOf(act: Act): string | undefined {
  return act.keys?.replace("Mod", /Mac|iP(hone|ad)/.test(navigator.platform) ? "Meta" : "Control").replaceAll("-", "+");
}
