import type { Json, Opened } from "./server";

/** The draft as its page brought it along, once, since it gets old; null where it brought none. */
export function takeBrought(): Opened | null {
  const brought = document.getElementById("opened");
  brought?.remove();
  if (brought === null) return null;
  const opened = JSON.parse(brought.textContent!) as Opened;
  // Not what a browser may have filled in again: what the page was sent with.
  giveSources(opened.document, document.querySelector<HTMLTextAreaElement>("#body")!.defaultValue);
  return opened;
}

interface Kept { source: string | number; after: string }

// What the nodes were read from is the text of the form, one behind the other.
function giveSources(doc: Json, body: string): void {
  let at = ((doc.attrs as Json).before as string).length;
  for (const node of doc.content as Json[]) {
    const kept = (node.attrs as Json | undefined)?.kept as Kept | null | undefined;
    if (typeof kept?.source !== "number") continue;
    const end = at + kept.source;
    kept.source = body.slice(at, end);
    at = end + kept.after.length;
  }
}
