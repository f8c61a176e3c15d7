import type { PictureRows } from "./picture-rows";
import type { Picture } from "./server";

/** Which file stands behind the name that a text gives a picture. */
export class Pictures {
  constructor(readonly rows: PictureRows) {}

  /** Null when this browser cannot show it. */
  addressOf(name: string): string | null {
    const hash = [...this.rows.now, ...this.rows.stored].find((one) => one.file === name)?.hash ?? null;
    return hash === null ? null : `/studio/media/${hash}`;
  }

  /** @returns the name under which the text has it, which no other picture of the text has */
  take(picture: Picture, licence: string, credit: string): string {
    const file = this.#unused(picture.file);
    this.rows.add({ file, hash: picture.hash, licence, credit });
    return file;
  }

  #unused(name: string): string {
    const taken = new Set([...this.rows.now, ...this.rows.stored].map((one) => one.file));
    for (let number = 2, file = name; ; number++) {
      if (!taken.has(file)) return file;
      file = name.replace(/(\.\w+)?$/, `-${number}$1`);
    }
  }
}
