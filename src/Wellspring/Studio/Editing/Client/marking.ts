import { Plugin, PluginKey, TextSelection, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { positionOf } from "./differences";
import type { Claim, Finding } from "./server";

/** Words that something is said about. */
export interface Marked extends Place { className: string; isBlock?: boolean }
interface Place { from: number; to: number }
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
  return DecorationSet.create(doc, marked.map(({ from, to, className, isBlock }) => (isBlock === true ? Decoration.node : Decoration.inline)(from, to, { class: className })));
}

export function markFindings(view: EditorView, findings: Finding[]): void {
  const marked = findings.flatMap(({ unit, text, severity }): Marked[] => {
    const words = wordsIn(view.state, unit, text).map((place) => ({ ...place, className: `found ${severity}` }));
    return words.length > 0 ? words : unitOf(view.state, unit).map((place) => ({ ...place, className: `found-block ${severity}`, isBlock: true }));
  });
  view.dispatch(view.state.tr.setMeta(known, { findings: marked }).setMeta("addToHistory", false));
}

export function markClaims(view: EditorView, claims: Claim[]): void {
  const marked = claims.flatMap(({ unit, sentences, cites }) => {
    const said = sentences.flatMap((sentence) => wordsIn(view.state, unit, sentence));
    return (said.length > 0 ? said : unitOf(view.state, unit)).map((place) => ({ ...place, className: cites.length > 0 ? "claim" : "claim uncited" }));
  });
  view.dispatch(view.state.tr.setMeta(known, { claims: marked }).setMeta("addToHistory", false));
}

/** Chooses the words that a finding is about, or begins at its block. */
export function jumpTo(view: EditorView, unit: number, text: string | null): void {
  const [place] = wordsIn(view.state, unit, text);
  const start = TextSelection.near(view.state.doc.resolve(Math.min(view.state.doc.content.size, positionOf(view.state.doc, Math.min(unit, view.state.doc.childCount - 1)) + 1)));
  view.dispatch(view.state.tr.setSelection(place === undefined ? start : TextSelection.create(view.state.doc, place.from, place.to)).scrollIntoView());
  view.focus();
}

function unitOf(state: EditorState, unit: number | null): Place[] {
  if (unit === null || unit >= state.doc.childCount) return [];
  const from = positionOf(state.doc, unit);
  return [{ from, to: from + state.doc.child(unit).nodeSize }];
}

// The words as a sentence says them. Neither blanks nor what stands between words, a citation, a line break, the edge of a cell, are part of them.
function wordsIn(state: EditorState, unit: number | null, text: string | null): Place[] {
  const [block] = unitOf(state, unit);
  const wanted = lettersOf(text ?? "");
  if (block === undefined || wanted === "") return [];
  const [letters, places]: [string[], number[]] = [[], []];
  state.doc.nodesBetween(block.from, block.to, (node, at) => {
    for (let index = 0; index < (node.text?.length ?? 0); index++) {
      if (/\s/.test(node.text![index]!)) continue;
      letters.push(lettersOf(node.text![index]!));
      places.push(at + index);
    }
  });
  const first = letters.join("").indexOf(wanted);
  return first < 0 ? [] : [{ from: places[first]!, to: places[first + wanted.length - 1]! + 1 }];
}

// One letter stays one, so that places in the letters are places in the text.
function lettersOf(words: string): string {
  return words.replace(/\s/g, "").replace(/[\s\S]/g, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter));
}
