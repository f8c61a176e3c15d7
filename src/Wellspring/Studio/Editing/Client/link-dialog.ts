import { AllSelection, TextSelection, type EditorState, type Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { ask, Wrong } from "./dialog";
import { marks, schema } from "./schema";
import { SearchList } from "./search-list";
import type { Server } from "./server";

/** Links the chosen words, or the link around the cursor, to a page of this site or an address. */
export async function openLink(view: EditorView, server: Server): Promise<void> {
  const { $from, from, to, empty } = worded(view.state);
  if (!$from.parent.inlineContent || $from.parent.type.spec.code === true) return;
  const old = marks.link!.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? []));
  const range = empty && old !== undefined ? extent(view, old.attrs.href as string) : { from, to };
  const href = { name: "href", label: "Address", hint: "Chosen above, or typed: https:, mailto:, tel: or a path of this site", value: (old?.attrs.href as string | undefined) ?? "", isNeeded: true };
  const words = { name: "words", label: "Words", isNeeded: true };
  const search = new SearchList("ask-page", "Find a page of this site", async (find, signal) => (await server.links(find, signal)).links.map((link) => ({ id: link.path, label: link.title, note: `${link.kind} ${link.path}` })), (choice) => {
    const [address, shown] = [document.querySelector<HTMLInputElement>("#ask-href")!, document.querySelector<HTMLInputElement>("#ask-words")];
    address.value = choice.id;
    if (shown !== null && shown.value === "") shown.value = choice.label;
    address.focus();
  });
  void search.look();
  const made = await ask({ title: old === undefined ? "Link" : "Change the link", done: "Link", more: [search.root], fields: range.from === range.to ? [href, words] : [href], ...(old === undefined ? {} : { remove: "Remove the link" }) }, (answers) => ({ href: addressOf(answers.href!), words: answers.words ?? "" }));
  if (made === "remove") view.dispatch(view.state.tr.removeMark(range.from, range.to, marks.link!));
  else if (made !== null) link(view, range, made.href, made.words);
  view.focus();
}

// Everything, as chosen by Ctrl+A, is words too.
function worded({ doc, selection }: EditorState): Selection {
  return selection instanceof AllSelection ? TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size)) : selection;
}

function link(view: EditorView, { from, to }: { from: number; to: number }, href: string, words: string): void {
  const mark = marks.link!.create({ href });
  const tr = from === to ? view.state.tr.insert(from, schema.text(words, [...(view.state.storedMarks ?? view.state.selection.$from.marks()).filter((one) => one.type !== marks.link), mark])) : view.state.tr.removeMark(from, to, marks.link!).addMark(from, to, mark);
  const end = from === to ? from + words.length : to;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(marks.link!));
}

function addressOf(typed: string): string {
  const address = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(typed) ? `mailto:${typed}` : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed;
  if (!/^(https?:|mailto:|tel:|sms:|\/|#)/i.test(address)) throw new Wrong("An address begins with https:, mailto:, tel:, sms: or, on this site, with a slash.", "href");
  return address;
}

function extent(view: EditorView, href: string): { from: number; to: number } {
  const { $from } = view.state.selection;
  let [from, to, at] = [$from.pos, $from.pos, $from.start()];
  $from.parent.forEach((child) => {
    const isIt = child.marks.some((mark) => mark.type === marks.link && mark.attrs.href === href);
    if (isIt && at <= $from.pos && at + child.nodeSize >= $from.pos) [from, to] = [Math.min(from, at), Math.max(to, at + child.nodeSize)];
    else if (isIt && at === to) to = at + child.nodeSize;
    at += child.nodeSize;
  });
  return { from, to };
}
