import { Answering } from "../Client/answering";
import { Pace } from "../Client/pace";
import { Result } from "../Client/result";
import { Trend } from "../Client/trend";
import type { Definition } from "../Client/scoring";

/** Adds a screening test up where it is answered: what was chosen never leaves the page unless the reader takes it along. */

const form = document.querySelector<HTMLFormElement>("#answers");
const text = document.querySelector("#definition")?.textContent;

if (form && text) {
  const definition = JSON.parse(text) as Definition;
  const answering = new Answering(form, definition);
  const result = new Result(definition, answering, new Trend(form.action));
  const pace = new Pace(form, answering);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter?.hasAttribute("data-file")) result.download();
    else if (!answering.namesMissing()) result.show();
    else { result.hide(); pace.all(); }
  });
  form.addEventListener("change", () => { result.hide(); pace.tell(); });
}
