import type { Heap } from '../heap/heap.js';
import type { Statement } from './program.js';

/** Makes what the modules that the statements use have of their own: it is there before the program begins. */
export function makeModuleObjects(heap: Heap, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if ('body' in statement) makeModuleObjects(heap, statement.body);
    if (statement.op !== 'bind' || !('new' in statement.value)) continue;
    const word = statement.value.new;
    if (word === 'finalize' || word === 'weakvaluedict') heap.weakref.prepare(word);
  }
}
