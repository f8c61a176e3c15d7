// The only words spoken with the citation processor: JSON text in, JSON text out.
// Runs after citeproc-js was evaluated as a CommonJS module; sees nothing of the host.
"use strict";

globalThis.wellspring = (() => {
  const CSL = globalThis.module.exports;

  // EDTF text ("2019-05", "2018/2020") where CSL-JSON wants an object: the processor's own date parser reads it.
  const withDateObjects = item => {
    for (const name of CSL.DATE_VARIABLES) {
      if (typeof item[name] === "string" || typeof item[name] === "number") item[name] = { raw: String(item[name]) };
    }
    return item;
  };

  // The processor takes its date tokens apart in place: each caller gets a copy.
  const library = items => {
    const named = items.map((item, index) => withDateObjects({ ...item, id: String(item.id ?? `item-${index + 1}`) }));
    const byId = new Map(named.map(item => [item.id, item]));
    return { ids: [...byId.keys()], retrieveItem: id => byId.get(String(id)) };
  };

  let builtIn = {};

  // A language without a locale of its own speaks as its base does (fr-CA as fr-FR), any other as en-US.
  const locale = (own, wanted) => {
    const base = CSL.LANG_BASES[wanted.slice(0, 2)]?.replace("_", "-");
    return own[wanted] ?? builtIn[wanted] ?? own[base] ?? builtIn[base] ?? builtIn["en-US"];
  };

  const processor = (request, items) => {
    const sys = { retrieveItem: items.retrieveItem, retrieveLocale: wanted => locale(request.locales ?? {}, wanted) };
    const made = new CSL.Engine(sys, request.style, request.lang ?? undefined, request.forceLang);
    made.opt.development_extensions.wrap_url_and_doi = request.links;
    return made;
  };

  const withTextIds = cites => cites.map(cite => ({ ...cite, id: String(cite.id) }));

  // [[cite, cite], [cite]]: clusters without a place in a document.
  const clusters = (made, lists) => lists.map(cites => made.makeCitationCluster(withTextIds(cites)));

  // [[citation, before, after], …]: edits of a document, one after the other; the answer is the document at the end.
  const documentAfter = (made, edits) => {
    let document = [];
    for (const [citation, before, after] of edits) {
      const [, changes] = made.processCitationCluster({ ...citation, citationItems: withTextIds(citation.citationItems) }, before, after);
      document = document.filter(cite => made.registry.citationreg.citationById[cite.id]);
      for (const [index, text, id] of changes) {
        const known = document.find(cite => cite.id === id);
        if (known) known.text = text;
        else document.splice(index, 0, { id, text });
      }
    }
    return document.map(cite => cite.text);
  };

  const citations = (made, request) => {
    if (request.edits) return documentAfter(made, request.edits);
    return clusters(made, request.clusters ?? [made.registry.reflist.map(item => ({ id: item.id }))]);
  };

  const cite = request => {
    const items = library(request.items);
    const made = processor(request, items);
    if (!request.edits) made.updateItems(items.ids);
    const cited = items.ids.length > 0 ? citations(made, request) : [];
    const bibliography = made.makeBibliography();
    return {
      citations: cited,
      bibliography: bibliography ? bibliography[1] : [],
      start: bibliography ? bibliography[0].bibstart : "",
      end: bibliography ? bibliography[0].bibend : "",
    };
  };

  // One entry for each item, each as if it stood alone: no "2019a" because of a neighbour, no harm from a bad one.
  const entries = request => {
    const items = library(request.items);
    let made = null;
    return items.ids.map(id => {
      try {
        made ??= processor(request, items);
        made.updateItems([id]);
        const bibliography = made.makeBibliography();
        return { html: bibliography ? bibliography[1][0] ?? "" : "" };
      } catch (error) {
        made = null;
        return { problem: String(error?.message ?? error) };
      }
    });
  };

  const answering = verb => text => {
    try {
      return JSON.stringify({ answer: verb(JSON.parse(text)) });
    } catch (error) {
      return JSON.stringify({ error: String(error?.message ?? error) });
    }
  };

  const settle = locales => {
    builtIn = locales;
    return Object.keys(locales);
  };

  return Object.freeze({ settle: answering(settle), cite: answering(cite), entries: answering(entries) });
})();
