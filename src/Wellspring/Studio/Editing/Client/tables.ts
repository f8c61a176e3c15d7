import { Fragment, type Node } from "prosemirror-model";
import { TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { nodes } from "./schema";
import { insertBlock } from "./insertion";

interface Spot { table: Node; at: number; row: number; column: number }

/** Two columns and two rows below their headings. */
export const insertTable: Command = insertBlock(() => nodes.table!.create(null, [0, 1, 2].map((row) => emptyRow(row === 0, 2))));

/** The cell that the cursor is in. */
export function spotOf(state: EditorState): Spot | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 1; depth--) {
    if ($from.node(depth - 1).type === nodes.table) return { table: $from.node(depth - 1), at: $from.before(depth - 1), row: $from.index(depth - 1), column: $from.index(depth) };
  }
  return null;
}

export const addRow: Command = changed((spot, rows) => [...rows.slice(0, spot.row + 1), emptyRow(false, width(spot.table)), ...rows.slice(spot.row + 1)], (spot) => [spot.row + 1, 0]);

export const removeRow: Command = changed(
  (spot, rows) => (rows.length < 2 ? null : rows.filter((_, at) => at !== spot.row).map((row, at) => (at === 0 ? asHead(row) : row))),
  (spot) => [Math.max(0, spot.row - 1), spot.column]);

export const addColumn: Command = changed(
  (spot, rows) => rows.map((row, at) => withCells(row, [...cells(row).slice(0, spot.column + 1), emptyCell(at === 0), ...cells(row).slice(spot.column + 1)])),
  (spot) => [spot.row, spot.column + 1]);

export const removeColumn: Command = changed(
  (spot, rows) => (width(spot.table) < 2 ? null : rows.map((row) => withCells(row, cells(row).filter((_, at) => at !== spot.column)))),
  (spot) => [spot.row, Math.max(0, spot.column - 1)]);

export function align(side: "left" | "center" | "right" | null): Command {
  return changed(
    (spot, rows) => rows.map((row) => withCells(row, cells(row).map((cell, at) => (at === spot.column ? cell.type.create({ ...cell.attrs, align: side }, cell.content) : cell)))),
    (spot) => [spot.row, spot.column]);
}

/** To the next cell; behind the last one a new row begins. */
export const nextCell: Command = (state, dispatch, view) => {
  const spot = spotOf(state);
  if (spot === null) return false;
  const at = spot.row * width(spot.table) + spot.column + 1;
  if (at >= width(spot.table) * spot.table.childCount) return addRow(state, dispatch, view);
  return go(state, dispatch, spot, Math.floor(at / width(spot.table)), at % width(spot.table));
};

export const previousCell: Command = (state, dispatch) => {
  const spot = spotOf(state);
  if (spot === null) return false;
  const at = spot.row * width(spot.table) + spot.column - 1;
  return at >= 0 && go(state, dispatch, spot, Math.floor(at / width(spot.table)), at % width(spot.table));
};

/** In a cell, Enter goes down; below the last row, out. */
export const cellBelow: Command = (state, dispatch) => {
  const spot = spotOf(state);
  return spot !== null && spot.row + 1 < spot.table.childCount && go(state, dispatch, spot, spot.row + 1, spot.column);
};

function changed(rows: (spot: Spot, rows: Node[]) => Node[] | null, then: (spot: Spot) => [number, number]): Command {
  return (state, dispatch) => {
    const spot = spotOf(state);
    const made = spot === null ? null : rows(spot, children(spot.table));
    if (spot === null || made === null) return false;
    if (dispatch !== undefined) {
      const table = spot.table.type.create(spot.table.attrs, made);
      const tr = state.tr.replaceWith(spot.at, spot.at + spot.table.nodeSize, table);
      const [row, column] = then(spot);
      dispatch(select(tr, table, spot.at, row, column).scrollIntoView());
    }
    return true;
  };
}

function go(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, spot: Spot, row: number, column: number): boolean {
  dispatch?.(select(state.tr, spot.table, spot.at, row, column).scrollIntoView());
  return true;
}

function select(tr: Transaction, table: Node, at: number, row: number, column: number): Transaction {
  let position = at + 1;
  for (let above = 0; above < row; above++) position += table.child(above).nodeSize;
  const line = table.child(row);
  for (let before = 0; before < Math.min(column, line.childCount - 1); before++) position += line.child(before).nodeSize;
  const cell = line.child(Math.min(column, line.childCount - 1));
  return tr.setSelection(TextSelection.create(tr.doc, position + 2, position + 2 + cell.content.size));
}

const children = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, at) => node.child(at));
const cells = children;
const width = (table: Node): number => table.child(0).childCount;
const emptyCell = (isHead: boolean): Node => (isHead ? nodes.table_header! : nodes.table_cell!).create();
const emptyRow = (isHead: boolean, columns: number): Node => nodes.table_row!.create(null, Array.from({ length: columns }, () => emptyCell(isHead)));
const withCells = (row: Node, made: Node[]): Node => row.type.create(row.attrs, Fragment.from(made));
const asHead = (row: Node): Node => withCells(row, cells(row).map((cell) => nodes.table_header!.create(cell.attrs, cell.content)));
