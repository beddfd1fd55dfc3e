import { toDot } from './dot.js';
import type { Picture } from './picture.js';

/** The picture as SVG, laid out by Graphviz. */
export async function toSvg(picture: Picture): Promise<string> {
  // Nobody else needs it, so nobody else waits for it.
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return graphviz.dot(toDot(picture), 'svg');
}
