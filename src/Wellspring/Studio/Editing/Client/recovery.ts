import { Step } from "prosemirror-transform";
import type { Node } from "prosemirror-model";
import { settle } from "./conflict-dialog";
import type { Journal, Unsaved } from "./journal";
import { schema } from "./schema";
import { Refused, type Conflicting, type Fields, type Json, type Server, type Stored } from "./server";

/**
 * What earlier pages wrote in this browser and could not store goes to the server first, as changes of the revision that they were made on,
 * so that it is merged with whatever came since.
 * @returns whether there was anything
 */
export async function recover(journal: Journal, server: Server): Promise<boolean> {
  let found = false;
  for (const left of await journal.left()) {
    const isSomething = left.steps.length > 0 || left.body !== null || Object.keys(left.fields).length > 0;
    if (isSomething) await store(left, server);
    await journal.forget(left.id);
    found ||= isSomething;
  }
  return found;
}

async function store(left: Unsaved, server: Server): Promise<void> {
  const document = left.body !== null ? (await server.documentOf(left.body)).document : left.steps.length > 0 ? (written(left).toJSON() as Json) : undefined;
  let [revision, sent, fields]: [number, Json | undefined, Fields] = [left.revision, document, left.fields];
  for (;;) {
    const answer: Stored | Conflicting = await server.store(revision, sent, fields).catch((failed: unknown) => {
      if (failed instanceof Refused && failed.status === 409) return failed.answer as Conflicting;
      throw failed;
    });
    if (!("conflicts" in answer)) return;
    const settled = await settle(answer, server);
    [revision, sent, fields] = [answer.revision, settled.doc.toJSON() as Json, settled.fields];
  }
}

function written(left: Unsaved): Node {
  return left.steps.reduce<Node>((doc, step) => Step.fromJSON(schema, step).apply(doc).doc ?? doc, schema.nodeFromJSON(left.document));
}
