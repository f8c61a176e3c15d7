import type { EditorView } from "prosemirror-view";
import { ask, Wrong, type Field } from "./dialog";
import { insertBlock } from "./insertion";
import { nodes } from "./schema";
import type { Server } from "./server";

/** Asks which screening test is shown: a new one, or at a place another one. */
export async function openTest(view: EditorView, server: Server, at?: number): Promise<void> {
  const node = at === undefined ? null : view.state.doc.nodeAt(at);
  const shown = (node?.attrs.test as string | undefined) ?? "";
  const made = await ask({ title: "Screening test", done: node === null ? "Put in" : "Change", fields: [await field(server, shown)], ...(node === null ? {} : { remove: "Take it out" }) }, (answers) => {
    const test = answers.test ?? "";
    if (test === "") throw new Wrong("Readers see no screening test on this site yet.", "test");
    if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(test)) throw new Wrong("A test is named as in its address: phq-9.", "test");
    return test;
  });
  if (made === null) return view.focus();
  if (node === null) insertBlock(() => nodes.screening!.create({ test: made }))(view.state, view.dispatch);
  else if (made === "remove") view.dispatch(view.state.tr.delete(at!, at! + node.nodeSize));
  else view.dispatch(view.state.tr.setNodeMarkup(at!, null, { ...node.attrs, test: made }));
  view.focus();
}

// One that readers do not see any more stays what it was until somebody chooses. Without an answer of the server its name can be typed.
async function field(server: Server, shown: string): Promise<Field> {
  const tests = await server.tests().then((answer) => answer.tests, () => null);
  if (tests === null) return { name: "test", label: "Test", hint: "As in its address: phq-9", value: shown };
  const options = tests.map(({ slug, title }): [string, string] => [slug, title]);
  if (shown !== "" && !tests.some(({ slug }) => slug === shown)) options.unshift([shown, `${shown} (not published)`]);
  return { name: "test", label: "Test", hint: "Those that readers of this site see", value: shown, options };
}
