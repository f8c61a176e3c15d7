import type { Node } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { Braces } from "./braces";
import { kindOf } from "./containers";
import { ask, Wrong, type Field } from "./dialog";

const questions: [string, string][] = [
  ["", "No grade"], ["prevalence", "How common is it?"], ["diagnosis", "Is the test accurate?"], ["prognosis", "What happens without treatment?"], ["benefit", "Does it help?"],
  ["common-harm", "What harm is common?"], ["rare-harm", "What harm is rare?"], ["screening", "Is early testing worthwhile?"],
];

const levels: [string, string][] = ["", "1", "2", "3", "4", "5"].map((level) => [level, level === "" ? "No level" : `Level ${level}`]);

interface Sheet { title: string; fields: Field[]; remove?: string; write: (answers: Record<string, string>) => Record<string, unknown> }

/** What can be said of a block beside its words. */
export async function openProperties(view: EditorView, at: number): Promise<void> {
  const node = view.state.doc.nodeAt(at);
  const sheet = node === null ? null : sheetOf(node);
  if (node === null || sheet === null) return;
  const made = await ask({ title: sheet.title, done: "Change", fields: sheet.fields, ...(sheet.remove === undefined ? {} : { remove: sheet.remove }) }, sheet.write);
  if (made === "remove") view.dispatch(view.state.tr.replaceWith(at, at + node.nodeSize, node.content));
  else if (made !== null) view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...made }));
  view.focus();
}

function sheetOf(node: Node): Sheet | null {
  const braces = Braces.read((node.attrs.attributes as string | null | undefined) ?? null);
  switch (node.type.name) {
    case "container": return container(node, braces);
    case "heading": return heading(node, braces);
    case "paragraph": return paragraph(braces);
    case "code_block": return { title: "Code", fields: [{ name: "language", label: "Language", value: node.attrs.language as string }], write: (answers) => ({ language: answers.language!.replace(/\s/g, "") }) };
    case "ordered_list": return { title: "Numbered list", fields: [{ name: "start", label: "Begins with", type: "number", value: String(node.attrs.start) }], write: (answers) => ({ start: Math.min(999_999_999, Math.max(0, Math.trunc(Number(answers.start)) || 0)) }) };
    default: return null;
  }
}

function container(node: Node, braces: Braces): Sheet {
  const kind = kindOf(node);
  return {
    title: kind.label, remove: "Take the frame away", fields: kind.fields.map((field) => ({ ...field, value: braces.get(field.name) })),
    write: (answers) => ({ attributes: kind.fields.reduce((all, { name }) => all.set(name, answers[name]!), braces).write() }),
  };
}

function heading(node: Node, braces: Braces): Sheet {
  return {
    title: "Heading",
    fields: [
      { name: "level", label: "Level", value: String(node.attrs.level), options: [2, 3, 4, 5, 6].map((level) => [String(level), `Heading ${level}`]) },
      { name: "id", label: "Anchor", hint: "Links to the heading stay right when its words change", value: braces.id },
    ],
    write: (answers) => {
      if (/[\s{}#"]/.test(answers.id!)) throw new Wrong("An anchor has no blanks, braces, quotes or number signs.", "id");
      braces.id = answers.id!;
      return { level: Number(answers.level), attributes: braces.write() };
    },
  };
}

function paragraph(braces: Braces): Sheet {
  return {
    title: "Paragraph",
    fields: [
      { name: "reason", label: "It is no claim, because", hint: "As figure of speech, or the author's view. Empty: it is a claim if it sounds like one", value: braces.get("reason") },
      { name: "question", label: "Its evidence answers", value: braces.get("question"), options: questions },
      { name: "level", label: "How far the evidence goes", hint: "Oxford 2011 levels; 1 is the strongest", value: braces.get("level"), options: levels },
    ],
    write: (answers) => {
      if ((answers.question === "") !== (answers.level === "")) throw new Wrong("A grade has a question and a level.", "level");
      braces.classes = answers.reason === "" ? [] : ["opinion"];
      return { attributes: ["reason", "question", "level"].reduce((all, name) => all.set(name, answers[name]!), braces).write() };
    },
  };
}
