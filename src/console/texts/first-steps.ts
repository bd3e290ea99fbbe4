/** What leads from a new venue to its first guest. */
export const firstStepsTexts = {
  title: 'From here to your first guest',
  about: 'Each step can wait, and you can change everything later.',
  done: 'Done',
  next: 'Next',
  later: 'Later',
  steps: {
    venue: { title: 'Make the venue', text: 'It has a page for its guests already.', action: '' },
    page: {
      title: 'Make the page yours',
      text: 'Choose a design, your colour and a sentence of welcome, then publish it.',
      action: 'Choose a design',
    },
    accessPoint: {
      title: 'Add an access point',
      text: 'The device that sends out your WiFi. You need to know its maker; it stands on the device.',
      action: 'Add an access point',
    },
    setUp: {
      title: 'Set it up',
      text: 'Follow its sheet step by step, or hand the sheet to whoever looks after your network.',
      action: 'Open the sheet',
    },
    guest: {
      title: 'Be your first guest',
      text: 'Join the WiFi with your phone. Your page opens by itself, and you show up here.',
      action: '',
    },
  },
} as const;
