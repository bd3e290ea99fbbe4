import { z } from 'zod';
import { SESSION_NAMES } from '../../../access-points/families/generic-settings.js';
import { choicesField, optionalTextField, selectField, textField, tickField } from '../../forms/fields.js';
import { optionalAddressField } from '../access-point-fields.js';
import { type Guide, questions, type SheetFacts } from '../guide.js';
import { secretOr } from '../sheet-lines.js';

const held = z.looseObject({
  redirect: z.looseObject({}).default({}),
  login: z.looseObject({}).default({}),
  bandwidth: z.string().default('wispr'),
  vlan: z.string().default('tunnel'),
  takesChanges: z.boolean().default(false),
  counters: z.string().default('access-point'),
  disconnect: z.array(z.string()).default(['User-Name', 'Acct-Session-Id', 'Calling-Station-Id']),
});

const PARAMETER = { most: 64 };

/** Whatever sends a guest's browser with its MAC address, and takes user name and password. */
export const genericGuide: Guide = {
  family: 'generic',
  maker: 'Something else',
  about: 'Any controller or gateway with an external log-in page and RADIUS. You need its handbook at hand.',
  handBack: {
    usual: '',
    help: 'Scheme, host and port the log-in form is sent to, such as http://10.0.0.2:9997. Guests’ browsers are sent there with their ticket, and nowhere else.',
  },
  nasIdentifierHelp:
    'What it calls itself in RADIUS (NAS-Identifier). Needed where several access points share one address.',
  questions: questions({
    main: {
      terminal: textField({
        label: 'Parameter with the guest’s MAC address',
        help: 'In the address guests are sent here with, such as mac or client_mac.',
        ...PARAMETER,
      }),
      'login-url': optionalAddressField({
        label: 'Address of the log-in',
        help: 'If it is the same for everybody, such as http://10.0.0.2:9997/login.',
      }),
      'login-parameter': optionalTextField({
        label: 'Or the parameter with that address',
        help: 'If it is told in the address guests are sent here with, such as login_url.',
        ...PARAMETER,
      }),
      method: selectField({
        label: 'The log-in is taken by',
        options: [
          { value: 'get', label: 'GET (choose it where there is a choice)' },
          { value: 'post', label: 'POST' },
        ],
      }),
      'user-name': textField({ label: 'Its field for the user name', ...PARAMETER }),
      password: textField({ label: 'Its field for the password', ...PARAMETER }),
    },
    further: {
      landing: optionalTextField({ label: 'Its field for the page to show next', ...PARAMETER }),
      'log-off': optionalTextField({ label: 'Path at which a browser logs off', most: 500 }),
      wanted: optionalTextField({ label: 'Parameter with the page the guest wanted', ...PARAMETER }),
      bandwidth: selectField({
        label: 'Speed limits',
        options: [
          { value: 'wispr', label: 'by the WISPr attributes' },
          { value: 'none', label: 'it takes none' },
        ],
      }),
      vlan: selectField({
        label: 'VLAN',
        options: [
          { value: 'tunnel', label: 'by the Tunnel attributes' },
          { value: 'none', label: 'it takes none' },
        ],
      }),
      disconnect: choicesField({
        label: 'What it finds a session by when it is to end it',
        options: Object.keys(SESSION_NAMES).map((name) => ({ value: name, label: name })),
      }),
      changes: tickField({ label: 'It takes changes of a session’s limits (CoA-Request)' }),
      counters: selectField({
        label: 'Traffic is counted as seen by',
        options: [
          { value: 'access-point', label: 'the access point (usual)' },
          { value: 'client', label: 'the guest' },
        ],
      }),
    },
    typed,
    settings: (values, before) => {
      const known = held.safeParse(before).data;
      const { terminal, 'login-parameter': parameter, wanted } = values;
      return {
        redirect: { ...known?.redirect, terminal, loginUrl: given(parameter), wantedUrl: given(wanted) },
        login: {
          ...known?.login,
          url: given(values['login-url']),
          method: values.method,
          userName: values['user-name'],
          password: values.password,
          landing: given(values.landing),
          logOffPath: given(values['log-off']),
        },
        bandwidth: values.bandwidth,
        vlan: values.vlan,
        disconnect: values.disconnect,
        takesChanges: values.changes,
        counters: values.counters,
      };
    },
  }),
  sheet: (facts) => [
    {
      title: 'Settings',
      text: 'Makers call these by many names; the sense is always this.',
      rows: rowsOf(facts),
    },
  ],
};

function typed(settings: unknown) {
  const { redirect, login, ...rest } = held.parse(settings);
  const text = (value: unknown, otherwise = '') => (typeof value === 'string' ? value : otherwise);
  return {
    terminal: text(redirect.terminal, 'mac'),
    'login-url': text(login.url),
    'login-parameter': text(redirect.loginUrl),
    method: text(login.method, 'get'),
    'user-name': text(login.userName, 'username'),
    password: text(login.password, 'password'),
    landing: text(login.landing),
    'log-off': text(login.logOffPath),
    wanted: text(redirect.wantedUrl),
    bandwidth: rest.bandwidth,
    vlan: rest.vlan,
    disconnect: rest.disconnect,
    changes: rest.takesChanges ? 'yes' : '',
    counters: rest.counters,
  };
}

function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function rowsOf(facts: SheetFacts): readonly { readonly name: string; readonly value: string }[] {
  const { coaPort, nasIdentifier } = facts;
  return [
    { name: 'External portal, splash or log-in page', value: facts.portalUrl },
    { name: 'RADIUS server for authentication', value: `${facts.server}, UDP ${facts.authPort}` },
    { name: 'RADIUS server for accounting', value: `${facts.server}, UDP ${facts.acctPort}` },
    { name: 'Shared secret of both', value: secretOr(facts.secret) },
    ...(nasIdentifier === undefined ? [] : [{ name: 'NAS-Identifier', value: nasIdentifier }]),
    { name: 'Password in RADIUS', value: 'CHAP or PAP; not MS-CHAP of version 1, not EAP' },
    { name: 'Calling-Station-Id', value: 'the guest’s MAC address' },
    ...(facts.signs ? [{ name: 'Message-Authenticator', value: 'on' }] : []),
    { name: 'Interim accounting', value: `on, every ${facts.interimSeconds} seconds` },
    { name: 'MAC authentication', value: 'on, so that returning guests see no page' },
    ...(coaPort === undefined
      ? []
      : [{ name: 'Disconnect and CoA', value: `on, from ${facts.server}, UDP ${coaPort}` }]),
    { name: 'Walled garden (open before log-in)', value: facts.walledGarden.join(', ') },
  ];
}
