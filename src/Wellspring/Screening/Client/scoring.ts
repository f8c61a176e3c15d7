/**
 * Points become scores in the reader's own browser: the rules of Scoring.cs and Asked.cs once more, and a test holds both against each other.
 * Nothing here knows a page. What a definition holds, and what may be left out of it, stands in ForScript.cs.
 */

export interface Definition { questionnaire: string; options: OptionList[]; questions: Question[]; scores: ScoreRule[] }

export interface OptionList { system: string; codes: string[]; points?: (number | null)[] }

/** `options` is the place of its list, and in a condition `question` the place of a question. */
export interface Question { link: string; options: number; required?: boolean; when?: { all?: boolean; of: Condition[] }; danger?: Danger }

export type Condition =
  | [question: number, by: "exists", value: boolean]
  | [question: number, by: "=" | "!=", option: number]
  | [question: number, by: ">" | "<" | ">=" | "<=", points: number | null];

export interface Danger { kind: string; from: number }

export interface ScoreRule {
  code: string; low: number; high: number; factor?: number; better?: boolean; items: number[];
  bands: [code: string, low: number, high: number][]; cutOffs: number[]; danger?: Danger;
}

/** By linkId, the place of the option that was chosen. */
export type Answers = ReadonlyMap<string, number>;

/** `missing`: required questions without an answer, as they are asked. `dangers` are said also when answers are missing. */
export interface Scored { scores: ScoreOf[]; missing: string[]; dangers: DangerSign[] }

/** `total` is null when an answer that it needs is missing; `reached` are the places of the cut-offs that it reaches. */
export interface ScoreOf { rule: ScoreRule; total: number | null; band: string | null; reached: number[] }

/** `question` is null when a score calls for help and no single answer. */
export interface DangerSign { kind: string; question: string | null }

/** The questions that are asked at all. A condition on a question that is not asked itself does not hold. */
export function asked(definition: Definition, answers: Answers): Question[] {
  const known = new Map<Question, boolean>();
  return definition.questions.filter(isAsked);

  function isAsked(question: Question): boolean {
    const when = question.when;
    const is = known.get(question) ?? (!when || (when.all ? when.of.every(holds) : when.of.some(holds)));
    known.set(question, is);
    return is;
  }

  function holds(condition: Condition): boolean {
    const question = definition.questions[condition[0]]!;
    const place = isAsked(question) ? answers.get(question.link) : undefined;
    switch (condition[1]) {
      case "exists": return (place !== undefined) === condition[2];
      case "=": return place === condition[2];
      case "!=": return place !== undefined && place !== condition[2];
      default: return compares(condition[1], pointsOf(definition, question, place), condition[2]);
    }
  }
}

/**
 * A question that is not asked counts nothing; a score of which a required answer is missing is no score at all, and one that has no points, such
 * as "Asked but declined", where others have some, is missing.
 */
export function score(definition: Definition, answers: Answers): Scored {
  const questions = asked(definition, answers);
  const given = new Map(questions.filter((q) => answers.has(q.link)).map((q) => [q, pointsOf(definition, q, answers.get(q.link))] as const).filter(([q, points]) => points !== null || !isScored(definition, q)));
  const missing = questions.filter((q) => q.required && !given.has(q));
  const scores = definition.scores.map((rule) => {
    const items = rule.items.map((place) => definition.questions[place]!);
    return meaning(rule, items.some((q) => missing.includes(q)) ? null : exact((rule.factor ?? 1) * items.reduce((sum, q) => sum + (given.get(q) ?? 0), 0)));
  });
  return {
    scores,
    missing: missing.map((q) => q.link),
    dangers: [
      ...questions.flatMap((q) => calls(q.danger, given.get(q), q.link)),
      ...scores.flatMap((s) => calls(s.rule.danger, s.total, null)),
    ],
  };
}

function meaning(rule: ScoreRule, total: number | null): ScoreOf {
  if (total === null) return { rule, total, band: null, reached: [] };
  const band = rule.bands.find(([, low, high]) => low <= total && total <= high);
  const reached = rule.cutOffs.flatMap((at, place) => (rule.better ? total <= at : total >= at) ? [place] : []);
  return { rule, total, band: band ? band[0] : null, reached };
}

function calls(danger: Danger | undefined, points: number | null | undefined, question: string | null): DangerSign[] {
  return danger && points != null && points >= danger.from ? [{ kind: danger.kind, question }] : [];
}

function pointsOf(definition: Definition, question: Question, place: number | undefined): number | null {
  return place === undefined ? null : definition.options[question.options]?.points?.[place] ?? null;
}

function isScored(definition: Definition, question: Question): boolean {
  return definition.options[question.options]?.points?.some((points) => points !== null) ?? false;
}

function compares(by: ">" | "<" | ">=" | "<=", points: number | null, value: number | null): boolean {
  if (points === null || value === null) return false;
  return by === ">" ? points > value : by === "<" ? points < value : by === ">=" ? points >= value : points <= value;
}

/** The server adds decimals, a browser binary fractions: to six places both are the same number. */
function exact(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
