import type { PyObject } from './object.js';

/** `repr(object)`; what has an address in its repr is shown without it. */
export function reprOf(object: PyObject): string {
  switch (object.type) {
    case 'NoneType':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'bool':
      return object.value ? 'True' : 'False';
    case 'int':
      return object.value.toString();
    case 'float':
      return floatRepr(object.value);
    case 'complex':
      return complexRepr(object.real, object.imaginary);
    case 'str':
      return strRepr(object.value);
    case 'bytes':
      return `b${quoted(object.value, (code) => code < 127)}`;
    case 'tuple':
      return `(${object.items.map(reprOf).join(', ')}${object.items.length === 1 ? ',' : ''})`;
    case 'list':
      return `[${object.items.map(reprOf).join(', ')}]`;
    case 'dict':
      return `{${[...object.entries.values()].map(({ key, value }) => `${reprOf(key)}: ${reprOf(value)}`).join(', ')}}`;
    case 'set':
      return object.items.size === 0 ? 'set()' : `{${[...object.items.values()].map(reprOf).join(', ')}}`;
    case 'frozenset':
      return object.items.size === 0
        ? 'frozenset()'
        : `frozenset({${[...object.items.values()].map(reprOf).join(', ')}})`;
    case 'range':
      return `range(${object.start}, ${object.stop}${object.step === 1n ? '' : `, ${object.step}`})`;
    case 'slice':
      return `slice(${[object.start, object.stop, object.step].map(reprOf).join(', ')})`;
    case 'type':
      return `<class '${object.name}'>`;
    case 'function':
      return `<function ${object.name.value}>`;
    case 'code':
      return `<code object ${object.code.name}>`;
    case 'module':
    case 'builtin_function_or_method':
      return `<${object.type === 'module' ? 'module' : 'built-in function'} ${object.name}>`;
    case 'method':
      return `<method '${object.name}' of '${object.of}' objects>`;
    default:
      return `<${object.type} object>`;
  }
}

/** Whether the repr tells the order of a set, which follows from hashes and tables that identity knows nothing of. */
export function tellsSetOrder(object: PyObject): boolean {
  switch (object.type) {
    case 'set':
    case 'frozenset':
      return object.items.size > 1 || [...object.items.values()].some(tellsSetOrder);
    case 'tuple':
    case 'list':
      return object.items.some(tellsSetOrder);
    case 'dict':
      return [...object.entries.values()].some(
        ({ key, value }) => tellsSetOrder(key) || tellsSetOrder(value),
      );
    default:
      return false;
  }
}

/** An object as a short noun phrase: `int 257`, `str 'ab'`. */
export function named(object: PyObject): string {
  const text = reprOf(object);
  return `${object.type} ${text.length > 40 ? `${text.slice(0, 37)}…` : text}`;
}

/** The shortest digits that read back as the number, as JavaScript's too, but with Python's choice of form. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits, power] = Math.abs(value).toExponential().split('e');
  const exponent = Number(power);
  const sign = value < 0 ? '-' : '';
  if (exponent < -4 || exponent >= 16) {
    return `${sign}${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const significant = digits.replace('.', '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${significant.slice(exponent + 1) || '0'}`;
}

function complexRepr(real: number, imaginary: number): string {
  const part = (value: number) => floatRepr(value).replace(/\.0$/, '');
  if (real === 0 && !Object.is(real, -0)) return `${part(imaginary)}j`;
  const sign = imaginary < 0 || Object.is(imaginary, -0) ? '' : '+';
  return `(${part(real)}${sign}${part(imaginary)}j)`;
}

function strRepr(text: string): string {
  return quoted(text, (code) => code !== 127 && /[^\p{C}\p{Z}]| /u.test(String.fromCodePoint(code)));
}

/** `ascii(text)`. */
export function asciiRepr(text: string): string {
  return quoted(text, (code) => code < 127);
}

function quoted(text: string, printable: (code: number) => boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === quote || character === '\\') body += `\\${character}`;
    else if (character === '\n') body += '\\n';
    else if (character === '\r') body += '\\r';
    else if (character === '\t') body += '\\t';
    else if (code >= 32 && printable(code)) body += character;
    else if (code <= 0xff) body += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code <= 0xffff) body += `\\u${code.toString(16).padStart(4, '0')}`;
    else body += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `${quote}${body}${quote}`;
}
