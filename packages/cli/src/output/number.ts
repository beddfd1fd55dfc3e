/** With thousands separators: 1,234,567. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** With its sign: +1, -12. */
export function signed(n: number): string {
  return n > 0 ? `+${grouped(n)}` : grouped(n);
}

/** `1 event`, `2 events`. */
export function counted(n: number, noun: string): string {
  return `${grouped(n)} ${n === 1 ? noun : `${noun}s`}`;
}

/** A size for people: 812 bytes, 3.4 MB. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size.toFixed(1)} ${units[unit]}`;
}

/** A share in hundredths, to one place. */
export function percentage(percent: number): string {
  return percent.toFixed(1);
}
