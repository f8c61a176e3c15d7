import { closeHistory } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";

/** A stretch of the text that has the words. */
export interface Hit { from: number; to: number }

/**
 * Other words in the place of these, in one step that is undone at once. They keep the looks of those they replace.
 * The commands of prosemirror-search read a "$" in the words as a sign: "$50" would lose it.
 */
export function replaceHits(view: EditorView, hits: Hit[], words: string): void {
  if (hits.length === 0) return;
  const tr = closeHistory(view.state.tr);
  // From the back, so that the places before stay where they are.
  for (const { from, to } of [...hits].reverse()) {
    if (words === "") tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  view.dispatch(tr);
}
