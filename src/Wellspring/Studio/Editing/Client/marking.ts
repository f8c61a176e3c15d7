import { Plugin, PluginKey, TextSelection, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { positionOf } from "./differences";
import type { Claim, Finding } from "./server";

/** Words that something is said about. */
export interface Marked { from: number; to: number; className: string }
interface Known { findings: DecorationSet; claims: DecorationSet }

const known = new PluginKey<Known>("marking");

/** Marks in the text that are no part of it, and that move with the words. */
export function marking(): Plugin<Known> {
  return new Plugin<Known>({
    key: known,
    state: {
      init: () => ({ findings: DecorationSet.empty, claims: DecorationSet.empty }),
      apply: (tr, before) => {
        const set = tr.getMeta(known) as Partial<Record<keyof Known, Marked[]>> | undefined;
        const moved = (name: keyof Known): DecorationSet => set?.[name] !== undefined ? drawn(tr.doc, set[name]) : before[name].map(tr.mapping, tr.doc);
        return set === undefined && !tr.docChanged ? before : { findings: moved("findings"), claims: moved("claims") };
      },
    },
    props: {
      decorations: (state) => {
        const { findings, claims } = known.getState(state)!;
        return claims === DecorationSet.empty ? findings : findings.add(state.doc, claims.find());
      },
    },
  });
}

function drawn(doc: EditorState["doc"], marked: Marked[]): DecorationSet {
  return DecorationSet.create(doc, marked.map(({ from, to, className }) => Decoration.inline(from, to, { class: className })));
}

export function markFindings(view: EditorView, findings: Finding[]): void {
  const marked = findings.flatMap((finding) => placesOf(view.state, finding.unit, finding.text).map((place) => ({ ...place, className: `found ${finding.severity}` })));
  view.dispatch(view.state.tr.setMeta(known, { findings: marked }).setMeta("addToHistory", false));
}

export function markClaims(view: EditorView, claims: Claim[]): void {
  const marked = claims.flatMap((claim) => unitOf(view.state, claim.unit).map((place) => ({ ...place, className: claim.cites.length > 0 ? "claim" : "claim uncited" })));
  view.dispatch(view.state.tr.setMeta(known, { claims: marked }).setMeta("addToHistory", false));
}

/** Chooses the words that a finding is about, or begins at its block. */
export function jumpTo(view: EditorView, unit: number, text: string | null): void {
  const [place] = placesOf(view.state, unit, text);
  const start = TextSelection.near(view.state.doc.resolve(Math.min(view.state.doc.content.size, positionOf(view.state.doc, Math.min(unit, view.state.doc.childCount - 1)) + 1)));
  view.dispatch(view.state.tr.setSelection(place === undefined ? start : TextSelection.create(view.state.doc, place.from, place.to)).scrollIntoView());
  view.focus();
}

function unitOf(state: EditorState, unit: number | null): { from: number; to: number }[] {
  if (unit === null || unit >= state.doc.childCount) return [];
  const from = positionOf(state.doc, unit);
  return [{ from, to: from + state.doc.child(unit).nodeSize }];
}

// The words as the finding says them; without them, or when they are no longer there, nothing is marked.
function placesOf(state: EditorState, unit: number | null, text: string | null): { from: number; to: number }[] {
  if (unit === null || text === null || text === "" || unit >= state.doc.childCount) return [];
  const start = positionOf(state.doc, unit);
  const found: { from: number; to: number }[] = [];
  state.doc.nodesBetween(start, start + state.doc.child(unit).nodeSize, (node, at) => {
    if (found.length > 0 || !node.isTextblock) return found.length === 0;
    // One character for each position, so that places in the words are places in the document.
    const words = node.textBetween(0, node.content.size, undefined, "\ufffc");
    const from = words.toLowerCase().indexOf(text.toLowerCase());
    if (from >= 0) found.push({ from: at + 1 + from, to: at + 1 + from + text.length });
    return false;
  });
  return found;
}
