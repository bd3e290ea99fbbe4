import { type Language, localeOf } from './language-choices.js';

/** Dates, durations and amounts as words of one language and one time zone. */
export interface Formats {
  /** "18:40" */
  readonly time: (at: Date) => string;
  /** "5 March 2026" */
  readonly date: (at: Date) => string;
  /** "5 March 2026 at 18:40" */
  readonly moment: (at: Date) => string;
  /** The end of a session `secondsLeft` ahead: as short as is unmistakable ("18:40", "Friday 18:40", a date). */
  readonly until: (at: Date, secondsLeft: number) => string;
  /** The two largest units: "3 hours, 12 minutes". Less than a minute is "1 minute". */
  readonly duration: (seconds: number) => string;
  /** Decimal units: "120 MB". */
  readonly bytes: (count: number) => string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const made = new Map<string, Formats>();

/** The formats of `language` in an IANA `timeZone`; the same object each time. */
export function formatsFor(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const formats = createFormats(localeOf(language), timeZone);
  made.set(key, formats);
  return formats;
}

function createFormats(locale: string, timeZone: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options });
  const time = dates({ hour: '2-digit', minute: '2-digit' });
  const date = dates({ dateStyle: 'long' });
  const moment = dates({ dateStyle: 'long', timeStyle: 'short' });
  const weekday = dates({ weekday: 'long', hour: '2-digit', minute: '2-digit' });
  const near = (secondsLeft: number) => (secondsLeft < 18 * HOUR ? time : weekday);
  return {
    time: (at) => time.format(at),
    date: (at) => date.format(at),
    moment: (at) => moment.format(at),
    until: (at, secondsLeft) => (secondsLeft < 6 * DAY ? near(secondsLeft) : moment).format(at),
    duration: durations(locale),
    bytes: amounts(locale),
  };
}

function durations(locale: string): Formats['duration'] {
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  const [days, hours, minutes] = [unit('day'), unit('hour'), unit('minute')];
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' });
  return (seconds) => {
    const whole = Math.max(MINUTE, Math.floor(seconds / MINUTE) * MINUTE);
    const d = Math.floor(whole / DAY);
    const h = Math.floor((whole % DAY) / HOUR);
    const m = Math.floor((whole % HOUR) / MINUTE);
    const parts = [d && days.format(d), h && hours.format(h), m && minutes.format(m)];
    return list.format(parts.filter((part) => typeof part === 'string').slice(0, 2));
  };
}

function amounts(locale: string): Formats['bytes'] {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'].map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumSignificantDigits: 3,
      }),
  );
  return (count) => {
    const step = Math.min(steps.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
    return (steps[step] ?? new Intl.NumberFormat(locale)).format(count / 1000 ** step);
  };
}
