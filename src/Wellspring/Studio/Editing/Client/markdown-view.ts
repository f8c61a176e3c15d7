import type { Node } from "prosemirror-model";
import { schema } from "./schema";
import type { Json, Server } from "./server";

const pause = 400;

/** The same draft as text in the article language, for those who prefer it. What is typed goes through the one reader of the language. */
export class MarkdownView {
  #timer = 0;
  #typed: string | null = null;
  #reading: Promise<void> | undefined;

  constructor(readonly text: HTMLTextAreaElement, readonly server: Server, readonly read: (doc: Node) => void) {
    text.addEventListener("input", () => this.#wait());
    text.addEventListener("blur", () => void this.flush());
  }

  /** What was typed and not yet read. */
  get unread(): string | null {
    return this.#typed;
  }

  async show(doc: Node): Promise<void> {
    this.text.value = (await this.server.bodyOf(doc.toJSON() as Json)).body;
    this.#typed = null;
  }

  /** All that was typed is in the document when it comes back. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#reading !== undefined) await this.#reading;
    if (this.#typed !== null) await (this.#reading = this.#take().finally(() => (this.#reading = undefined)));
  }

  #wait(): void {
    this.#typed = this.text.value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush().catch(() => this.#wait()), pause);
  }

  async #take(): Promise<void> {
    const typed = this.#typed!;
    const { document } = await this.server.documentOf(typed);
    if (this.#typed === typed) this.#typed = null;
    this.read(schema.nodeFromJSON(document));
  }
}
