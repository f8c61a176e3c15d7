/** What the server of the studio is asked, and what it says. */
import { takeBrought } from "./brought";

export type Json = Record<string, unknown>;
export type Fields = Record<string, unknown>;

export interface SourceEntry { key: string; entry: string; kind: string; standing: string }
export interface Opened { revision: number; fields: Fields; document: Json; sources?: Record<string, SourceEntry | null>; words: number }
export interface Finding { code: string; severity: "refuse" | "warn" | "hint"; sentence: string; unit: number | null; field: string | null; text: string | null }
export interface Claim { unit: number | null; text: string; sentences: string[]; cites: string[] }
export interface Checked { findings: Finding[]; stillToCome?: Finding[]; claims: Claim[]; words: number; minutes: number; readingAge: number }
export interface Conflict { field: string | null; picture?: { file: string; part: "hash" | "licence" | "credit" } | null; unit: number | null; units: number | null; base: string; mine: string; theirs: string }
export interface Stored { revision: number; document?: Json; fields?: Fields; merged?: string[]; sources?: Record<string, SourceEntry | null> }
export interface Conflicting { revision: number; document: Json; fields: Fields; merged: Json; mergedFields: Fields; conflicts: Conflict[] }
export interface Link { title: string; path: string; kind: string }
export interface LibraryPicture extends Picture { name: string; focus: string; alt: string; licence: string; credit: string }
export interface Picture { file: string; hash: string | null; src: string; width: number; height: number }

/** The server answered, and not with what was asked for. */
export class Refused extends Error {
  constructor(readonly status: number, readonly said: Said[], readonly answer: unknown) {
    super(said.map((one) => one.sentence).join(" ") || `The server answered with ${status}.`);
  }
}

export interface Said { code: string; sentence: string }

/** The server did not answer. */
export class Unreachable extends Error {}

const meta = (page: Document): HTMLMetaElement | null => page.querySelector<HTMLMetaElement>("meta[name=studio-form]");
const word = (): string => meta(document)?.content ?? "";

export class Server {
  constructor(readonly draft: string) {}

  /** From the page itself, where it brought the document along; once, since it gets old. */
  async open(): Promise<Opened> {
    return takeBrought() ?? this.#ask();
  }

  /** As the server has it now. */
  openAnew(): Promise<Opened> {
    takeBrought();
    return this.#ask();
  }

  #ask(): Promise<Opened> {
    return ask("GET", `/studio/drafts/${this.draft}/document`);
  }

  store(revision: number, document: Json | undefined, fields: Fields, isLast = false): Promise<Stored> {
    return ask("PUT", `/studio/drafts/${this.draft}/document`, { revision, fields, document }, { keepalive: isLast });
  }

  check(revision: number, document: Json, fields: Fields, signal: AbortSignal): Promise<Checked> {
    return ask("POST", `/studio/drafts/${this.draft}/findings`, { revision, document, fields }, { signal });
  }

  documentOf(body: string): Promise<{ document: Json }> {
    return ask("POST", "/studio/text/document", { body });
  }

  bodyOf(document: Json): Promise<{ body: string }> {
    return ask("POST", "/studio/text/body", { document });
  }

  sources(find: string, signal: AbortSignal): Promise<{ sources: SourceEntry[] }> {
    return ask("GET", `/studio/pick/sources?find=${encodeURIComponent(find)}`, undefined, { signal });
  }

  addSource(source: Json): Promise<{ source: SourceEntry }> {
    return ask("POST", "/studio/pick/sources", source);
  }

  links(find: string, signal: AbortSignal): Promise<{ links: Link[] }> {
    return ask("GET", `/studio/pick/links?find=${encodeURIComponent(find)}`, undefined, { signal });
  }

  tests(): Promise<{ tests: { slug: string; title: string }[] }> {
    return ask("GET", "/studio/pick/tests");
  }

  pictures(find: string, signal: AbortSignal): Promise<{ pictures: LibraryPicture[] }> {
    return ask("GET", `/studio/pick/media?find=${encodeURIComponent(find)}`, undefined, { signal });
  }

  addPicture(form: FormData): Promise<Picture> {
    return ask("POST", "/studio/pick/media", form);
  }

  get preview(): string {
    return `/studio/drafts/${this.draft}/preview`;
  }
}

async function ask<T>(method: string, address: string, body?: Json | FormData, options: RequestInit = {}): Promise<T> {
  const isForm = body instanceof FormData;
  const send = (): Promise<Response> => reach(address, {
    method, body: isForm ? body : body === undefined ? null : JSON.stringify(body), credentials: "same-origin", cache: "no-store", redirect: "manual", ...options,
    headers: { "X-Studio-Form": word(), "Accept": "application/json", ...(isForm || body === undefined ? {} : { "Content-Type": "application/json" }) },
  });
  let answer = await send();
  // Whoever signed in again, in another tab, has a new word.
  if (answer.status === 400 && (await renewed())) answer = await send();
  // Somebody who is not signed in is led to the way in.
  if (answer.type === "opaqueredirect") throw new Refused(401, [{ code: "signed-out", sentence: "You are signed out." }], null);
  const said = answer.headers.get("Content-Type")?.startsWith("application/json") === true ? (await answer.json()) as T : await answer.text();
  if (!answer.ok) throw new Refused(answer.status, saidIn(said), said);
  return said as T;
}

/** Forms are bound to the session in which they were shown; the page is asked for the word of the one that is open now. */
async function renewed(): Promise<boolean> {
  const answer = await reach(location.pathname, { credentials: "same-origin", cache: "no-store", redirect: "manual" });
  const [before, now] = [word(), answer.ok ? meta(new DOMParser().parseFromString(await answer.text(), "text/html"))?.content : undefined];
  if (now === undefined || now === before) return false;
  for (const input of document.querySelectorAll<HTMLInputElement>("input[type=hidden]")) if (input.value === before) input.value = now;
  meta(document)!.content = now;
  return true;
}

async function reach(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch (failed) {
    if (options.signal?.aborted === true) throw failed;
    throw new Unreachable("The server does not answer.");
  }
}

function saidIn(said: unknown): Said[] {
  if (typeof said === "string") return said.trim() === "" || said.length > 400 ? [] : [{ code: "", sentence: said.trim() }];
  return (said as { findings?: Said[] }).findings ?? [];
}
