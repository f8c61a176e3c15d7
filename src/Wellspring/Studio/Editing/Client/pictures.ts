import type { FormFields } from "./fields";
import type { Picture } from "./server";

interface Named { file: string; src?: string | null }

/** Which file stands behind the name that a text gives a picture. */
export class Pictures {
  readonly #new = new Map<string, string>();

  constructor(readonly fields: FormFields) {}

  /** Null when this browser cannot show it. */
  addressOf(name: string): string | null {
    const uploaded = this.#new.get(name);
    if (uploaded !== undefined) return uploaded;
    const stored = ((this.fields.stored.media ?? []) as Named[]).find((one) => one.file === name);
    return stored?.src ?? null;
  }

  /** @returns the name under which the text has it, which no other picture of the text has */
  take(picture: Picture, licence: string, credit: string): string {
    const file = this.#unused(picture.file);
    this.#new.set(file, picture.src);
    this.fields.addPicture({ file, hash: picture.hash, licence, credit });
    return file;
  }

  #unused(name: string): string {
    const taken = new Set([...((this.fields.stored.media ?? []) as Named[]).map((one) => one.file), ...this.#new.keys()]);
    for (let number = 2, file = name; ; number++) {
      if (!taken.has(file)) return file;
      file = name.replace(/(\.\w+)?$/, `-${number}$1`);
    }
  }
}
