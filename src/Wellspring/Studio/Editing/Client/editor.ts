import type { Node } from "prosemirror-model";
import { EditorState, NodeSelection, TextSelection, type Command } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { blocksOf, keysInWords, marksOf, pastActs, tableActs, type Act, type Openings } from "./acts";
import { Checks } from "./checks";
import { CitationPicker } from "./citation-picker";
import { settle } from "./conflict-dialog";
import { applyHunks, hunks, othersWork } from "./differences";
import { button, element } from "./elements";
import { FormFields } from "./fields";
import { FindBar } from "./find-bar";
import { incoming, incomingHtml } from "./incoming";
import { headline } from "./headline";
import { around } from "./insertion";
import type { Journal } from "./journal";
import { openLink } from "./link-dialog";
import { MarkdownView } from "./markdown-view";
import { Outline } from "./outline";
import { openPicture } from "./picture-dialog";
import type { PictureRow } from "./picture-rows";
import { Pictures } from "./pictures";
import { Preview } from "./preview";
import { openProperties } from "./properties";
import { Saving, type Writing } from "./saving";
import { nodes, schema } from "./schema";
import type { Conflicting, Fields, Opened, Server, Stored } from "./server";
import { openShortcuts } from "./shortcuts";
import { Sources } from "./sources";
import type { Status } from "./status";
import { clipboardParser, clipboardSerializer, stateOf, viewsOf, type Surroundings } from "./surface";
import { openTest } from "./test-dialog";
import { Toolbar } from "./toolbar";

/** The page of a draft while it is written: the text, what stands around it, and what is said of it. */
export class Editor implements Writing {
  readonly view: EditorView;
  readonly fields: FormFields;
  readonly saving: Saving;
  readonly #sources = new Sources();
  readonly #pictures: Pictures;
  readonly #toolbar: Toolbar;
  readonly #tables: Toolbar;
  readonly #outline = new Outline(() => this.view);
  readonly #checks: Checks;
  readonly #markdown: MarkdownView;
  readonly #preview: Preview;
  readonly #source: HTMLElement;
  readonly #picker: CitationPicker;
  readonly #finding = new FindBar(() => this.view, (isShown) => { document.querySelector("[data-view=find]")!.ariaPressed = String(isShown); });

  constructor(readonly place: HTMLElement, readonly server: Server, readonly journal: Journal | null, readonly status: Status, opened: Opened) {
    const form = place.closest("form")!;
    headline(form);
    this.fields = new FormFields(form, opened.fields, () => this.#fieldsChanged());
    this.#pictures = new Pictures(this.fields.pictures);
    this.#picker = new CitationPicker(server, this.#sources);
    const acts = this.#acts();
    this.#toolbar = new Toolbar(acts.bar);
    this.#tables = new Toolbar([tableActs]);
    this.#tables.element.ariaLabel = "Table";
    const doc = schema.nodeFromJSON(opened.document);
    this.#sources.learn(opened.sources);
    this.#sources.count(doc);
    const text = form.querySelector<HTMLTextAreaElement>("#body")!;
    this.#source = text.closest<HTMLElement>(".field")!;
    this.#markdown = new MarkdownView(text, server, (read) => this.#become(read));
    text.addEventListener("input", () => { this.journal?.addBody(text.value); this.status.say("writing"); });
    this.#preview = new Preview(server, () => this.#showPreview(false));
    const sheet = element("div", { className: "sheet" });
    form.prepend(element("div", { className: "desk-bar" }, this.#toolbar.element, status.element, this.#views(), this.#tables.element, this.#finding.root));
    place.append(sheet);
    form.after(this.#preview.root);
    const surroundings = this.#surroundings(acts.all, acts.menu);
    this.view = this.#surface(sheet, doc, surroundings);
    this.saving = new Saving(server, journal, this, status, opened.revision);
    journal?.begin(opened.revision, opened.document, 0);
    this.#toolbar.serve(this.view);
    this.#tables.serve(this.view);
    this.#tables.element.hidden = true;
    const findings = document.getElementById("findings")!;
    const beside = element("div", { className: "beside" });
    findings.before(beside);
    beside.append(this.#outline.root, findings);
    this.#checks = new Checks(findings, server, this.view, this.fields, () => this.saving.revision, (measures) => this.#outline.measure(measures));
    this.#outline.update(doc);
    this.#checks.changed();
    this.#source.hidden = true;
    form.addEventListener("submit", (event) => void this.#submit(event, form));
    this.view.dom.addEventListener("blur", () => void this.saving.flush());
    addEventListener("pageshow", (event) => { if (event.persisted) this.#isBack(); });
    status.say("saved");
  }

  get doc(): Node {
    return this.view.state.doc;
  }

  get changedFields(): Fields {
    return this.fields.changed;
  }

  stored(sent: Node, fields: Fields, answer: Stored): Node | null {
    this.#sources.learn(answer.sources);
    const stored = answer.document === undefined ? sent : schema.nodeFromJSON(answer.document);
    const others = stored === sent ? [] : othersWork(sent, stored, this.doc);
    if (others === null) return null;
    const isAll = this.doc === sent;
    // It is in no document yet, and the journal is about to begin anew.
    if (this.#markdown.unread !== null) this.journal?.addBody(this.#markdown.unread);
    if (others.length > 0) this.view.dispatch(applyHunks(this.view.state.tr, others).setMeta("addToHistory", false).setMeta("others", true));
    if (answer.fields === undefined) this.fields.wasStored(fields);
    else this.fields.show(answer.fields);
    this.#preview.refresh();
    return isAll ? this.doc : stored;
  }

  async conflicting(sent: Node, answer: Conflicting): Promise<void> {
    const settled = await settle(answer, this.server);
    // What was typed while the server was asked is mine as well.
    const own = othersWork(sent, this.doc, settled.doc) ?? [];
    const doc = applyHunks(EditorState.create({ doc: settled.doc }).tr, own).doc;
    this.fields.show(answer.fields);
    for (const [name, value] of Object.entries(settled.fields)) if (typeof value === "string") this.fields.fill(name, value);
    if (settled.fields.media !== undefined) this.fields.pictures.put(settled.fields.media as PictureRow[]);
    const theirs = schema.nodeFromJSON(answer.document);
    this.#become(doc);
    this.saving.isStored(theirs, answer.revision);
    this.saving.beginAnew();
  }

  #surface(sheet: HTMLElement, doc: Node, surroundings: Surroundings): EditorView {
    const view: EditorView = new EditorView(sheet, {
      state: stateOf(doc, surroundings),
      nodeViews: viewsOf(surroundings),
      clipboardSerializer: clipboardSerializer(),
      clipboardParser: clipboardParser(),
      // The toolbar stands above the text.
      scrollThreshold: { top: 110, bottom: 60, left: 0, right: 0 },
      scrollMargin: { top: 130, bottom: 80, left: 0, right: 0 },
      transformPastedHTML: (html) => incomingHtml(html, this.status),
      handlePaste: (pasted, event) => incoming(pasted, event.clipboardData, this.server, this.status, (file) => openPicture(pasted, this.server, this.#pictures, file)),
      handleDrop: (dropped, event) => this.#drop(dropped, event),
      handleDoubleClickOn: (clicked, _pos, node, at, _event, isDirect) => {
        if (!isDirect || node.type !== nodes.screening) return false;
        this.#edit(clicked, at);
        return true;
      },
      attributes: { id: "writing", class: "writing", role: "textbox", "aria-multiline": "true", "aria-label": "Text", "aria-describedby": "writing-help", spellcheck: "true" },
    });
    sheet.append(element("p", { id: "writing-help", className: "vh" }, `Press / to put something in, ${keysInWords("Mod-/")} for all keys, Escape for the toolbar.`));
    return view;
  }

  #surroundings(acts: Act[], menu: Act[]): Surroundings {
    const tool: Command = () => { this.#toolbar.focus(); return true; };
    return {
      sources: this.#sources, pictures: this.#pictures, status: this.status, acts, menu,
      own: { "Escape": tool, "Alt-F10": tool, "Mod-s": () => { void this.saving.flush(); return true; }, "Mod-f": () => this.#find(false), "Mod-h": () => this.#find(true), "Mod-Alt-f": () => this.#find(true), "Mod-/": () => { openShortcuts(acts); return true; }, "Alt-Enter": (state, dispatch, view) => this.#properties(state, dispatch === undefined ? undefined : view) },
      edit: (view, at) => this.#edit(view, at),
      cite: (view, typed) => void this.#picker.open(view, typed),
      changed: (view, before) => this.#changed(view, before),
      read: async (body) => schema.nodeFromJSON((await this.server.documentOf(body)).document),
      wrote: (steps) => this.journal?.add(steps),
    };
  }

  #acts(): { bar: Act[][]; menu: Act[]; all: Act[] } {
    const opening = (open: (view: EditorView) => unknown): Command => (_state, dispatch, view) => {
      if (dispatch !== undefined && view !== undefined) void open(view);
      return true;
    };
    const openings: Openings = {
      cite: opening((view) => this.#picker.open(view)), link: opening((view) => openLink(view, this.server)),
      picture: opening((view) => openPicture(view, this.server, this.#pictures)), test: opening((view) => openTest(view, this.server)), properties: (state, dispatch, view) => this.#properties(state, dispatch === undefined ? undefined : view),
    };
    const [marks, blocks] = [marksOf(openings), blocksOf(openings)];
    const named = (...ids: string[]): Act[] => ids.map((id) => [...marks, ...blocks].find((act) => act.id === id)!);
    const more: Act = { id: "insert", label: "Put in", keys: "/", run: (_state, dispatch, view) => { if (dispatch !== undefined && view !== undefined) slash(view); return true; }, drawing: "M10 4v12M4 10h12" };
    const said: Act = { id: "properties", label: "What can be said of this block", keys: "Alt-Enter", drawing: "M4 6h7m4 0h1M4 14h1m4 0h7M13 4v4M7 12v4", run: openings.properties };
    return { bar: [named("h2", "h3"), named("strong", "em", "link"), named("bullet", "ordered", "quote"), [...named("citation", "picture"), more, said], pastActs], menu: [...blocks, ...named("citation", "link")], all: [...marks, ...blocks, ...pastActs] };
  }

  #views(): HTMLElement {
    const switchTo = (name: string, act: (isOn: boolean) => void): HTMLButtonElement => {
      const made = button(name, () => {
        made.ariaPressed = String(made.ariaPressed !== "true");
        act(made.ariaPressed === "true");
      }, "switch");
      made.ariaPressed = "false";
      made.dataset.view = name.toLowerCase();
      return made;
    };
    return element("div", { className: "views" }, switchTo("Find", (isOn) => { if (isOn) this.#finding.open(false); else this.#finding.close(); }), switchTo("Markdown", (isOn) => void this.#showMarkdown(isOn)), switchTo("Preview", (isOn) => this.#showPreview(isOn)));
  }

  async #showMarkdown(isOn: boolean): Promise<void> {
    const sheet = this.view.dom.parentElement!;
    try {
      await (isOn ? this.#markdown.show(this.doc) : this.#markdown.flush());
    } catch (failed) {
      document.querySelector("[data-view=markdown]")!.ariaPressed = String(!isOn);
      this.status.tell((failed as Error).message);
      return;
    }
    this.#finding.close();
    [sheet.hidden, this.#source.hidden, this.#toolbar.element.hidden] = [isOn, !isOn, isOn];
    document.querySelector<HTMLElement>("[data-view=find]")!.hidden = isOn;
    if (isOn) this.#markdown.text.focus();
    else this.view.focus();
  }

  #find(withReplacing: boolean): boolean {
    this.#finding.open(withReplacing);
    return true;
  }

  #showPreview(isOn: boolean): void {
    document.querySelector("[data-view=preview]")!.ariaPressed = String(isOn);
    void this.saving.flush().then(() => {
      this.#preview.open(isOn);
      if (isOn) this.#preview.root.scrollIntoView({ block: "nearest" });
      else this.view.focus();
    });
  }

  #changed(view: EditorView, before: EditorState): void {
    const { state } = view;
    this.#toolbar.update(state);
    this.#tables.element.hidden = around(state, "table") === null;
    if (!this.#tables.element.hidden) this.#tables.update(state);
    this.#finding.update();
    if (before.doc === state.doc || this.saving === undefined) return;
    this.saving.changed();
    this.#checks.changed();
    this.#outline.update(state.doc);
  }

  #fieldsChanged(): void {
    this.journal?.addFields(this.fields.changed);
    this.saving.changed();
    this.#checks.changed();
  }

  // All that is unsaved stands under the new name before the old one goes.
  #isBack(): void {
    const old = this.journal?.renew();
    this.saving.beginAnew();
    if (this.#markdown.unread !== null) this.journal?.addBody(this.#markdown.unread);
    if (old !== undefined) void this.journal?.forget(old);
  }

  // The same view with another document: what did not change keeps its place, and undo goes back.
  #become(doc: Node): void {
    const tr = applyHunks(this.view.state.tr, hunks(this.doc, doc));
    for (const [name, value] of Object.entries(doc.attrs)) if (tr.doc.attrs[name] !== value) tr.setDocAttribute(name, value);
    if (tr.docChanged) this.view.dispatch(tr);
  }

  #properties(state: EditorState, view: EditorView | undefined): boolean {
    const { selection } = state;
    const found = selection instanceof NodeSelection ? { at: selection.from } : around(state, "heading", "code_block", "container", "ordered_list", "paragraph");
    if (found !== null && view !== undefined) this.#edit(view, found.at);
    return found !== null;
  }

  #edit(view: EditorView, at: number): void {
    const node = view.state.doc.nodeAt(at);
    if (node === null) return;
    if (node.type === nodes.screening) return void openTest(view, this.server, at);
    if (node.type !== nodes.citation && node.type !== nodes.image) return void openProperties(view, at);
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
    if (node.type === nodes.citation) void this.#picker.open(view);
    else void openPicture(view, this.server, this.#pictures);
  }

  #drop(view: EditorView, event: DragEvent): boolean {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at === null || (event.dataTransfer?.files.length ?? 0) === 0) return false;
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
    return incoming(view, event.dataTransfer, this.server, this.status, (file) => openPicture(view, this.server, this.#pictures, file));
  }

  async #submit(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const asked = event.submitter as HTMLButtonElement | null;
    await this.#markdown.flush().catch(() => undefined);
    if (!(await this.saving.flush())) return;
    if (asked?.name === "then") return location.assign(`${form.action}/${asked.value}`);
    if (asked?.getAttribute("formaction") == null) return;
    // The form brings what is stored, so that the edition is what stands here.
    this.#markdown.text.value = (await this.server.bodyOf(this.doc.toJSON())).body;
    form.querySelector<HTMLInputElement>("[name=revision]")!.value = String(this.saving.revision);
    form.action = asked.formAction;
    form.submit();
  }
}

// Where a word may not begin a menu, a blank goes before the slash.
function slash(view: EditorView): void {
  const { $from } = view.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
  view.dispatch(view.state.tr.insertText(before === "" || /\s$/.test(before) ? "/" : " /"));
  view.focus();
}
