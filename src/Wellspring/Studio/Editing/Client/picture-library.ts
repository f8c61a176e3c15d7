import { button, element } from "./elements";
import { SearchList } from "./search-list";
import type { LibraryPicture, Server } from "./server";

/** Pictures that the library has already, found by their words. */
export class PictureLibrary {
  readonly root = element("div", { className: "from-library" });
  readonly #search: SearchList;
  readonly #taken = element("div", { className: "taken", hidden: true });
  readonly #found = new Map<string, LibraryPicture>();
  #chosen: LibraryPicture | null = null;

  constructor(readonly server: Server, readonly changed: (chosen: LibraryPicture | null) => void) {
    this.#search = new SearchList("ask-library", "Find a picture of the library", (find, signal) => this.#find(find, signal), (choice) => this.#choose(this.#found.get(choice.id)!));
    this.root.append(this.#search.root, this.#taken);
    void this.#search.look().then(() => { this.root.hidden = this.#found.size === 0 && this.#search.input.value === ""; });
  }

  get chosen(): LibraryPicture | null {
    return this.#chosen;
  }

  async #find(find: string, signal: AbortSignal): ReturnType<SearchList["find"]> {
    const { pictures } = await this.server.pictures(find, signal);
    for (const picture of pictures) this.#found.set(picture.hash!, picture);
    return pictures.map((picture) => ({ id: picture.hash!, label: picture.alt || picture.name, note: [picture.alt === "" ? "" : picture.name, picture.licence, picture.credit].filter(Boolean).join(" · "), picture: { src: picture.src, className: picture.focus } }));
  }

  #choose(picture: LibraryPicture | null): void {
    this.#chosen = picture;
    [this.#search.root.hidden, this.#taken.hidden] = [picture !== null, picture === null];
    this.#taken.replaceChildren(...(picture === null ? [] : [element("img", { src: picture.src, alt: "" }), element("p", {}, picture.name), button("Take another", () => { this.#choose(null); this.#search.input.focus(); })]));
    this.changed(picture);
  }
}
