import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { redo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import type { Act } from "./acts";
import { leaveBlock } from "./insertion";
import { nodes } from "./schema";
import { cellBelow, nextCell, previousCell } from "./tables";

const lineBreak: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create(), true).scrollIntoView());
  return true;
};

/** Keys, those of the acts among them. Tab moves on within tables and lists only; elsewhere it leaves the text, as in any page. */
export function keys(acts: Act[], own: Record<string, Command>): Plugin[] {
  const named = Object.fromEntries(acts.filter((act) => act.keys !== undefined).map((act) => [act.keys!, act.run]));
  return [
    keymap(own),
    keymap(named),
    keymap({
      "Mod-y": redo,
      "Backspace": undoInputRule,
      "Enter": chainCommands(cellBelow, splitListItem(nodes.list_item!)),
      "Shift-Enter": chainCommands(exitCode, lineBreak),
      "Mod-Enter": chainCommands(exitCode, leaveBlock),
      "Tab": chainCommands(nextCell, sinkListItem(nodes.list_item!)),
      "Shift-Tab": chainCommands(previousCell, liftListItem(nodes.list_item!)),
      "Mod-]": sinkListItem(nodes.list_item!),
      "Mod-[": liftListItem(nodes.list_item!),
    }),
    keymap(baseKeymap),
  ];
}
