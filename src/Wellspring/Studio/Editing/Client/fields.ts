import { PictureRows, type PictureRow } from "./picture-rows";
import type { Fields } from "./server";

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands around the text, in the form that also works without a script. */
export class FormFields {
  readonly pictures: PictureRows;
  readonly #shown: Fields = {};

  /** @param stored what the server has; the page may be older, and a browser may have filled its fields */
  constructor(readonly form: HTMLFormElement, stored: Fields, changed: () => void) {
    this.pictures = new PictureRows(form, changed);
    this.#take(stored, () => false);
    for (const event of ["input", "change"]) form.addEventListener(event, (input) => { if (isField(input.target as Input)) changed(); });
  }

  /** Fields that say something else than when the server was last heard. */
  get changed(): Fields {
    return Object.fromEntries(Object.entries(this.#now()).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(this.#shown[name])));
  }

  wasStored(fields: Fields): void {
    Object.assign(this.#shown, fields);
    if (fields.media !== undefined) this.pictures.wasStored(fields.media as PictureRow[]);
  }

  /** Shows what the server has, where nothing was typed here meanwhile. */
  show(fields: Fields): void {
    const own = this.changed;
    this.#take(fields, (name) => name in own);
  }

  #take(fields: Fields, isOwn: (name: string) => boolean): void {
    for (const [name, value] of Object.entries(fields)) if (!isOwn(name) && (typeof value === "string" || value === null || typeof value === "number")) this.#fill(name, String(value ?? ""));
    if (fields.media !== undefined) this.pictures.show(fields.media as PictureRow[]);
    const now = this.#now();
    for (const name of Object.keys(now)) if (!isOwn(name)) this.#shown[name] = now[name];
    this.#shown.media = this.pictures.stored;
  }

  fill(name: string, value: string): void {
    this.#fill(name, value);
  }

  #fill(name: string, value: string): void {
    const input = this.#input(name);
    if (input !== null && input.value !== value) input.value = value;
  }

  #input(name: string): Input | null {
    return this.form.querySelector<Input>(`[name="${name === "partOf" ? "part-of" : name}"]`);
  }

  #now(): Fields {
    const text = (name: string): string => this.#input(name)?.value ?? "";
    const list = (name: string): string[] => [...this.form.querySelectorAll<Input>(`[name="${name}"]`)].filter((input) => input.type !== "checkbox" || (input as HTMLInputElement).checked).map((input) => input.value).filter((value) => value !== "");
    const orNull = (value: string): string | null => (value === "" ? null : value);
    const part = Number.parseInt(text("part"), 10);
    return {
      title: clean(text("title")), standfirst: clean(text("standfirst")), description: clean(text("description")), slug: clean(text("slug")), kind: text("kind"),
      topic: orNull(text("topic")), also: list("also"), audiences: list("audiences"), authors: list("authors"), reviewers: list("reviewers"),
      partOf: orNull(text("part-of")), part: Number.isNaN(part) ? null : part, media: this.pictures.now,
    };
  }
}

// The text itself is written within the form, too.
function isField(target: Partial<Input>): boolean {
  return (target.name ?? "") !== "" && target.name !== "body";
}

// As the server keeps a line.
function clean(words: string): string {
  return words.trim();
}
