import type { Node } from "prosemirror-model";
import { element } from "./elements";
import type { PictureRow } from "./picture-rows";
import { schema } from "./schema";
import type { Conflict, Conflicting, Fields, Server } from "./server";

type Choice = "mine" | "theirs" | "both";

export interface Resolved { doc: Node; fields: Fields }

const fieldNames: Record<string, string> = { title: "Title", standfirst: "Standfirst", description: "Description", slug: "Address", topic: "Topic", kind: "Kind" };

/**
 * Two people wrote at the same place. Both versions are shown side by side and one chooses; without a choice both stay, so that closing
 * the dialog loses nothing.
 */
export async function settle(answer: Conflicting, server: Server): Promise<Resolved> {
  const choices = await choose(answer.conflicts);
  const fields: Fields = { ...answer.mergedFields };
  let doc = schema.nodeFromJSON(answer.merged);
  const settled = answer.conflicts.map((conflict, at) => ({ conflict, choice: choices[at]! }));
  for (const { conflict, choice } of settled) if (conflict.field !== null) fields[conflict.field] = conflict.picture == null ? worded(conflict, choice, " / ") : ofPicture(fields.media as PictureRow[], conflict, choice);
  // From the last to the first, so that each still finds its place.
  for (const { conflict, choice } of settled.filter((one) => one.conflict.unit !== null).sort((a, b) => b.conflict.unit! - a.conflict.unit!)) {
    if (choice !== "theirs") doc = spliced(doc, conflict, await nodesOf(worded(conflict, choice, "\n\n"), server));
  }
  return { doc, fields };
}

function ofPicture(rows: PictureRow[], conflict: Conflict, choice: Choice): PictureRow[] {
  const { file, part } = conflict.picture!;
  const said = part === "hash" && choice === "both" ? conflict.theirs : worded(conflict, choice, " / ");
  return rows.map((row) => (row.file === file ? { ...row, [part]: said } : row));
}

function nameOf({ field, picture, unit }: Conflict): string {
  if (picture != null) return `Picture ${picture.file}: ${picture.part === "hash" ? "file" : picture.part}`;
  return field === null ? `In the text, block ${(unit ?? 0) + 1}` : (fieldNames[field] ?? field);
}

function worded(conflict: Conflict, choice: Choice, between: string): string {
  return choice === "both" ? [conflict.theirs, conflict.mine].map((words) => words.trim()).filter(Boolean).join(between) : conflict[choice];
}

async function nodesOf(body: string, server: Server): Promise<Node[]> {
  if (body.trim() === "") return [];
  const doc = schema.nodeFromJSON((await server.documentOf(body)).document);
  // They come from elsewhere: what they were next to there says nothing here.
  return Array.from({ length: doc.childCount }, (_, at) => doc.child(at)).map((node) => node.type.create({ ...node.attrs, kept: null }, node.content));
}

function spliced(doc: Node, conflict: Conflict, made: Node[]): Node {
  const children = Array.from({ length: doc.childCount }, (_, at) => doc.child(at));
  children.splice(conflict.unit!, conflict.units ?? 1, ...made);
  return doc.type.create(doc.attrs, children.length === 0 ? [schema.nodes.paragraph!.create()] : children);
}

function choose(conflicts: Conflict[]): Promise<Choice[]> {
  const rows = conflicts.map(row);
  const form = element("form", { className: "form", method: "dialog" },
    element("h2", { tabIndex: -1, autofocus: true }, conflicts.length === 1 ? "Somebody else changed the same place" : `Somebody else changed ${conflicts.length} of the same places`),
    element("p", { className: "hint" }, "Nothing is lost: both versions are kept until you choose. All other changes are in the text already."),
    ...rows, element("div", { className: "acts" }, element("button", { className: "button" }, "Go on")));
  const dialog = element("dialog", { className: "asks versions-apart", ariaLabel: "Two versions" }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => {
    const chosen = rows.map((one) => one.querySelector<HTMLInputElement>("input:checked")!.value as Choice);
    dialog.remove();
    done(chosen);
  }));
}

function row(conflict: Conflict, at: number): HTMLElement {
  const option = (value: Choice, label: string): HTMLElement => element("label", { className: "choice" }, element("input", { type: "radio", name: `conflict-${at}`, value, checked: value === "both" }), element("span", {}, label));
  const version = (title: string, words: string): HTMLElement => element("div", {}, element("h3", {}, title), element("pre", { tabIndex: 0, ariaLabel: title }, words.trim() || "(taken out)"));
  return element("fieldset", { className: "choices" }, element("legend", {}, nameOf(conflict)),
    element("div", { className: "versions" }, version("Yours", conflict.mine), version("Theirs", conflict.theirs)),
    element("div", { className: "in-row" }, option("mine", "Yours"), option("theirs", "Theirs"), option("both", "Both, theirs first")));
}
