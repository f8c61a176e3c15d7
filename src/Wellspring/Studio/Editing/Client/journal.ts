import type { Step } from "prosemirror-transform";
import type { Fields, Json } from "./server";

/** A stretch of writing that the server may not have: where it began, and every change since. */
export interface Kept { id: string; draft: string; revision: number; document: Json; at: number }
interface KeptChange { of: string; steps?: unknown[]; fields?: Fields; body?: string; from: number }

/** The body is there when it was typed as Markdown and not yet read. */
export interface Unsaved extends Kept { steps: unknown[]; fields: Fields; body: string | null }

const ofThisTab = "wellspring-writing";
const longestGoodbye = 1000;

/**
 * Each keystroke in this browser's own database before anything else happens to it, so that neither a killed tab nor a
 * server that does not answer loses a word. One journal for each open page; a lock says which of them still live.
 */
export class Journal {
  #id = crypto.randomUUID();
  #count = 0;
  #stored = 0;
  #letGo = (): void => undefined;

  private constructor(readonly database: IDBDatabase, readonly draft: string) {}

  static async open(draft: string): Promise<Journal> {
    const journal = new Journal(await database(), draft);
    journal.#live();
    // The page that follows at a reload reads at once what this one leaves.
    addEventListener("pagehide", () => journal.#goodbye());
    return journal;
  }

  /**
   * A page that the browser brings back writes under a name of its own: while it was away another page may have taken what stands under the old one.
   * @returns the old name, to be forgotten when all that is unsaved stands under the new one
   */
  renew(): string {
    const old = this.#id;
    this.#id = crypto.randomUUID();
    this.#live();
    sessionStorage.setItem(ofThisTab, this.#id);
    return old;
  }

  /** From here on changes are changes of this document, and the first of them are in it. */
  begin(revision: number, document: Json, after: number): void {
    this.#stored = after;
    const kept: Kept = { id: this.#id, draft: this.draft, revision, document, at: Date.now() };
    this.#write(["begun", "changes"], (store) => {
      store("begun").put(kept);
      if (after > 0) store("changes").delete(IDBKeyRange.bound([this.#id, 0], [this.#id, after - 1]));
    });
  }

  /** @returns how many changes there were before it */
  add(steps: readonly Step[]): number {
    return this.#add({ of: this.#id, steps: steps.map((step) => step.toJSON() as unknown), from: this.#count });
  }

  addFields(fields: Fields): number {
    return this.#add({ of: this.#id, fields, from: this.#count });
  }

  addBody(body: string): number {
    return this.#add({ of: this.#id, body, from: this.#count });
  }

  get count(): number {
    return this.#count;
  }

  /** What pages left behind that are gone, oldest first. */
  async left(): Promise<Unsaved[]> {
    await this.#leftByThisTab();
    const begun = answer(this.database.transaction("begun").objectStore("begun").getAllKeys());
    const [ids, locks] = await Promise.all([begun, navigator.locks?.query()]);
    const alive = new Set(locks?.held?.map((lock) => lock.name) ?? []);
    const left = await Promise.all((ids as string[]).filter((id) => !alive.has(lockOf(id))).map((id) => this.#unsaved(id)));
    return left.filter((one) => one !== null).sort((a, b) => a.at - b.at);
  }

  forget(id: string): Promise<void> {
    return this.#write(["begun", "changes"], (store) => {
      store("begun").delete(id);
      store("changes").delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
    });
  }

  // Held until the page goes, or its process dies.
  #live(): void {
    void navigator.locks?.request(lockOf(this.#id), () => new Promise<void>((letGo) => (this.#letGo = letGo)));
  }

  // Whoever leaves nothing behind need not be waited for.
  #goodbye(): void {
    if (this.#stored === this.#count) sessionStorage.removeItem(ofThisTab);
    this.#letGo();
  }

  // A page whose goodbye is not yet heard may still hold its lock for a moment.
  async #leftByThisTab(): Promise<void> {
    const before = sessionStorage.getItem(ofThisTab);
    sessionStorage.setItem(ofThisTab, this.#id);
    if (before !== null) await navigator.locks?.request(lockOf(before), { signal: AbortSignal.timeout(longestGoodbye) }, () => undefined).catch(() => undefined);
  }

  // Most pages leave a document that is stored and no change of it: it need not even be read. What is not forgotten now is so the next time.
  async #unsaved(id: string): Promise<Unsaved | null> {
    const changes = await all<KeptChange>(this.database, "changes", IDBKeyRange.bound([id, 0], [id, Infinity]));
    if (changes.length === 0) {
      void this.forget(id).catch(() => undefined);
      return null;
    }
    const begun = await answer<Kept | undefined>(this.database.transaction("begun").objectStore("begun").get(id));
    if (begun?.draft !== this.draft) return null;
    const [typed, read] = [changes.map((change) => change.body !== undefined).lastIndexOf(true), changes.map((change) => change.steps !== undefined).lastIndexOf(true)];
    return { ...begun, steps: changes.flatMap((change) => change.steps ?? []), body: typed > read ? changes[typed]!.body! : null, fields: Object.assign({}, ...changes.map((change) => change.fields ?? {})) as Fields };
  }

  #add(change: KeptChange): number {
    void this.#write(["changes"], (store) => store("changes").put(change));
    return this.#count++;
  }

  #write(stores: string[], write: (store: (name: string) => IDBObjectStore) => void): Promise<void> {
    return new Promise((done, failed) => {
      const transaction = this.database.transaction(stores, "readwrite");
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error ?? new Error("The journal could not be written."));
      write((name) => transaction.objectStore(name));
      transaction.commit();
    });
  }
}

const lockOf = (id: string): string => `wellspring-writing-${id}`;

function database(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open("wellspring-writing", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("begun", { keyPath: "id" });
      request.result.createObjectStore("changes", { keyPath: ["of", "from"] });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("This browser keeps nothing."));
  });
}

function all<T>(database: IDBDatabase, store: string, range?: IDBKeyRange): Promise<T[]> {
  return answer<T[]>(database.transaction(store).objectStore(store).getAll(range));
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result as T);
    request.onerror = () => failed(request.error ?? new Error("The journal could not be read."));
  });
}
