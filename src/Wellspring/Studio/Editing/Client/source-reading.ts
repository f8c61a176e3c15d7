import type { Node } from "prosemirror-model";
import { Plugin, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { nodes } from "./schema";

/** A passage that is edited as its source becomes blocks when it has been put right and the cursor leaves it. */
export function sourceReading(read: (body: string) => Promise<Node>): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        const left = sourceAround(before);
        if (left === null || sourceAround(view.state) !== null) return;
        const at = positionOf(view.state, left);
        if (at !== null) void replace(view, left, read);
      },
    }),
  });
}

function sourceAround(state: EditorState): Node | null {
  const { parent } = state.selection.$from;
  return parent.type === nodes.source_block ? parent : null;
}

function positionOf(state: EditorState, source: Node): number | null {
  let found: number | null = null;
  state.doc.forEach((node, at) => { if (node === source) found = at; });
  return found;
}

async function replace(view: EditorView, source: Node, read: (body: string) => Promise<Node>): Promise<void> {
  const doc = await read(source.textContent).catch(() => null);
  // It may have gone, or be written on, by the time the answer comes.
  const at = positionOf(view.state, source);
  if (doc === null || at === null || view.isDestroyed || sourceAround(view.state) === source) return;
  const blocks = Array.from({ length: doc.childCount }, (_, index) => doc.child(index));
  if (blocks.every((block) => block.type === nodes.source_block)) return;
  view.dispatch(view.state.tr.replaceWith(at, at + source.nodeSize, blocks.map((block) => block.type.create({ ...block.attrs, kept: null }, block.content))));
}
