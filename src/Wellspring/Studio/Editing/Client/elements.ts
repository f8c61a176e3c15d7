type Child = Node | string | null;

/** An element with properties, `data-` and `aria-` attributes, and what is in it. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, properties: Record<string, unknown> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (/^(aria-|data-)|^(for|list)$/.test(key)) made.setAttribute(key, String(value));
    else Object.assign(made, { [key]: value });
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function button(words: string, act: () => void, className = "plain"): HTMLButtonElement {
  const made = element("button", { type: "button", className }, words);
  made.addEventListener("click", act);
  return made;
}

/** A drawing of 20 by 20 in lines. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 20 20", width: "20", height: "20", fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" })) svg.setAttribute(name, value);
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
