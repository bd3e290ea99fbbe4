const LONGEST = 40;

/** Whether a text reads like a telephone number to a person: nothing more can be known of it without calling. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return text.length <= LONGEST && /^\+?[\d ()/.-]+$/.test(text) && digits >= 5 && digits <= 20;
}
