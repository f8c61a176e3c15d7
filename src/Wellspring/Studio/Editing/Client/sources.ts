import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { numbersOf } from "./citation";
import type { CitationView } from "./citation-view";
import { nodes } from "./schema";
import type { SourceEntry } from "./server";

/** What the library says of the works that the text names, and their numbers. */
export class Sources {
  numbers = new Map<string, number>();
  readonly views = new Set<CitationView>();
  readonly #known = new Map<string, SourceEntry | null>();

  learn(entries: Record<string, SourceEntry | null> | undefined): void {
    for (const [key, entry] of Object.entries(entries ?? {})) this.#known.set(key, entry);
    this.views.forEach((view) => view.draw());
  }

  entryOf(key: string): string {
    const source = this.#known.get(key);
    if (source === undefined) return key;
    if (source === null) return `${key}: not in the library`;
    return source.standing === "sound" || source.standing === "unchecked" ? source.entry : `${source.entry} (${source.standing})`;
  }

  isUnknown(key: string): boolean {
    return this.#known.get(key) === null;
  }

  count(doc: Node): void {
    const numbers = numbersOf(doc);
    const isSame = numbers.size === this.numbers.size && [...numbers].every(([key, number]) => this.numbers.get(key) === number);
    this.numbers = numbers;
    if (!isSame) this.views.forEach((view) => view.draw());
  }

  /** Counts again when a citation came, went or moved; typing between them changes no number. */
  plugin(): Plugin {
    return new Plugin({
      view: () => ({
        update: (view, before) => {
          if (before.doc.eq(view.state.doc)) return;
          const start = before.doc.content.findDiffStart(view.state.doc.content) ?? 0;
          const end = before.doc.content.findDiffEnd(view.state.doc.content);
          if (end === null || touches(before.doc, start, end.a) || touches(view.state.doc, start, end.b)) this.count(view.state.doc);
        },
      }),
    });
  }
}

function touches(doc: Node, from: number, to: number): boolean {
  let found = false;
  const [start, end] = [Math.max(0, Math.min(from, to)), Math.min(doc.content.size, Math.max(from, to))];
  doc.nodesBetween(start, Math.max(start, end), (node) => {
    found ||= node.type === nodes.citation;
    return !found;
  });
  return found;
}
