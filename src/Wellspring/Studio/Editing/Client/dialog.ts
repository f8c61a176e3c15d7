import { button, element } from "./elements";
import { Refused } from "./server";

export interface Field { name: string; label: string; hint?: string; value?: string; isNeeded?: boolean; rows?: number; type?: string; options?: [value: string, label: string][] }

/** Why something was not done; with the name of the field it is about, or none. */
export class Wrong extends Error {
  constructor(message: string, readonly field?: string) {
    super(message);
  }
}

/** Which field a code of the server is about. */
export type Places = [code: RegExp, field: string][];

interface Asked { title: string; done: string; fields?: Field[]; more?: HTMLElement[]; remove?: string; className?: string; places?: Places }

/**
 * A native dialog with a form. What is wrong is said beside its field and nothing typed is lost; the focus goes back to where it was.
 * @returns what `accept` made of the answers, "remove", or null when it was closed
 */
export function ask<T>(asked: Asked, accept: (answers: Record<string, string>, form: HTMLFormElement) => Promise<T> | T): Promise<T | "remove" | null> {
  const form = element("form", { className: "form", method: "dialog", noValidate: true });
  const dialog = element("dialog", { className: `asks ${asked.className ?? ""}`, "aria-label": asked.title }, form);
  const before = document.activeElement as HTMLElement | null;
  return new Promise((answer) => {
    const close = (given: T | "remove" | null): void => {
      dialog.close();
      dialog.remove();
      before?.focus();
      answer(given);
    };
    const problem = element("p", { className: "wrong", role: "alert", hidden: true });
    form.append(element("h2", {}, asked.title), ...(asked.more ?? []), ...(asked.fields ?? []).map(drawn), problem, element("div", { className: "acts" },
      element("button", { className: "button" }, asked.done), button("Cancel", () => close(null), "button second"), asked.remove === undefined ? null : button(asked.remove, () => close("remove"), "plain apart")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(form, problem, asked, accept).then((made) => { if (made !== undefined) close(made.value); });
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector<HTMLElement>("[autofocus], input, select, textarea") ?? form.querySelector("button"))?.focus();
  });
}

async function send<T>(form: HTMLFormElement, problem: HTMLElement, { fields = [], places = [] }: Asked, accept: (answers: Record<string, string>, form: HTMLFormElement) => Promise<T> | T): Promise<{ value: T } | undefined> {
  clear(form, problem);
  const answers = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string").map(([name, value]) => [name, (value as string).trim()]));
  const missing = fields.filter((field) => field.isNeeded === true && (answers[field.name] ?? "") === "");
  if (missing.length > 0) {
    for (const field of missing.reverse()) say(form, problem, new Wrong(`${field.label} is needed.`, field.name));
    return undefined;
  }
  try {
    form.setAttribute("aria-busy", "true");
    return { value: await accept(answers, form) };
  } catch (failed) {
    sayAll(form, problem, failed as Error, places);
    return undefined;
  } finally {
    form.removeAttribute("aria-busy");
  }
}

function drawn(field: Field): HTMLElement {
  const id = `ask-${field.name}`;
  const given = { id, name: field.name, value: field.value ?? "", "aria-describedby": field.hint === undefined ? undefined : `${id}-hint` };
  const input = field.options !== undefined ? element("select", { id, name: field.name }, ...field.options.map(([value, label]) => element("option", { value, selected: value === field.value }, label)))
    : field.rows !== undefined ? element("textarea", { ...given, rows: field.rows }) : element("input", { ...given, type: field.type ?? "text", autocomplete: "off" });
  return element("div", { className: "field" }, element("label", { for: id }, field.label), field.hint === undefined ? null : element("p", { className: "hint", id: `${id}-hint` }, field.hint), input);
}

// Screen readers say a description; few of them know aria-errormessage.
function describe(input: Element, id: string, isSaid: boolean): void {
  const ids = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
  if (isSaid) ids.push(id);
  if (ids.length === 0) input.removeAttribute("aria-describedby");
  else input.setAttribute("aria-describedby", ids.join(" "));
}

export function clear(form: HTMLElement, problem: HTMLElement): void {
  problem.hidden = true;
  form.querySelectorAll(".field > .wrong").forEach((wrong) => wrong.remove());
  form.querySelectorAll("[aria-invalid]").forEach((input) => { input.removeAttribute("aria-invalid"); describe(input, `${input.id}-wrong`, false); });
}

/** What went wrong at the fields that it is about; the first of them has the focus. */
export function sayAll(form: HTMLElement, problem: HTMLElement, failed: Error, places: Places): void {
  const said = failed instanceof Refused ? failed.said : [];
  if (said.length === 0) return say(form, problem, failed);
  for (const one of [...said].reverse()) say(form, problem, new Wrong(one.sentence, places.find(([code]) => code.test(one.code))?.[1]));
}

function say(form: HTMLElement, problem: HTMLElement, wrong: Error & { field?: string }): void {
  const input = wrong.field === undefined ? null : form.querySelector<HTMLElement>(`[name="${wrong.field}"]`);
  if (input === null) {
    problem.textContent = wrong.message;
    problem.hidden = false;
    return;
  }
  const sentence = element("p", { className: "wrong", id: `${input.id}-wrong` }, element("span", { className: "vh" }, "Error: "), wrong.message);
  input.before(sentence);
  input.ariaInvalid = "true";
  describe(input, sentence.id, true);
  input.focus();
}
