import type { FormFields } from "./fields";
import type { Picture } from "./server";

interface Named { file: string; hash: string | null }

/** Which file stands behind the name that a text gives a picture. */
export class Pictures {
  readonly #new = new Map<string, string>();

  constructor(readonly fields: FormFields) {}

  /** Null when this browser cannot show it. */
  addressOf(name: string): string | null {
    const uploaded = this.#new.get(name);
    if (uploaded !== undefined) return uploaded;
    const stored = ((this.fields.stored.media ?? []) as Named[]).find((one) => one.file === name);
    return stored?.hash == null ? null : `/studio/media/${stored.hash}`;
  }

  take(picture: Picture, licence: string, credit: string): void {
    this.#new.set(picture.file, picture.src);
    this.fields.addPicture({ file: picture.file, hash: picture.hash, licence, credit });
  }
}
