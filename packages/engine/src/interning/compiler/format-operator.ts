import type { PyStr } from '../objects/object.js';
import type { ObjectSpace } from '../objects/object-space.js';
import type { Constant, Expression, Formatted } from '../syntax/tree.js';

/**
 * `'%s, %5r' % (a, b)` with a display on the right becomes an f-string, if each unit is %s, %r or %a and there are as
 * many items as units; else null. (optimize_format in Python/ast_opt.c.)
 */
export function formattedAsFString(
  space: ObjectSpace,
  format: PyStr,
  items: readonly Expression[],
): Expression | null {
  if (items.some((item) => item.kind === 'starred')) return null;
  const parts: (Constant | Formatted)[] = [];
  let used = 0;
  let rest = format.value;
  while (rest !== '') {
    const literal = /^(?:[^%]|%%)+/.exec(rest)?.[0] ?? '';
    if (literal !== '') {
      parts.push({ kind: 'constant', value: literalPart(space, format, literal) });
      rest = rest.slice(literal.length);
      continue;
    }
    const unit = /^%([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra])/.exec(rest);
    if (unit === null || used >= items.length) return null;
    const [all, flags, width, precision, conversion] = unit;
    const align = width !== '' && Number(width) > 0 && !flags.includes('-') ? '>' : '';
    const specification = `${align}${width === '' ? '' : Number(width)}${precision === undefined ? '' : `.${Number(precision)}`}`;
    parts.push({
      kind: 'formatted',
      value: items[used++],
      conversion: conversion as Formatted['conversion'],
      specification: specification === '' ? null : { kind: 'constant', value: space.newStr(specification) },
    });
    rest = rest.slice(all.length);
  }
  return used === items.length ? { kind: 'joined', parts } : null;
}

/** `%%` is replaced, and so made anew. */
function literalPart(space: ObjectSpace, format: PyStr, literal: string): PyStr {
  const birth = {
    by: 'a constant of its compilation unit',
    source: 'Python/ast_opt.c',
    kind: 'constant',
  } as const;
  return space.during(birth, () => {
    if (literal.includes('%%')) return space.newStr(literal.replaceAll('%%', '%'));
    return literal === format.value ? format : space.str(literal);
  });
}
