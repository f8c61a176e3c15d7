import { keysInWords, type Act } from "./acts";
import { ask } from "./dialog";
import { element } from "./elements";

const moves: [string, string][] = [
  ["/", "Put something in"], ["@", "Cite a source"], ["Enter Enter", "Leave a list, quotation or frame"], ["Mod-Enter", "Leave whatever one is in, for a new line below"],
  ["Alt-Enter", "What can be said of the block"], ["Tab", "Next cell, or further in in a list"], ["Shift-Tab", "Cell before, or further out"], ["Escape", "To the toolbar, and back"], ["Mod-f", "Find"], ["Mod-h", "Find and replace"], ["Mod-s", "Save now"],
];

/** All keys in one place. */
export function openShortcuts(acts: Act[]): void {
  const rows = [...moves, ...acts.filter((act) => act.keys !== undefined).map((act): [string, string] => [act.keys!, act.label])];
  const list = element("dl", { className: "keys" }, ...rows.flatMap(([keys, what]) => [element("dt", {}, element("kbd", {}, keys.length === 1 ? keys : keysInWords(keys))), element("dd", {}, what)]));
  void ask({ title: "Keys", done: "Back to the text", more: [list], className: "wide" }, () => true);
}
