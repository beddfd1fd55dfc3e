import { expressionError } from './expression-error.js';

/** What `type` is called in CEL, where that name is taken. As long as it, so that places stay the same. */
export const TYPE_FUNCTION = 'typ_';

/** Beyond this nobody wrote it. */
const longestExpression = 2000;

/** An expression in CEL's own syntax: each character stands where it stood in the original. */
export interface CelSource {
  readonly cel: string;
  /** Ids of the objects in it, by the variable that stands for each: `_42` for `#42`. */
  readonly objects: ReadonlyMap<string, number>;
}

const tokens = new RegExp(
  [
    // Strings and comments, which stay as they are.
    /(?<quotes>"""|''')(?:\\.|(?!\k<quotes>)[^\\])*\k<quotes>/,
    /"(?:\\.|[^\\"\r\n])*"|'(?:\\.|[^\\'\r\n])*'/,
    /\/\/[^\n]*/,
    /#(?<object>\d{1,15})(?!\w)/,
    /(?<dot>\.\s*)?(?<name>[A-Za-z_]\w*)(?<call>\s*\()?/,
    // Numbers, whose letters are no names; and whatever else there is.
    /\d\w*|./,
  ]
    .map(({ source }) => source)
    .join('|'),
  'sy',
);

/**
 * Rewrites what is no CEL: `#42` becomes a variable, and `type(…)` a function of ours. Strings and comments stay as they are.
 *
 * @throws QuestionError when a `#` is followed by no id, or a name is one of those that the rewriting makes.
 */
export function celSource(text: string): CelSource {
  if (text.length > longestExpression) {
    throw expressionError(text, longestExpression, `it is longer than ${longestExpression} characters`);
  }
  const objects = new Map<string, number>();
  let cel = '';
  for (const { 0: token, groups = {}, index } of matches(text)) {
    const { object, dot, name, call = '' } = groups;
    if (object !== undefined) {
      objects.set(`_${object}`, Number(object));
      cel += `_${object}`;
    } else if (token === '#') {
      throw expressionError(text, index, 'write an object as # and its id: #42');
    } else if (name !== undefined && (/^_\d+$/.test(name) || name === TYPE_FUNCTION)) {
      throw expressionError(text, index, `unknown name ${name}`);
    } else if (name === 'type' && dot === undefined && call !== '') cel += TYPE_FUNCTION + call;
    else cel += token;
  }
  return { cel, objects };
}

/** In words of the original, what CEL says of the rewritten text. */
export function inOriginalWords(message: string): string {
  return message.replace(/\b_(\d+)\b/g, '#$1').replaceAll(TYPE_FUNCTION, 'type');
}

function* matches(text: string): Generator<RegExpExecArray> {
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) yield match;
}
