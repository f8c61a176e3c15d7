import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { TextSelection, type Plugin } from "prosemirror-state";
import { containerKinds, makeContainer } from "./containers";
import { nodes } from "./schema";

/** What those who know Markdown type anyway. The page's title is its first heading, so "#" begins the second. */
export function typedMarks(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading!, (match) => ({ level: Math.max(2, match[1]!.length) })),
      wrappingInputRule(/^\s*([-*+])\s$/, nodes.bullet_list!),
      wrappingInputRule(/^\s*(\d{1,9})[.)]\s$/, nodes.ordered_list!, (match) => ({ start: Number(match[1]) }), (match, list) => list.childCount + (list.attrs.start as number) === Number(match[1])),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
      textblockTypeInputRule(/^```$/, nodes.code_block!),
      rule(),
      container(),
    ],
  });
}

function rule(): InputRule {
  return new InputRule(/^(?:---|___|\*\*\*)$/, (state, _match, start) => {
    const place = state.doc.resolve(start);
    if (place.parent.type !== nodes.paragraph || !place.node(-1).canReplaceWith(place.index(-1), place.indexAfter(-1), nodes.horizontal_rule!)) return null;
    const tr = state.tr.replaceWith(place.before(), place.after(), [nodes.horizontal_rule!.create(), nodes.paragraph!.create()]);
    return tr.setSelection(TextSelection.create(tr.doc, place.before() + 2));
  });
}

function container(): InputRule {
  return new InputRule(/^:::\s?([a-z-]+)\s$/, (state, match, start) => {
    const kind = containerKinds.find((one) => one.name === match[1]);
    const place = state.doc.resolve(start);
    if (kind === undefined || place.parent.type !== nodes.paragraph || !place.node(-1).canReplaceWith(place.index(-1), place.indexAfter(-1), nodes.container!)) return null;
    const tr = state.tr.replaceWith(place.before(), place.after(), makeContainer(kind));
    return tr.setSelection(TextSelection.near(tr.doc.resolve(place.before() + 1)));
  });
}
