/** Emphasis for terminals; plain text elsewhere. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

/** Emphasis when the stream is a terminal that wants it (https://no-color.org). */
export function styleFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  const wanted = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const sgr =
    (code: number, end: number) =>
    (text: string): string =>
      // The newline stays outside, so that emphasis never runs into the next line.
      wanted ? text.replace(/[^\n]+/g, (line) => `\x1b[${code}m${line}\x1b[${end}m`) : text;
  return { bold: sgr(1, 22), dim: sgr(2, 22), good: sgr(32, 39), bad: sgr(31, 39) };
}
