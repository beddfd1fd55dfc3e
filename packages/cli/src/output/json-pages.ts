import type { TextOutput } from './text-output.js';

/** An array that comes in pages, one element a line, so that it can be long and still be read line by line. */
export async function writeJsonPages(
  out: TextOutput,
  pages: AsyncIterable<readonly unknown[]>,
): Promise<void> {
  let separator = '[\n';
  for await (const page of pages) {
    for (const element of page) {
      await out.write(`${separator}  ${JSON.stringify(element)}`);
      separator = ',\n';
    }
    if (out.gone) return;
  }
  await out.write(separator === '[\n' ? '[]\n' : '\n]\n');
}
