import { z } from 'zod';
import { randomText } from '../../../base/secrets.js';
import { selectField, tickField } from '../../forms/fields.js';
import { optionalOriginField } from '../access-point-fields.js';
import { type Guide, questions, type SheetFacts } from '../guide.js';
import { secretOr, shellLines } from '../sheet-lines.js';

const SIGNING_SECRET_LENGTH = 24;

const held = z.object({
  uamSecret: z.string().optional(),
  uamServerOrigin: z.string().optional(),
  password: z.string().default('chap'),
});

/** CoovaChilli and what is built on it. */
export const coovachilliGuide: Guide = {
  family: 'coovachilli',
  maker: 'CoovaChilli',
  about:
    'CoovaChilli or ChilliSpot on OpenWrt or Linux, and gateways built on them, such as those of Teltonika.',
  handBack: {
    usual: 'http://10.1.0.1:3990',
    help: 'The gateway’s own address in the guest network (HS_UAMLISTEN) with its port (HS_UAMPORT), such as http://10.1.0.1:3990. Guests’ browsers are sent there with their ticket, and nowhere else.',
  },
  nasIdentifierHelp: 'HS_NASID on the gateway. Needed where several access points share one address.',
  questions: questions({
    main: {
      signed: tickField({
        label: 'Sign redirects (recommended)',
        help: 'A second secret, HS_UAMSECRET, is made; redirects that were tampered with are then refused.',
      }),
    },
    further: {
      password: selectField({
        label: 'How the ticket’s password travels to it',
        options: [
          { value: 'chap', label: 'CHAP (usual)' },
          { value: 'pap', label: 'PAP' },
          { value: 'mschapv2', label: 'MS-CHAPv2' },
        ],
      }),
      'uam-server': optionalOriginField({
        label: 'Address as it stands in HS_UAMSERVER',
        help: 'Only where the gateway knows the guests’ page by another scheme or host than this server does.',
      }),
    },
    typed(settings) {
      const { uamSecret, uamServerOrigin, password } = held.parse(settings);
      return { signed: uamSecret === undefined ? '' : 'yes', password, 'uam-server': uamServerOrigin ?? '' };
    },
    settings({ signed, password, 'uam-server': uamServerOrigin }, before) {
      const known = held.safeParse(before).data?.uamSecret;
      return {
        password,
        ...(signed && { uamSecret: known ?? randomText(SIGNING_SECRET_LENGTH) }),
        ...(uamServerOrigin !== '' && { uamServerOrigin }),
      };
    },
  }),
  sheet: (facts) => [
    {
      title: 'Lines for /etc/chilli/config',
      text: 'They take precedence over /etc/chilli/defaults. Where a line of the same name stands there already, replace it.',
      lines: defaultsOf(facts),
    },
    {
      title: 'Take them up',
      text: 'Restart it, then connect a phone to the guest network: the page of the venue should open by itself.',
      lines: '/etc/init.d/chilli restart',
    },
  ],
};

function defaultsOf(facts: SheetFacts): string {
  const { uamSecret } = held.parse(facts.settings);
  return shellLines([
    ['HS_NASID', facts.nasIdentifier],
    ['HS_RADIUS', facts.server],
    ['HS_RADIUS2', facts.server],
    ['HS_RADAUTH', String(facts.authPort)],
    ['HS_RADACCT', String(facts.acctPort)],
    ['HS_RADSECRET', secretOr(facts.secret)],
    ['HS_UAMSERVER', facts.server],
    ['HS_UAMFORMAT', facts.portalUrl],
    [
      'HS_UAMSECRET',
      uamSecret === undefined ? '' : facts.secret === undefined ? secretOr(undefined) : uamSecret,
    ],
    ['HS_UAMALLOW', facts.walledGarden.join(',')],
    // Names whose addresses change, taken up as guests look them up; those above are looked up once, at its start.
    ['HS_UAMDOMAINS', facts.walledGarden.slice(1).join(',') || undefined],
    ['HS_MACAUTH', 'on'],
    ['HS_DEFINTERIMINTERVAL', String(facts.interimSeconds)],
    ['HS_COAPORT', facts.coaPort === undefined ? undefined : String(facts.coaPort)],
  ]);
}
