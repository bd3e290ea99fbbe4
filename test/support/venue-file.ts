/** A small venue file as an operator would write it, with parts replaced. */
export function venueFile(changes: object = {}): string {
  return JSON.stringify({
    venue: 'harbour-cafe',
    name: 'Harbour Café',
    languages: ['en'],
    waysIn: { terms: { plan: 'hour' } },
    terms: { en: 'Be kind.' },
    controller: { name: 'Harbour Café Ltd', email: 'hello@harbour.example' },
    plans: [{ name: 'hour', sessionSeconds: 3600 }],
    accessPoints: [accessPoint()],
    ...changes,
  });
}

/** One entry of a venue file's access points, with parts replaced. */
export function accessPoint(changes: object = {}): object {
  return {
    name: 'counter',
    address: '192.0.2.10',
    family: 'coovachilli',
    settings: { uamSecret: 'greatsecret' },
    handBack: ['http://10.1.0.1:3990'],
    ...changes,
  };
}
