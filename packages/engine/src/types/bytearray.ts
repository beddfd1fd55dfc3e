import { ByteArrayBuffer } from '../growth/bytearray-buffer.js';
import type { Heap } from '../heap/heap.js';
import type { ByteArrayContent } from './content.js';
import { PythonError } from './python-error.js';

/** A bytearray, one character up to U+00FF for each byte. */
export function newByteArray(heap: Heap, text: string): number {
  const buffer = new ByteArrayBuffer(text.length);
  return heap.allocate(heap.types.bytearray, bufferSize(heap, buffer), null, { text, buffer });
}

/** `array.append(byte)`. */
export function appendByte(heap: Heap, array: number, byte: number): void {
  if (!(byte >= 0 && byte <= 0xff)) throw new PythonError('ValueError', 'byte must be in range(0, 256)');
  const { text } = bytesOf(heap, array);
  splice(heap, array, text.length, text.length, String.fromCharCode(byte));
}

/** `array.extend(source)`, of bytes or of a bytearray. */
export function extendBytes(heap: Heap, array: number, source: number): void {
  const content = heap.table.content[source];
  const type = heap.typeOf(source);
  const { bytes, bytearray } = heap.types;
  if (type !== bytes && type !== bytearray) {
    throw new PythonError('TypeError', `a bytearray can't be extended by '${type.name}' here`);
  }
  const { length } = bytesOf(heap, array).text;
  splice(heap, array, length, length, type === bytes ? (content as string) : bytesOf(heap, source).text);
}

/** `del array[start:end]`; a deletion at the front gives no memory back by itself, it moves the start. */
export function deleteBytes(heap: Heap, array: number, start: number, end: number): void {
  const { length } = bytesOf(heap, array).text;
  const from = within(start, length);
  splice(heap, array, from, Math.max(from, within(end, length)), '');
}

function splice(heap: Heap, array: number, start: number, end: number, added: string): void {
  const content = bytesOf(heap, array);
  content.text = content.text.slice(0, start) + added + content.text.slice(end);
  content.buffer.splice(start, end, added.length);
  heap.resize(array, bufferSize(heap, content.buffer));
}

/** A bound of a slice, which counts from the end when negative, brought into range. */
function within(bound: number, length: number): number {
  return bound < 0 ? Math.max(0, bound + length) : Math.min(bound, length);
}

function bytesOf(heap: Heap, array: number): ByteArrayContent {
  return heap.table.content[array] as ByteArrayContent;
}

function bufferSize({ types }: Heap, { capacity }: ByteArrayBuffer): number {
  return types.bytearray.block! + capacity;
}
