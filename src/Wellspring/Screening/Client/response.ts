import { asked, score, type Answers, type Definition, type Question, type ScoreOf } from "./scoring";

/** What a page shows anyway, and a definition therefore does not repeat. Empty where an instrument has no wording. */
export interface Words {
  title: string;
  question(link: string): string;
  option(link: string, place: number): string;
  /** The name of a score, by its code. */
  score(code: string): string;
  band(score: string, band: string): string;
}

/** The answers as a QuestionnaireResponse of FHIR R4, to the letter as WriteResponse.cs has it. It names nobody. */
export function response(definition: Definition, words: Words, answers: Answers, authored: Date): string {
  const { scores, missing } = score(definition, answers);
  const items = asked(definition, answers).filter((q) => answers.has(q.link)).map((q) => item(definition, words, q, answers.get(q.link)!));
  return JSON.stringify({
    resourceType: "QuestionnaireResponse",
    text: { status: "additional", div: narrative([words.title, ...scores.map((s) => sentence(words, s))]) },
    questionnaire: definition.questionnaire,
    status: missing.length === 0 ? "completed" : "in-progress",
    authored: authored.toISOString().slice(0, 19) + "Z",
    item: items.length > 0 ? items : undefined,
  }, null, 2);
}

function item(definition: Definition, words: Words, question: Question, place: number): object {
  const { system, codes } = definition.options[question.options]!;
  const display = words.option(question.link, place) || undefined;
  return { linkId: question.link, text: words.question(question.link) || undefined, answer: [{ valueCoding: { system, code: codes[place], display } }] };
}

function sentence(words: Words, { rule, total, band }: ScoreOf): string {
  const name = words.score(rule.code);
  if (total === null) return `${name}: no score, answers are missing`;
  return `${name}: ${total} (${rule.low} to ${rule.high})${band === null ? "" : `, ${words.band(rule.code, band)}`}`;
}

function narrative(paragraphs: string[]): string {
  return `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.map((p) => `<p>${escaped(p)}</p>`).join("")}</div>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
