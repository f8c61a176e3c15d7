import { element } from "./elements";

/** A picture of the text, as its row in the form says it. */
export interface PictureRow { file: string; hash: string | null; licence: string; credit: string }

const names = ["file", "licence", "credit"] as const;
const labels = { file: "Name in the text", licence: "Licence", credit: "Credit" };

/** The pictures in the form: rows that writers change, that grow with each new picture, and that take in what others changed. */
export class PictureRows {
  readonly #root: HTMLElement;
  #stored: PictureRow[] = [];

  constructor(form: HTMLFormElement, readonly changed: () => void) {
    const found = form.querySelector<HTMLElement>("#media");
    this.#root = found ?? element("fieldset", { id: "media", className: "choices" });
    if (found === null) form.querySelector(".acts")?.before(this.#root);
    this.#draw([]);
  }

  /** Without rows whose name was taken out: such a picture is no longer the text's. */
  get now(): PictureRow[] {
    return this.#rows().map(({ row }) => row).filter((row) => row.file !== "");
  }

  get stored(): PictureRow[] {
    return this.#stored;
  }

  add(picture: PictureRow): void {
    this.#draw([...this.#rows(), { was: null, row: picture }]);
    this.changed();
  }

  wasStored(stored: PictureRow[]): void {
    this.#stored = stored.map(plain);
    this.#draw(this.#rows().map(({ row }) => ({ was: (stored.find((one) => one.file === row.file) ?? stored.find((one) => one.hash === row.hash))?.file ?? null, row })));
  }

  /** What somebody chose between two versions. */
  put(chosen: PictureRow[]): void {
    this.#draw(chosen.map((row) => ({ was: this.#stored.find((one) => one.file === row.file)?.file ?? null, row })));
  }

  /** What the server has, with what was typed here meanwhile. */
  show(theirs: PictureRow[]): void {
    const [own, before] = [this.#rows(), this.#stored];
    this.#stored = theirs.map(plain);
    const merged = this.#stored.map((their) => {
      const [mine, was] = [own.find((one) => one.was === their.file)?.row, before.find((one) => one.file === their.file)];
      return { was: their.file, row: mine === undefined || was === undefined ? their : Object.assign({ ...their }, ...names.filter((name) => mine[name] !== was[name]).map((name) => ({ [name]: mine[name] }))) as PictureRow };
    });
    this.#draw([...merged, ...own.filter((one) => one.was === null && !theirs.some((their) => their.file === one.row.file))]);
  }

  #rows(): { was: string | null; row: PictureRow }[] {
    return [...this.#root.querySelectorAll<HTMLElement>(".picture")].map((row) => {
      const said = (name: string): string => row.querySelector<HTMLInputElement>(`[name$="-${name}"]`)!.value.trim();
      return { was: row.dataset.was ?? null, row: { file: said("file"), hash: said("hash") || null, licence: said("licence"), credit: said("credit") } };
    });
  }

  #draw(rows: { was: string | null; row: PictureRow }[]): void {
    const focused = this.#root.contains(document.activeElement) ? document.activeElement!.id : null;
    this.#root.hidden = rows.length === 0;
    this.#root.replaceChildren(element("legend", {}, "Pictures"), ...rows.map(({ was, row }, at) => drawn(was, row, at)));
    if (focused !== null) document.getElementById(focused)?.focus();
  }
}

function drawn(was: string | null, row: PictureRow, at: number): HTMLElement {
  const field = (name: (typeof names)[number]): HTMLElement => {
    const input = element("input", { id: `media-${at}-${name}`, name: `media-${at}-${name}`, value: row[name] });
    return element("div", { className: "field" }, element("label", { for: input.id }, labels[name], element("span", { className: "vh" }, ` of picture ${at + 1}`)), input);
  };
  return element("div", { className: "picture", "data-was": was }, element("input", { type: "hidden", name: `media-${at}-hash`, value: row.hash ?? "" }), ...names.map(field));
}

const plain = ({ file, hash, licence, credit }: PictureRow): PictureRow => ({ file, hash, licence, credit });
