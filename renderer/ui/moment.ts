import type { UiLanguage } from '../../shared/settings.ts';
import { useUiLanguage } from '../i18n/i18n.ts';

const DAY_MS = 86_400_000;

/**
 * A moment as a table shows it: the time today and yesterday (`今天 14:02`), the day this year (`02-04 18:26`), else the
 * date.
 * @param iso ISO 8601; anything else is given back as it is.
 */
export function formatMoment(iso: string, now: Date, language: UiLanguage): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const time = `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / DAY_MS);
  if (days === 0 || days === 1) {
    const word = formatsOf(language).relative.format(-days, 'day');
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${time}`;
  }
  const day = `${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  return moment.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${moment.getFullYear()}-${day}`;
}

/** A date as an article gives it, with its time where it has one: `2022-04-15 18:52:40`. No zone is added or reckoned with. */
export function shownDate(iso: string): string {
  return iso.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ');
}

/** `formatMoment` in the language of the interface. */
export function useMoment(): (iso: string) => string {
  return formatsOf(useUiLanguage()).toMoment;
}

/** Thousands grouped as the language does it. */
export function useNumber(): (value: number) => string {
  return formatsOf(useUiLanguage()).toNumber;
}

interface Formats {
  readonly relative: Intl.RelativeTimeFormat;
  readonly toNumber: (value: number) => string;
  readonly toMoment: (iso: string) => string;
}

const formats = new Map<UiLanguage, Formats>();

/** Made once a language: making one costs far more than using it, and a table uses them in every cell. */
function formatsOf(language: UiLanguage): Formats {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const number = new Intl.NumberFormat(language);
  const made: Formats = {
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
    toNumber: (value) => number.format(value),
    toMoment: (iso) => formatMoment(iso, new Date(), language),
  };
  formats.set(language, made);
  return made;
}

function startOfDay(moment: Date): number {
  // In UTC, so that the hour a clock is changed makes no day longer.
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
