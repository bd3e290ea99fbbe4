/** What guests answered to the questionnaire, as counts and as texts of nobody. */
export const surveyReportTexts = {
  title: 'Questionnaire',
  choice: 'Answer',
  guests: 'Guests',
  share: 'Share',
  rating: (rating: string) => (rating === '1' ? '1 – not good' : rating === '5' ? '5 – very good' : rating),
  yes: 'Yes',
  no: 'No',
  former: (name: string) => `No longer asked: ${name}`,
  note: 'Each guest counts once a day. How many answered in all is not counted, as it would tell what stays hidden. Shares are of what is shown.',
  nothing: 'Nothing to show for these days: nobody answered, or too few to be shown.',
  readTexts: 'Read what guests wrote',
  texts: {
    title: 'What guests wrote',
    lead: (fewest: number) =>
      `In no order, without their day, and only of several days together, once ${fewest} guests wrote to a question on one of them and enough others came: nobody knows whose they are. New ones come on Mondays. They go after eight weeks.`,
    none: 'Nothing to read yet',
    noneText: (fewest: number) =>
      `Texts wait until ${fewest} guests wrote to a question on one day, some others on days before, and enough guests came who may have written nothing. New ones come on Mondays.`,
    notAllowed: 'Not yours to read',
    notAllowedText:
      'What guests wrote is read by the owner, and by managers whom the owner lets read answers, under “People”.',
    back: 'Back to reports',
    remove: 'Remove',
    removeWhat: (text: string) => `Remove: ${text}`,
    removeNote: 'Remove what says who somebody is. It cannot be brought back.',
    removed: 'Removed.',
  },
} as const;
