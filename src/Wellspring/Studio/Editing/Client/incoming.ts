import { Slice } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { cleaned, looksLikeMarkdown } from "./paste";
import { schema } from "./schema";
import type { Server } from "./server";
import type { Status } from "./status";

/** HTML from elsewhere as the article language has it; our own comes as it went. */
export function incomingHtml(html: string, status: Status): string {
  if (/\bdata-pm-slice=/.test(html)) return html;
  const { html: clean, pictures, deletions } = cleaned(html);
  const said = [
    pictures === 0 ? "" : `${pictures === 1 ? "A picture was" : `${pictures} pictures were`} left out: put in each by itself, with words and licence.`,
    deletions === 0 ? "" : "What was struck out under review was left out.",
  ].filter(Boolean).join(" ");
  if (said !== "") status.tell(said);
  return clean;
}

/** Files are pictures to be described; words without form that are written in the article language are read as such. */
export function incoming(view: EditorView, data: DataTransfer | null, server: Server, status: Status, picture: (file: File) => Promise<void>): boolean {
  const [files, html] = [[...(data?.files ?? [])], data?.getData("text/html") ?? ""];
  // Word sends a picture of the words beside the words; a browser sends the address of a picture beside the picture.
  if (files.length > 0 && !hasWords(html)) {
    const pictures = files.filter((one) => one.type.startsWith("image/"));
    if (pictures.length < files.length) status.tell(`${files.length - pictures.length === 1 ? `"${files.find((one) => !pictures.includes(one))!.name}" is no picture` : "Some files are no pictures"}: only pictures can be put in.`);
    void pictures.reduce((before, one) => before.then(() => picture(one)), Promise.resolve());
    return true;
  }
  const text = data?.getData("text/plain") ?? "";
  if (html !== "" || view.state.selection.$from.parent.type.spec.code === true || !looksLikeMarkdown(text)) return false;
  void read(view, text, server);
  return true;
}

const hasWords = (html: string): boolean => html !== "" && new DOMParser().parseFromString(html, "text/html").body.textContent!.trim() !== "";

async function read(view: EditorView, text: string, server: Server): Promise<void> {
  // In the text at once, so that it cannot be lost; then in the form that it means, where it still stands.
  const from = view.state.selection.from;
  view.dispatch(view.state.tr.insertText(text, from, view.state.selection.to).setMeta("paste", true));
  const written = view.state.doc;
  const answer = await server.documentOf(text.replace(/\r\n?/g, "\n").replace(/^# /gm, "## ")).catch(() => null);
  if (answer === null || view.state.doc !== written) return;
  const doc = schema.nodeFromJSON(answer.document);
  const isLine = doc.childCount === 1 && doc.child(0).type === schema.nodes.paragraph;
  const slice = isLine ? new Slice(doc.content, 1, 1) : new Slice(doc.content, 0, 0);
  view.dispatch(view.state.tr.replaceRange(from, from + text.length, slice).scrollIntoView());
}
