import { PythonException, unmodelled } from '../identity-error.js';
import type { PyObject, PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import { format } from './format-specification.js';
import { valueError } from './raise.js';
import { asciiOf, representation, strOf } from './text-of.js';
import { TextWriter } from './text-writer.js';

/** `text.format(*args, **keywords)`. (Objects/stringlib/unicode_format.h.) */
export function strFormat(
  space: ObjectSpace,
  text: PyStr,
  args: readonly PyObject[],
  keywords: ReadonlyMap<string, PyObject>,
): PyStr {
  const writer = new TextWriter();
  let rest = text.value;
  let automatic = 0;
  while (rest !== '') {
    const literal = /^(?:\{\{|\}\}|[^{}]+)/.exec(rest)?.[0];
    if (literal !== undefined) {
      const doubled = literal === '{{' || literal === '}}';
      if (!doubled && literal === text.value) writer.write(text, true);
      else writer.add(doubled ? literal[0] : literal);
      rest = rest.slice(literal.length);
      continue;
    }
    const field = /^\{(\w*)(?:!([rsa]))?(?::([^{}]*))?\}/.exec(rest);
    if (field === null) {
      if (/^\{[^{}]*[.[{]/.test(rest)) throw unmodelled('attributes, items and nested fields in str.format');
      throw valueError(
        rest[0] === '{' ? "expected '}' before end of string" : "Single '}' encountered in format string",
      );
    }
    const [all, name, conversion, specification] = field;
    rest = rest.slice(all.length);
    const key = name === '' ? String(automatic++) : name;
    const value = /^\d+$/.test(key) ? args[Number(key)] : keywords.get(key);
    if (value === undefined) {
      throw /^\d+$/.test(key)
        ? new PythonException('IndexError', `Replacement index ${key} out of range for positional args tuple`)
        : new PythonException('KeyError', `'${key}'`);
    }
    written(space, writer, value, conversion, specification ?? '', rest === '');
  }
  return writer.finish(space);
}

function written(
  space: ObjectSpace,
  writer: TextWriter,
  value: PyObject,
  conversion: string | undefined,
  specification: string,
  last: boolean,
): void {
  if (conversion !== undefined) {
    const text = (conversion === 's' ? strOf : conversion === 'r' ? representation : asciiOf)(space, value);
    writer.write(format(space, text, specification), last);
  } else if (value.type === 'str' || specification === '') {
    // Numbers are written out in place, without a str between.
    const text = format(space, value, specification);
    if (value.type === 'int' || value.type === 'float') writer.add(text.value);
    else writer.write(text, last);
  } else {
    writer.add(format(space, value, specification).value);
  }
}
