import type { Node } from "prosemirror-model";
import { stepsBetween } from "./differences";
import type { Journal } from "./journal";
import type { Status } from "./status";
import { Refused, Unreachable, type Conflicting, type Fields, type Json, type Server, type Stored } from "./server";

const pause = 600;
const longestPause = 5000;
const retries = [2000, 5000, 10000, 30000];
// What a browser still sends for a page that is gone (Fetch standard, 4.6): 64 KiB.
const lastWords = 60 * 1024;

/** What is being written, as the one who stores it needs to see it. */
export interface Writing {
  readonly doc: Node;
  readonly changedFields: Fields;
  /** @returns the document that the server has now; null when it cannot be brought together with what was written meanwhile */
  stored(sent: Node, fields: Fields, answer: Stored): Node | null;
  conflicting(sent: Node, answer: Conflicting): Promise<void>;
}

/** Stores what is written after each short pause, one request at a time, and goes on trying while the server does not answer. */
export class Saving {
  #timer = 0;
  #firstChange = 0;
  #failures = 0;
  #running: Promise<void> | undefined;
  #saved: Node;
  #isAsking = false;

  constructor(readonly server: Server, readonly journal: Journal | null, readonly writing: Writing, readonly status: Status, public revision: number) {
    this.#saved = writing.doc;
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") void this.flush(); });
    addEventListener("pagehide", () => this.#leave());
    addEventListener("online", () => void this.flush());
    addEventListener("focus", () => { if (this.#failures > 0) void this.flush(); });
    addEventListener("beforeunload", (event) => { if (this.isUnsaved && this.journal === null) event.preventDefault(); });
  }

  get isUnsaved(): boolean {
    return this.#saved !== this.writing.doc || Object.keys(this.writing.changedFields).length > 0;
  }

  changed(): void {
    if (!this.isUnsaved) return;
    if (this.#failures === 0) this.status.say("writing");
    const now = performance.now();
    if (this.#firstChange === 0) this.#firstChange = now;
    this.#later(Math.max(0, Math.min(pause, this.#firstChange + longestPause - now)));
  }

  /** Comes back when all that was written before is stored, or cannot be. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running !== undefined) await this.#running;
    if (this.isUnsaved && !this.#isAsking) await (this.#running = this.#save().finally(() => (this.#running = undefined)));
    return !this.isUnsaved;
  }

  /** What the server has now is what stands here. */
  isStored(doc: Node, revision: number): void {
    [this.#saved, this.revision] = [doc, revision];
  }

  /** The journal begins with what is stored, and has what is written here as one change of it. */
  beginAnew(): void {
    this.journal?.begin(this.revision, this.#saved.toJSON() as Json, this.journal.count);
    if (this.#saved !== this.writing.doc) this.journal?.add(stepsBetween(this.#saved, this.writing.doc));
    if (Object.keys(this.writing.changedFields).length > 0) this.journal?.addFields(this.writing.changedFields);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), wait);
  }

  async #save(): Promise<void> {
    const [sent, fields, count] = [this.writing.doc, this.writing.changedFields, this.journal?.count ?? 0];
    this.#firstChange = 0;
    // While it fails again and again the reason stays, and with it the link to the way in.
    if (this.#failures === 0) this.status.say("saving");
    try {
      const answer = await this.server.store(this.revision, sent === this.#saved ? undefined : (sent.toJSON() as Json), fields);
      this.#failures = 0;
      this.#accept(sent, fields, answer, count);
    } catch (failed) {
      await this.#failed(sent, failed);
    }
  }

  #accept(sent: Node, fields: Fields, answer: Stored, count: number): void {
    // Others changed the very place that is being written: what is stored stays the past, and the next try merges it.
    const stored = this.writing.stored(sent, fields, answer);
    if (stored === null) return this.#later(pause);
    this.isStored(stored, answer.revision);
    if (answer.document === undefined) this.journal?.begin(answer.revision, stored.toJSON() as Json, count);
    else this.beginAnew();
    if (this.isUnsaved) return this.changed();
    this.status.say("saved", (answer.merged ?? []).join(" "));
  }

  async #failed(sent: Node, failed: unknown): Promise<void> {
    if (failed instanceof Refused && failed.status === 409) return this.#conflict(sent, failed.answer as Conflicting);
    if (failed instanceof Refused && failed.status === 401) this.status.say("signed-out");
    else if (failed instanceof Refused && failed.status < 500) this.status.say("refused", failed.message);
    else if (failed instanceof Unreachable || failed instanceof Refused) this.status.say(this.journal === null ? "unreachable-unkept" : "unreachable");
    else throw failed;
    this.#later(retries[Math.min(this.#failures++, retries.length - 1)]!);
  }

  async #conflict(sent: Node, answer: Conflicting): Promise<void> {
    this.#isAsking = true;
    this.status.say("conflict");
    try {
      await this.writing.conflicting(sent, answer);
    } finally {
      this.#isAsking = false;
    }
    this.#later(0);
  }

  #leave(): void {
    if (!this.isUnsaved || this.#isAsking) return;
    const document = this.#saved === this.writing.doc ? undefined : (this.writing.doc.toJSON() as Json);
    const fields = this.writing.changedFields;
    // What is too long for last words is in the journal; the next page brings it in.
    if (JSON.stringify({ document, fields }).length < lastWords) void this.server.store(this.revision, document, fields, true).catch(() => undefined);
  }
}
