import type { EditorView } from "prosemirror-view";
import { button, element } from "./elements";
import type { FormFields } from "./fields";
import { jumpTo, markClaims, markFindings } from "./marking";
import type { Measures } from "./outline";
import { Refused, Unreachable, type Checked, type Claim, type Finding, type Json, type Server } from "./server";

const pause = 700;
const groups: [Finding["severity"], string][] = [["refuse", "Keeps it from going live"], ["warn", "Needs a reason"], ["hint", "Advice"]];

/** What the gate says of the text as it stands, asked after each pause; each sentence leads to its place. */
export class Checks {
  readonly #summary = element("p", { className: "summary" });
  readonly #list = element("div", {});
  readonly #showClaims = element("input", { type: "checkbox", id: "show-claims" });
  #claims: Claim[] = [];
  #timer = 0;
  #request: AbortController | undefined;

  constructor(readonly root: HTMLElement, readonly server: Server, readonly view: EditorView, readonly fields: FormFields, readonly revision: () => number, readonly measured: (measures: Measures) => void) {
    const title = root.querySelector("h2") ?? element("h2", {}, "What the gate says");
    root.replaceChildren(title, this.#summary, this.#list, element("label", { className: "check", for: "show-claims" }, this.#showClaims, element("span", {}, "Mark what counts as a claim")));
    this.#showClaims.addEventListener("change", () => this.#mark());
  }

  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.ask(), pause);
  }

  async ask(): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    try {
      this.#show(await this.server.check(this.revision(), this.view.state.doc.toJSON() as Json, this.fields.changed, request.signal));
    } catch (failed) {
      if (request.signal.aborted) return;
      if (!(failed instanceof Unreachable || failed instanceof Refused)) throw failed;
      this.#summary.textContent = failed instanceof Refused && failed.status === 422 ? failed.message : "The gate cannot be asked just now. What it said last stands below.";
    }
  }

  #show(checked: Checked): void {
    const { findings } = checked;
    this.#claims = checked.claims;
    const refusals = findings.filter((finding) => finding.severity === "refuse").length;
    this.#summary.textContent = findings.length === 0 ? "Nothing stands against the text." : refusals === 0 ? "Nothing keeps it from going live." : "";
    this.#summary.hidden = this.#summary.textContent === "";
    this.#list.replaceChildren(...groups.flatMap(([severity, title]) => this.#group(severity, title, findings.filter((finding) => finding.severity === severity))), ...this.#group("refuse", "Still to come", checked.stillToCome ?? []));
    this.measured(checked);
    markFindings(this.view, findings);
    this.#mark();
  }

  #mark(): void {
    markClaims(this.view, this.#showClaims.checked ? this.#claims : []);
  }

  #group(severity: string, title: string, findings: Finding[]): HTMLElement[] {
    if (findings.length === 0) return [];
    const items = findings.map((finding) => element("li", { className: severity }, this.#leads(finding) ? button(finding.sentence, () => this.#jump(finding), "leads") : finding.sentence));
    return [element("h3", {}, `${title} `, element("span", { className: "count" }, String(findings.length))), element("ul", {}, ...items)];
  }

  #leads(finding: Finding): boolean {
    return typeof finding.unit === "number" || (typeof finding.field === "string" && document.getElementById(finding.field) !== null);
  }

  #jump(finding: Finding): void {
    if (typeof finding.unit === "number") return jumpTo(this.view, finding.unit, finding.text);
    const field = document.getElementById(finding.field!)!;
    field.closest("details")?.setAttribute("open", "");
    field.focus();
  }
}
