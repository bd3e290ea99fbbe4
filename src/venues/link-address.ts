const FORMS = [
  /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i,
  /^mailto:[^\s@?]+@[^\s@?]+$/i,
  /^tel:\+?[\d().-]{3,40}$/i,
];

/** Whether a guest's page may lead there: a web address without a name or password in it, an e-mail address, a telephone number. */
export function isLinkAddress(text: string): boolean {
  return text.length <= 2_000 && FORMS.some((form) => form.test(text)) && URL.canParse(text);
}
