/**
 * Topics are dragged to another place in the tree: before another, or onto it, to stand under it. What is dropped sends the form that the buttons of
 * the topic send. Without it, the buttons are the way.
 */

type Place = { parent: string; at: number };

const rows = (): HTMLLIElement[] => [...document.querySelectorAll<HTMLLIElement>(".tree [data-topic]")];
const twig = (row: HTMLLIElement): HTMLElement => row.querySelector<HTMLElement>(":scope > .twig")!;

let dragged: HTMLLIElement | undefined;

/** Over the upper third of a row its place is meant, below that the row itself. */
function placeAt(row: HTMLLIElement, y: number): Place {
  const box = twig(row).getBoundingClientRect();
  if (y >= box.top + box.height / 3) return { parent: row.dataset["topic"]!, at: row.querySelectorAll(":scope > .branch > .tree > li").length };
  const beside = [...row.parentElement!.children].filter((one) => one !== dragged);
  return { parent: row.parentElement!.dataset["parent"] ?? "", at: beside.indexOf(row) };
}

function mark(row?: HTMLLIElement, place?: Place): void {
  for (const one of rows()) delete twig(one).dataset["drop"];
  if (row && place) twig(row).dataset["drop"] = place.parent === row.dataset["topic"] ? "onto" : "before";
}

function send(row: HTMLLIElement, place: Place): void {
  const form = row.querySelector<HTMLFormElement>(":scope > .twig form")!;
  for (const [name, value] of Object.entries({ parent: place.parent, at: String(place.at) })) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  form.submit();
}

for (const row of rows()) {
  const handle = twig(row);
  if (!handle.querySelector("form")) continue;
  handle.draggable = true;
  handle.addEventListener("dragstart", (event) => {
    dragged = row;
    event.dataTransfer!.effectAllowed = "move";
    event.dataTransfer!.setData("text/plain", row.dataset["topic"]!);
  });
  handle.addEventListener("dragend", () => { dragged = undefined; mark(); });
  handle.addEventListener("dragover", (event) => {
    if (!dragged || dragged.contains(row)) return;
    event.preventDefault();
    mark(row, placeAt(row, event.clientY));
  });
  handle.addEventListener("drop", (event) => {
    if (!dragged || dragged.contains(row)) return;
    event.preventDefault();
    send(dragged, placeAt(row, event.clientY));
  });
}
