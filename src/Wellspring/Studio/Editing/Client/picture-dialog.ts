import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { ask, Wrong, type Places } from "./dialog";
import { element } from "./elements";
import { Framing } from "./framing";
import { insertBlock, insertInline } from "./insertion";
import { PictureLibrary } from "./picture-library";
import type { Pictures } from "./pictures";
import { nodes } from "./schema";
import type { LibraryPicture, Server } from "./server";

// As MediaStore has it; what is larger would be sent in vain.
const largest = 25;
const places: Places = [[/^(file|media)-/, "file"], [/^alt-/, "alt"], [/^licence-/, "licence"]];

const caption = (node?: Node) => [
  { name: "alt", label: "Words for those who cannot see it", hint: "What the picture shows and why it is here", value: (node?.attrs.alt as string | undefined) ?? "", isNeeded: true, rows: 2 },
  { name: "title", label: "Caption", value: (node?.attrs.title as string | null | undefined) ?? "" },
];

/** Everything that a picture needs, asked at once. */
export async function openPicture(view: EditorView, server: Server, pictures: Pictures, given?: File): Promise<void> {
  const selection = view.state.selection;
  if (given === undefined && selection instanceof NodeSelection && selection.node.type === nodes.image) return change(view, selection);
  const [file, framing] = [element("input", { id: "ask-file", name: "file", type: "file", accept: "image/png,image/jpeg,image/webp,image/gif,image/svg+xml" }), new Framing()];
  if (given !== undefined) file.files = listOf(given);
  const show = async (): Promise<void> => { if (file.files?.[0] !== undefined) await framing.show(file.files[0]).catch(() => undefined); };
  file.addEventListener("change", () => void show());
  void show();
  const field = element("div", { className: "field" }, element("label", { for: file.id }, "File"), file);
  // Whoever brings a picture has chosen already.
  const library = given !== undefined ? null : new PictureLibrary(server, (chosen) => {
    [field.hidden, framing.root.hidden] = [chosen !== null, chosen !== null];
    if (chosen !== null) propose(chosen);
  });
  const rights = [{ name: "licence", label: "Licence", hint: "As CC BY 4.0, or who allowed it", isNeeded: true }, { name: "credit", label: "Credit", hint: "Who made it", isNeeded: true }];
  const made = await ask({ title: "Picture", done: "Put it in", more: [...(library === null ? [] : [library.root]), field, framing.root], fields: [...caption(), ...rights], className: "wide", places }, async (answers) => {
    const chosen = library?.chosen ?? null;
    if (chosen !== null) return figure(pictures.take(chosen, answers.licence!, answers.credit!), answers);
    if (file.files?.[0] === undefined) throw new Wrong("Choose a file, or a picture of the library.", "file");
    if (file.files[0].size > largest << 20) throw new Wrong(`The file "${file.files[0].name}" has ${file.files[0].size >> 20} MB; ${largest} MB is the most.`, "file");
    const form = new FormData();
    form.append("file", file.files[0]);
    for (const name of ["alt", "licence", "credit"]) form.append(name, answers[name]!);
    framing.write(form);
    const picture = await server.addPicture(form);
    return figure(pictures.take(picture, answers.licence!, answers.credit!), answers);
  });
  if (made !== null && made !== "remove") put(view, made);
  view.focus();
}

function figure(src: string, answers: Record<string, string>): Node {
  return nodes.image!.create({ src, alt: answers.alt, title: answers.title || null });
}

// What the library says is where a text begins; what the library does not say, or somebody typed, stays.
function propose(chosen: LibraryPicture): void {
  for (const name of ["alt", "licence", "credit"] as const) {
    const input = document.querySelector<HTMLInputElement>(`#ask-${name}`)!;
    if (chosen[name] !== "") input.value = chosen[name];
  }
  document.querySelector<HTMLElement>("#ask-alt")!.focus();
}

// Alone in its paragraph it is a figure.
function put(view: EditorView, image: Node): void {
  const isLine = view.state.selection.$from.parent.type !== nodes.paragraph && insertInline(image)(view.state, view.dispatch);
  if (!isLine) insertBlock(() => nodes.paragraph!.create(null, image))(view.state, view.dispatch);
}

async function change(view: EditorView, { node, from }: NodeSelection): Promise<void> {
  const made = await ask({ title: "Picture", done: "Change", fields: caption(node), remove: "Remove the picture" }, (answers) => answers);
  if (made === "remove") view.dispatch(view.state.tr.delete(from, from + node.nodeSize));
  else if (made !== null) view.dispatch(view.state.tr.setNodeMarkup(from, null, { ...node.attrs, alt: made.alt, title: made.title || null }));
  view.focus();
}

function listOf(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}
