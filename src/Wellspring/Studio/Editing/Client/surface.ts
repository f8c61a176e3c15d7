import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { DOMParser, DOMSerializer, type DOMOutputSpec, type Node } from "prosemirror-model";
import { search } from "prosemirror-search";
import { EditorState, Plugin, type Command } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";
import type { Act } from "./acts";
import { CitationView } from "./citation-view";
import { ContainerView } from "./container-view";
import { forClipboard, fromClipboard } from "./drawing";
import { keys } from "./keys";
import { marking } from "./marking";
import { PictureView } from "./picture-view";
import type { Pictures } from "./pictures";
import { typedMarks } from "./rules";
import { schema } from "./schema";
import { slashMenu } from "./slash-menu";
import { sourceReading } from "./source-reading";
import { SourceView } from "./source-view";
import type { Sources } from "./sources";
import type { Status } from "./status";

export interface Surroundings {
  sources: Sources;
  pictures: Pictures;
  status: Status;
  acts: Act[];
  menu: Act[];
  own: Record<string, Command>;
  edit: (view: EditorView, at: number) => void;
  cite: (view: EditorView, typed: string) => void;
  read: (body: string) => Promise<Node>;
  changed: (view: EditorView, before: EditorState) => void;
  wrote: (steps: readonly Step[]) => void;
}

export function stateOf(doc: Node, around: Surroundings): EditorState {
  return EditorState.create({
    doc,
    plugins: [slashMenu(around.menu, around.status), cited(around), typedMarks(), ...keys(around.acts, around.own), history({ newGroupDelay: 600 }), dropCursor({ color: false, class: "drop-here" }), gapCursor(), marking(), search(), around.sources.plugin(), sourceReading(around.read), watched(around)],
  });
}

export function viewsOf(around: Surroundings): Record<string, NodeViewConstructor> {
  return {
    container: (node, view, at) => new ContainerView(node, view, at, around.edit),
    code_block: (node) => new SourceView(node),
    source_block: (node) => new SourceView(node),
    citation: (node, view, at) => new CitationView(node, view, at, around.sources, around.edit),
    image: (node, view, at) => new PictureView(node, view, at, around.pictures, around.edit),
  };
}

export function clipboardSerializer(): DOMSerializer {
  const plain = DOMSerializer.nodesFromSchema(schema);
  const own = Object.entries(plain).map(([name, draw]) => [name, (node: Node): DOMOutputSpec => forClipboard(node, draw(node))]);
  return new DOMSerializer(Object.fromEntries(own) as Record<string, (node: Node) => DOMOutputSpec>, DOMSerializer.marksFromSchema(schema));
}

export function clipboardParser(): DOMParser {
  const own = Object.keys(schema.nodes).filter((name) => name !== "doc" && name !== "text").map(fromClipboard);
  return new DOMParser(schema, [...own, ...DOMParser.fromSchema(schema).rules]);
}

// "@" where a word may begin asks for a source; an address of mail has letters before it.
function cited(around: Surroundings): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, _to, typed) => {
        const before = view.state.doc.resolve(from);
        if (typed !== "@" || before.parent.type.spec.code === true || view.composing || !/(^|[\s[(.,;:!?\u201d"])$/.test(before.parent.textBetween(0, before.parentOffset, undefined, "\ufffc"))) return false;
        around.cite(view, typed);
        return true;
      },
    },
  });
}

function watched(around: Surroundings): Plugin {
  return new Plugin<null>({
    state: {
      init: () => null,
      // What others wrote is part of the next beginning, and not of what was written here.
      apply: (tr) => { if (tr.docChanged) around.wrote(tr.steps); return null; },
    },
    view: () => ({ update: (view, before) => around.changed(view, before) }),
  });
}
