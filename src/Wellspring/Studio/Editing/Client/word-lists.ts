/** Word writes lists as paragraphs with a level and a marker of their own: "mso-list: l0 level2 lfo1". */
export function wordLists(body: HTMLElement): void {
  const open: { list: HTMLElement; level: number }[] = [];
  let after: Element | null = null;
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")]) {
    const level = levelOf(paragraph);
    if (level === null || paragraph.tagName !== "P") continue;
    if (after === null || paragraph.previousElementSibling !== after) open.length = 0;
    const name = markerOf(paragraph);
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.length === 0 || open.at(-1)!.level < level) begin(open, paragraph, level, name);
    const item = body.ownerDocument.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1)!.list.append(item);
    after = open[0]!.list;
    paragraph.remove();
  }
}

function begin(open: { list: HTMLElement; level: number }[], paragraph: HTMLElement, level: number, name: string): void {
  const list = paragraph.ownerDocument.createElement(name);
  const parent = open.at(-1)?.list.lastElementChild;
  if (parent == null) paragraph.before(list);
  else parent.append(list);
  open.push({ list, level });
}

function levelOf(paragraph: HTMLElement): number | null {
  const found = /mso-list:\s*\S+\s+level(\d)/i.exec(paragraph.dataset.style ?? "");
  return found === null ? null : Number(found[1]);
}

// The marker is text that Word says to ignore; it tells what kind of list it is.
function markerOf(paragraph: HTMLElement): "ol" | "ul" {
  const markers = [...paragraph.querySelectorAll<HTMLElement>("span")].filter((span) => /mso-list:\s*Ignore/i.test(span.dataset.style ?? ""));
  const words = markers.map((marker) => marker.textContent).join("").trim();
  markers.forEach((marker) => marker.remove());
  return /^[(]?(\d+|[a-z]|[ivxl]+)[.)]/i.test(words) ? "ol" : "ul";
}
