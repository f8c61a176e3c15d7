/** Title and standfirst as they stand above the text: a field that grows with its words, without a line break. */
export function headline(form: HTMLFormElement): void {
  for (const [name, placeholder] of [["title", "Title"], ["standfirst", "Standfirst: one or two sentences below the title"]] as const) {
    const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
    if (field === null) continue;
    const text = document.createElement("textarea");
    for (const { name: attribute, value } of [...field.attributes]) if (attribute !== "value") text.setAttribute(attribute, value);
    [text.value, text.rows, text.placeholder] = [field.value, 1, placeholder];
    text.addEventListener("input", () => { if (/[\r\n]/.test(text.value)) text.value = text.value.replace(/\s*[\r\n]+\s*/g, " "); });
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      (name === "title" ? form.querySelector<HTMLElement>("#standfirst") : form.querySelector<HTMLElement>(".writing"))?.focus();
    });
    field.closest(".field")?.classList.add(`${name}-field`);
    field.replaceWith(text);
  }
}
