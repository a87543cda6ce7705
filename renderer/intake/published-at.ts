/** A year, a month, a day, or a moment without a zone; each part only after the one before it. */
const PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?$/;

/** Whether a date is written as articles keep it (ISO 8601); nothing written says that there is none. */
export function isPublishedAt(written: string): boolean {
  return written === '' || PATTERN.test(written);
}
