import { InvalidArgumentError } from 'commander';

/** Parser of an option's whole number. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('It is a whole number, of at most nine digits.');
  return Number(text);
}
