/** A year, a month, a day, or a moment without a zone; each part only after the one before it. */
const PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?$/;

/**
 * A date as articles keep it (ISO 8601), from what a person wrote: the day and the time may be parted by a blank, as it is
 * shown. Nothing written says that there is none. `undefined` where it is no date.
 */
export function parsePublishedAt(written: string): string | undefined {
  const kept = written.trim().replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/, '$1T');
  return kept === '' || PATTERN.test(kept) ? kept : undefined;
}
