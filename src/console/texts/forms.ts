/** What forms say of what was typed. */
export const formTexts = {
  errorsTitle: (count: number) =>
    count === 1 ? 'One thing is not right yet' : `${count} things are not right yet`,
  optional: 'optional',
  missingWord: 'missing',
  missing: (label: string) => `Fill in “${label}”.`,
  notChosen: (label: string) => `Choose something for “${label}”.`,
  tooLong: (most: number) => `Use at most ${most} characters.`,
  unreadable: 'Leave out line breaks and signs that cannot be seen.',
  email: 'This is not an e-mail address we could write to. It looks like name@example.com.',
  date: 'Choose a day, or write it as 2027-05-31.',
  phone: 'This does not look like a telephone number. Digits, blanks and a + in front are fine.',
  passwordMissing: 'Type your password.',
  codeMissing: 'Type the code.',
  password: {
    'too-short': 'Use at least 10 characters. A few words are easier to remember than one.',
    'too-common': 'This is among the first that would be guessed. Take another, or make it much longer.',
    'too-long': 'Use at most 128 characters.',
    'not-allowed': 'Leave out signs that no keyboard types.',
  },
  number: 'Give a number, such as 12 or 2.5.',
  wholeNumber: (least: number, most: number) => `Give a whole number from ${least} to ${most}.`,
  day: 'Give a day as year, month and day, such as 2026-11-26.',
  choose: 'Choose…',
  colour: 'Give a colour as # and six letters or digits, such as #0b6e4f.',
} as const;
