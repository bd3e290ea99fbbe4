import { isIP } from 'node:net';
import { z } from 'zod';
import { selectField } from '../../forms/fields.js';
import { type Guide, questions, type SheetFacts, type SheetStep } from '../guide.js';
import { routerQuoted, secretOr } from '../sheet-lines.js';

const PAGES = ['login.html', 'alogin.html', 'status.html', 'logout.html'] as const;

/** What the pages of the documentation name in place of the venue. */
const EXAMPLE = 'https://wifi.example.net/p/linden-cafe';

const held = z.object({ password: z.string().default('chap'), counters: z.string().default('access-point') });

/** RouterOS hotspots. */
export const mikrotikGuide: Guide = {
  family: 'mikrotik',
  maker: 'MikroTik',
  about: 'A hotspot on a MikroTik router (RouterOS 7).',
  handBack: {
    usual: 'http://10.5.50.1',
    help: 'http:// and the hotspot’s address in the guest network, or its DNS name where the hotspot profile has one. Guests’ browsers are sent there with their ticket, and nowhere else.',
  },
  nasIdentifierHelp:
    'The router’s name, /system identity. Needed where several access points share one address.',
  questions: questions({
    main: {},
    further: {
      password: selectField({
        label: 'How the ticket’s password travels to it',
        options: [
          { value: 'chap', label: 'CHAP where the log-in page offers it (usual)' },
          { value: 'pap', label: 'Always PAP' },
        ],
      }),
      counters: selectField({
        label: 'Traffic is counted as seen by',
        help: 'Change it if what guests receive shows up as what they sent.',
        options: [
          { value: 'access-point', label: 'the router (usual)' },
          { value: 'client', label: 'the guest' },
        ],
      }),
    },
    typed: (settings) => held.parse(settings),
    settings: ({ password, counters }) => ({ password, counters }),
  }),
  sheet: (facts) => [
    {
      title: 'Pages for the router',
      text: 'Make a copy of the router’s “hotspot” folder, name it “portico”, and put these four files into it in place of its own.',
      files: PAGES,
    },
    {
      title: 'Lines for its terminal',
      text: 'Where your hotspot profile has another name than hsprof1, change it in the third line. A hotspot has to be there already (/ip hotspot setup); if RouterOS says that device-mode forbids it, allow it with /system device-mode.',
      lines: script(facts),
    },
    ...letIn(facts),
    {
      title: 'Try it',
      text: 'Connect a phone to the guest network: the page of the venue should open by itself.',
    },
  ],
  file(name, { portalUrl, read }) {
    if (!PAGES.some((page) => page === name)) return undefined;
    return read(`docs/mikrotik/${name}`).replaceAll(EXAMPLE, portalUrl);
  },
};

/** What the firewall a router is delivered with would drop. */
function letIn(facts: SheetFacts): readonly SheetStep[] {
  if (facts.coaPort === undefined) return [];
  return [
    {
      title: 'Let Disconnects in',
      text: 'As it is delivered, the router’s firewall drops what comes from outside. This line lets this server end sessions. Where it has no firewall rules, leave it out.',
      lines: `/ip firewall filter add chain=input action=accept protocol=udp dst-port=${facts.coaPort} src-address=${addressOf(facts)} place-before=0`,
    },
  ];
}

/** As RouterOS takes it; a name is looked up when the line is entered. */
function addressOf({ server }: SheetFacts): string {
  return isIP(server) === 0 ? `[:resolve ${routerQuoted(server)}]` : server;
}

function script(facts: SheetFacts): string {
  const { coaPort } = facts;
  // Releases that sign nothing do not know the parameter either.
  const signing = facts.signs ? ' require-message-auth=yes-for-request-resp' : '';
  const login = held.parse(facts.settings).password === 'pap' ? 'http-pap' : 'http-chap';
  return [
    `/radius add service=hotspot address=${addressOf(facts)} secret=${routerQuoted(secretOr(facts.secret))} authentication-port=${facts.authPort} accounting-port=${facts.acctPort} timeout=3s${signing}`,
    coaPort === undefined
      ? '/radius incoming set accept=no'
      : `/radius incoming set accept=yes port=${coaPort}`,
    `/ip hotspot profile set hsprof1 html-directory-override=portico use-radius=yes radius-accounting=yes radius-interim-update=received nas-port-type=wireless-802.11 login-by=mac,${login} https-redirect=no`,
    ...facts.walledGarden.map(
      (host) => `/ip hotspot walled-garden ip add dst-host=${routerQuoted(host)} action=accept`,
    ),
    ...(facts.nasIdentifier === undefined
      ? []
      : [`/system identity set name=${routerQuoted(facts.nasIdentifier)}`]),
  ].join('\n');
}
