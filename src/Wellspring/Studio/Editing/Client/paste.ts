import { wordLists } from "./word-lists";

/** What came in, and what was left out. */
export interface Cleaned { html: string; pictures: number; deletions: number }

const gone = "script, style, meta, link, title, xml, template, noscript, iframe, object, embed, svg, canvas, video, audio, form > input, button, select, textarea";
const unsafe = /^(?!https?:|mailto:|tel:|sms:|\/|#)/i;

/**
 * HTML of Word, Google Docs or a web page as the few elements that the article language has. Emphasis that is written as style becomes
 * emphasis; what somebody struck out under review is left out, what was put in stays; headings come one level down, since the title is the first.
 */
export function cleaned(html: string): Cleaned {
  // A document of its own loads nothing and runs nothing.
  const page = new DOMParser().parseFromString(inert(html).replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, "").replace(/<!\[(?:if|endif)[^>]*>/g, ""), "text/html");
  const body = page.body;
  comments(page).forEach((comment) => comment.remove());
  const deletions = removed(body, "del, s.del, .msoDel, [class~=msoDel], .MsoCommentReference, [data-style*='mso-element:comment']");
  body.querySelectorAll(`${gone}, sup:has(> a[href^="#"])`).forEach((element) => element.remove());
  wordLists(body);
  emphasis(body);
  const pictures = removed(body, "img, v\\:imagedata");
  headings(body);
  tables(body);
  links(body);
  // Headings, and heads of columns, are strong already.
  body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)").forEach(unwrap);
  unwrapped(body);
  return { html: body.innerHTML, pictures, deletions };
}

function comments(page: Document): Comment[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode() !== null) found.push(walker.currentNode as Comment);
  return found;
}

function removed(body: HTMLElement, selector: string): number {
  const found = body.querySelectorAll(selector);
  found.forEach((element) => element.remove());
  return found.length;
}

function emphasis(body: HTMLElement): void {
  // Google Docs wraps everything in a <b> that is not bold.
  body.querySelectorAll<HTMLElement>("b, strong, i, em").forEach((element) => {
    if ((/^(B|STRONG)$/.test(element.tagName) && isPlain(styled(element, "font-weight"))) || (/^(I|EM)$/.test(element.tagName) && styled(element, "font-style") === "normal")) unwrap(element);
  });
  body.querySelectorAll<HTMLElement>("span, font, a, ins, u, p > *").forEach((element) => {
    if (/^(B|STRONG|I|EM)$/.test(element.tagName) || element.closest("h1, h2, h3, h4, h5, h6") !== null) return;
    if (isBold(styled(element, "font-weight"))) within(element, "strong");
    if (styled(element, "font-style") === "italic") within(element, "em");
  });
}

// The page's policy applies no style of a pasted text, and says so in the log; what it says is read as words instead.
function inert(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son\w+\s*=/gi, " data-on="));
}

export function styled(element: HTMLElement, property: string): string {
  const found = (element.dataset.style ?? "").split(";").map((one) => one.split(":")).find(([name]) => name!.trim().toLowerCase() === property);
  return found?.slice(1).join(":").trim().toLowerCase() ?? "";
}

const isBold = (weight: string): boolean => weight === "bold" || weight === "bolder" || Number(weight) >= 600;
const isPlain = (weight: string): boolean => weight === "normal" || (weight !== "" && Number(weight) < 600);

function within(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.append(made);
}

function headings(body: HTMLElement): void {
  const titles = body.querySelectorAll("p.MsoTitle, p.MsoSubtitle");
  titles.forEach((title) => renamed(title, title.classList.contains("MsoTitle") ? "h1" : "p"));
  [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")].forEach((heading) => {
    if (heading.textContent!.trim() === "") heading.remove();
    else renamed(heading, `h${Math.min(6, Number(heading.tagName[1]) + 1)}`);
  });
}

// Cells hold one line and span nothing; the first row heads the columns.
function tables(body: HTMLElement): void {
  body.querySelectorAll("table table").forEach((inner) => inner.replaceWith(inner.textContent ?? ""));
  for (const table of body.querySelectorAll("table")) {
    const rows = [...table.querySelectorAll("tr")];
    rows.forEach((row) => [...row.children].forEach((cell) => oneLine(cell as HTMLTableCellElement)));
    const width = Math.max(0, ...rows.map((row) => row.children.length));
    // A table of one cell is somebody's frame.
    if (width * rows.length <= 1) { table.replaceWith(...(rows[0]?.children[0] === undefined ? [] : [renamed(rows[0].children[0], "p")])); continue; }
    rows.forEach((row) => { while (row.children.length < width) row.append(row.ownerDocument.createElement("td")); });
    [...rows[0]!.children].forEach((cell) => renamed(cell, "th"));
    rows.slice(1).forEach((row) => [...row.children].forEach((cell) => renamed(cell, "td")));
    table.replaceChildren(...rows);
  }
}

function oneLine(cell: HTMLTableCellElement): void {
  const side = styled(cell, "text-align") || styled((cell.firstElementChild as HTMLElement | null) ?? cell, "text-align");
  if (side !== "") cell.setAttribute("align", side);
  cell.querySelectorAll("p, div, li, h1, h2, h3, h4, h5, h6").forEach((block) => block.after(" "));
  cell.querySelectorAll("br").forEach((br) => br.replaceWith(" "));
  cell.querySelectorAll("p, div, ul, ol, li, h1, h2, h3, h4, h5, h6").forEach(unwrap);
  for (let more = cell.colSpan - 1; more > 0; more--) cell.after(cell.ownerDocument.createElement(cell.tagName));
  cell.removeAttribute("colspan");
  cell.removeAttribute("rowspan");
}

function links(body: HTMLElement): void {
  for (const link of body.querySelectorAll("a")) {
    const href = target(link.getAttribute("href") ?? "");
    if (href === "" || unsafe.test(href) || href.startsWith("#")) unwrap(link);
    else link.setAttribute("href", href);
  }
}

// Google leads links by way of itself.
function target(href: string): string {
  const led = /^https:\/\/www\.google\.com\/url\?/.test(href) ? new URL(href).searchParams.get("q") : null;
  return led ?? href.trim();
}

function unwrapped(body: HTMLElement): void {
  body.querySelectorAll("*").forEach((element) => {
    if (/:/.test(element.tagName) || /^(SPAN|FONT|INS|U|O|SECTION|ARTICLE|MAIN|ASIDE|HEADER|FOOTER|NAV|CENTER|LABEL|SMALL|BIG|MARK|ABBR|TIME|CITE|DFN|SUB|SUP|PICTURE|SOURCE|THEAD|TBODY|TFOOT|COLGROUP|FIGURE|FIGCAPTION|BODY)$/.test(element.tagName)) {
      if (/^(SECTION|ARTICLE|MAIN|ASIDE|HEADER|FOOTER|NAV|CENTER|FIGURE|FIGCAPTION)$/.test(element.tagName)) renamed(element, "div");
      else unwrap(element);
      return;
    }
    for (const { name } of [...element.attributes]) if (!(name === "href" || name === "start" || name === "align" || (name === "title" && element.tagName === "A"))) element.removeAttribute(name);
  });
  // What Word leaves between paragraphs.
  body.querySelectorAll("p, div").forEach((block) => { if (block.textContent!.replace(/\u00a0/g, " ").trim() === "" && block.querySelector("hr, br + br, table, li") === null) block.remove(); });
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function renamed(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  for (const kept of ["align", "data-style"]) if (element.hasAttribute(kept)) made.setAttribute(kept, element.getAttribute(kept)!);
  element.replaceWith(made);
  return made;
}

/** Whether words that came without form are meant as the article language. */
export function looksLikeMarkdown(text: string): boolean {
  return /^(#{1,6} |\s*[-*+] |\s*\d{1,9}[.)] |> |:::|```|\|.+\|)/m.test(text) || /\[@|\*\*\S|\]\(\S+\)/.test(text);
}
