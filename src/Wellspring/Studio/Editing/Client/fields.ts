import type { Fields } from "./server";

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands around the text, in the form that also works without a script. */
export class FormFields {
  #stored: Fields = {};
  readonly #shown: Fields = {};

  /** @param stored what the server has; the page may be older, and a browser may have filled its fields */
  constructor(readonly form: HTMLFormElement, stored: Fields, changed: () => void) {
    this.#take(stored, () => false);
    for (const event of ["input", "change"]) form.addEventListener(event, (input) => { if (isField(input.target as Input)) changed(); });
  }

  /** Fields that say something else than when the server was last heard. */
  get changed(): Fields {
    return Object.fromEntries(Object.entries(this.#now()).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(this.#shown[name])));
  }

  get stored(): Fields {
    return this.#stored;
  }

  wasStored(fields: Fields): void {
    Object.assign(this.#stored, fields);
    Object.assign(this.#shown, fields);
  }

  /** Shows what the server has, where nothing was typed here meanwhile. */
  show(fields: Fields): void {
    const own = this.changed;
    this.#take(fields, (name) => name in own);
  }

  #take(fields: Fields, isOwn: (name: string) => boolean): void {
    for (const [name, value] of Object.entries(fields)) if (!isOwn(name) && (typeof value === "string" || value === null || typeof value === "number")) this.#fill(name, String(value ?? ""));
    this.#stored = { ...fields };
    const now = this.#now();
    for (const name of Object.keys(now)) if (!isOwn(name)) this.#shown[name] = now[name];
  }

  fill(name: string, value: string): void {
    this.#fill(name, value);
  }

  addPicture(picture: { file: string; hash: string | null; licence: string; credit: string }): void {
    this.#pictures.push(picture);
  }

  readonly #pictures: object[] = [];

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
      partOf: orNull(text("part-of")), part: Number.isNaN(part) ? null : part, media: this.#media(),
    };
  }

  #media(): unknown {
    const stored = (this.#stored.media ?? []) as { file: string; hash: string | null; licence: string; credit: string }[];
    const typed = (at: number, name: string, before: string): string => this.form.querySelector<HTMLInputElement>(`[name="media-${at}-${name}"]`)?.value.trim() ?? before;
    const kept = stored.map((one, at) => ({ file: typed(at, "file", one.file), hash: one.hash, licence: typed(at, "licence", one.licence), credit: typed(at, "credit", one.credit) })).filter((one) => one.file !== "");
    return [...kept, ...this.#pictures.filter((picture) => !stored.some((one) => one.file === (picture as { file: string }).file))];
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
