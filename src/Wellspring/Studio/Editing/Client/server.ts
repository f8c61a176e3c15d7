/** What the server of the studio is asked, and what it says. */

export type Json = Record<string, unknown>;
export type Fields = Record<string, unknown>;

export interface SourceEntry { key: string; entry: string; kind: string; standing: string }
export interface Opened { revision: number; fields: Fields; document: Json; sources?: Record<string, SourceEntry | null>; words: number }
export interface Finding { code: string; severity: "refuse" | "warn" | "hint"; sentence: string; unit: number | null; field: string | null; text: string | null }
export interface Claim { unit: number | null; text: string; cites: string[] }
export interface Checked { findings: Finding[]; stillToCome?: Finding[]; claims: Claim[]; words: number; minutes: number }
export interface Conflict { field: string | null; unit: number | null; units: number | null; base: string; mine: string; theirs: string }
export interface Stored { revision: number; document?: Json; fields?: Fields; merged?: string[]; sources?: Record<string, SourceEntry | null> }
export interface Conflicting { revision: number; document: Json; fields: Fields; merged: Json; mergedFields: Fields; conflicts: Conflict[] }
export interface Link { title: string; path: string; kind: string }
export interface Picture { file: string; hash: string | null; src: string; width: number; height: number }

/** The server answered, and not with what was asked for. */
export class Refused extends Error {
  constructor(readonly status: number, readonly sentences: string[], readonly answer: unknown) {
    super(sentences.join(" ") || `The server answered with ${status}.`);
  }
}

/** The server did not answer. */
export class Unreachable extends Error {}

const word = (): string => document.querySelector<HTMLMetaElement>("meta[name=studio-form]")?.content ?? "";

export class Server {
  constructor(readonly draft: string) {}

  open(): Promise<Opened> {
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

  addPicture(form: FormData): Promise<Picture> {
    return ask("POST", "/studio/pick/media", form);
  }

  get preview(): string {
    return `/studio/drafts/${this.draft}/preview`;
  }
}

async function ask<T>(method: string, address: string, body?: Json | FormData, options: RequestInit = {}): Promise<T> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { "X-Studio-Form": word(), ...(isForm || body === undefined ? {} : { "Content-Type": "application/json" }) };
  const answer = await reach(address, { method, headers, body: isForm ? body : body === undefined ? null : JSON.stringify(body), credentials: "same-origin", cache: "no-store", redirect: "manual", ...options });
  // Somebody who is not signed in is led to the way in.
  if (answer.type === "opaqueredirect") throw new Refused(401, ["You are signed out."], null);
  const said = answer.headers.get("Content-Type")?.startsWith("application/json") === true ? (await answer.json()) as T : await answer.text();
  if (!answer.ok) throw new Refused(answer.status, sentences(said), said);
  return said as T;
}

async function reach(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch (failed) {
    if (options.signal?.aborted === true) throw failed;
    throw new Unreachable("The server does not answer.");
  }
}

function sentences(said: unknown): string[] {
  if (typeof said === "string") return said.trim() === "" || said.length > 400 ? [] : [said.trim()];
  const findings = (said as { findings?: { sentence: string }[] }).findings ?? [];
  return findings.map((finding) => finding.sentence);
}
