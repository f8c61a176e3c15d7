import { Fragment, type Node } from "prosemirror-model";
import { NodeSelection, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { nodes } from "./schema";

/** Puts a block where the cursor is: in place of an empty paragraph, or else below what the cursor is in. */
export function insertBlock(make: () => Node): Command {
  return (state, dispatch) => {
    const place = placeFor(state, make());
    if (place === null) return false;
    dispatch?.(put(state.tr, place, make()).scrollIntoView());
    return true;
  };
}

export function insertInline(node: Node): Command {
  return (state, dispatch) => {
    if (!canHold(state, node)) return false;
    dispatch?.(state.tr.replaceSelectionWith(node, false).scrollIntoView());
    return true;
  };
}

export function canHold(state: EditorState, node: Node): boolean {
  const { $from } = state.selection;
  return $from.parent.inlineContent && $from.parent.canReplaceWith($from.index(), $from.index(), node.type);
}

/** Leaves the block that the cursor is in, however deep, for a new paragraph below it. */
export const leaveBlock: Command = (state, dispatch) => {
  const { $to } = state.selection;
  if ($to.depth === 0) return false;
  if (dispatch !== undefined) {
    const at = $to.after(1);
    const tr = state.tr.insert(at, nodes.paragraph!.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  }
  return true;
};

interface Place { from: number; to: number }

function placeFor(state: EditorState, node: Node): Place | null {
  const { $from } = state.selection;
  if ($from.depth === 0) return { from: state.selection.to, to: state.selection.to };
  for (let depth = $from.depth; depth > 0; depth--) {
    const [parent, index] = [$from.node(depth - 1), $from.index(depth - 1)];
    const isEmpty = depth === $from.depth && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
    if (parent.canReplaceWith(isEmpty ? index : index + 1, index + 1, node.type)) return { from: isEmpty ? $from.before(depth) : $from.after(depth), to: $from.after(depth) };
  }
  return null;
}

function put(tr: Transaction, place: Place, node: Node): Transaction {
  const isLeaf = node.isAtom || node.isLeaf;
  tr.replaceWith(place.from, place.to, isLeaf ? Fragment.from([node, nodes.paragraph!.create()]) : node);
  const within = isLeaf ? node.nodeSize : (firstEmpty(node) ?? 0) + 1;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place.from + within), 1));
}

// What is to be filled in first.
function firstEmpty(node: Node): number | null {
  let found: number | null = node.isTextblock && node.content.size === 0 ? 0 : null;
  node.descendants((child, at) => {
    if (found === null && child.isTextblock && child.content.size === 0) found = at + 1;
    return found === null;
  });
  return found;
}

/** The nearest node around the cursor that is one of these, with where it begins. */
export function around(state: EditorState, ...types: string[]): { node: Node; at: number } | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && types.includes(selection.node.type.name)) return { node: selection.node, at: selection.from };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type.name)) return { node: $from.node(depth), at: $from.before(depth) };
  return null;
}
