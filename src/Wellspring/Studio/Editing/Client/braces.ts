/** What stands between the braces behind a block: `#id .class key="value"`, always written in this order. */
export class Braces {
  id = "";
  classes: string[] = [];
  readonly values = new Map<string, string>();

  static read(written: string | null): Braces {
    const braces = new Braces();
    for (const [, id, name, key, value] of (written ?? "").matchAll(/#([^\s}]+)|\.([^\s}]+)|([\w-]+)="((?:[^"\\]|\\.)*)"/g)) {
      if (id !== undefined) braces.id = id;
      else if (name !== undefined) braces.classes.push(name);
      else if (key !== undefined) braces.values.set(key, value!.replace(/\\(.)/g, "$1"));
    }
    return braces;
  }

  get(key: string): string {
    return this.values.get(key) ?? "";
  }

  /** An empty value takes the key away. */
  set(key: string, value: string): this {
    const clean = oneLine(value);
    if (clean === "") this.values.delete(key);
    else this.values.set(key, clean);
    return this;
  }

  write(): string | null {
    const parts = [...(this.id === "" ? [] : [`#${this.id}`]), ...this.classes.map((name) => `.${name}`), ...[...this.values].map(([key, value]) => `${key}="${value.replace(/["\\]/g, "\\$&")}"`)];
    return parts.length === 0 ? null : parts.join(" ");
  }
}

export function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
