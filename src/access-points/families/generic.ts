import { ErrorCause } from '../../radius/dictionary.js';
import type { Arrival, ArrivalRequest, Equipment, Family, HandBack, HandBackOptions } from '../family.js';
import { timeoutAttributes, tunnelVlan, wisprBandwidth } from '../limit-attributes.js';
import { readRawQuery, readWebAddress } from '../raw-query.js';
import { namedBy } from '../session-names.js';
import { readTerminalAddress } from '../terminal-address.js';
import { type GenericSettings, genericSettingsSchema, SESSION_NAMES } from './generic-settings.js';

/** Equipment nobody wrote a family for: a redirect, a form with user name and password, RADIUS with PAP. */
export const generic: Family = {
  name: 'generic',
  title: 'Any gateway with a log-in form',
  settingsSchema: genericSettingsSchema,
  equipment: (settings) => genericWith(genericSettingsSchema.parse(settings)),
};

function genericWith(settings: GenericSettings): Equipment {
  const bandwidth = settings.bandwidth === 'wispr' ? wisprBandwidth : () => [];
  const names = settings.disconnect.map((name) => SESSION_NAMES[name]);
  return {
    readArrival: (request) => readArrival(request, settings),
    verifyArrival: () => 'authentic',
    handBackOrigin: settings.login.url === undefined ? undefined : new URL(settings.login.url).origin,
    handBack: (options) => handBack(options, settings),
    freshChallengeUrl: () => undefined,
    logOffUrl: ({ handBackOrigin }) =>
      handBackOrigin === undefined || settings.login.logOffPath === undefined
        ? undefined
        : `${handBackOrigin}${settings.login.logOffPath}`,
    ignoresSessionTimeout: settings.ignoresSessionTimeout,
    takesVlan: settings.vlan === 'tunnel',
    replyAttributes: (limits) => [
      ...bandwidth(limits),
      ...(settings.vlan === 'tunnel' ? tunnelVlan(limits.vlan) : []),
    ],
    changeAttributes: (session, limits) =>
      settings.takesChanges
        ? [...namedBy(session, names), ...timeoutAttributes(limits), ...bandwidth(limits)]
        : undefined,
    disconnectAttributes: (session) => namedBy(session, names),
    meansGone: (errorCause) => errorCause === ErrorCause.SessionContextNotFound,
    countsFromClientView: () => settings.counters === 'client',
  };
}

function readArrival({ rawQuery }: ArrivalRequest, settings: GenericSettings): Arrival | undefined {
  const { redirect } = settings;
  const query = readRawQuery(rawQuery);
  const named = (name: string | undefined) => (name === undefined ? undefined : query.get(name));
  const terminal = readTerminalAddress(named(redirect.terminal));
  const login = readWebAddress(settings.login.url ?? named(redirect.loginUrl));
  if (terminal === undefined || login === undefined) return undefined;
  return {
    ...eventOf(named(redirect.outcome?.parameter), redirect.outcome),
    terminal,
    nasIdentifier: named(redirect.nasIdentifier),
    calledStationId: named(redirect.calledStationId),
    handBackOrigin: new URL(login).origin,
    state: { login },
    wantedUrl: readWebAddress(named(redirect.wantedUrl)),
  };
}

function eventOf(
  value: string | undefined,
  outcome: GenericSettings['redirect']['outcome'],
): Pick<Arrival, 'event' | 'reason'> {
  if (outcome === undefined || value === undefined || value === '') return { event: 'captured' };
  const event = new Map(Object.entries(outcome.values)).get(value) ?? outcome.otherwise;
  return event === 'failed' ? { event, reason: 'other' } : { event };
}

function handBack({ arrival, ...options }: HandBackOptions, { login }: GenericSettings): HandBack {
  const fields = [
    ...Object.entries(login.fields).map(([name, value]) => ({ name, value })),
    { name: login.userName, value: options.userName },
    { name: login.password, value: options.password },
    ...(login.landing === undefined ? [] : [{ name: login.landing, value: options.landingUrl }]),
  ];
  const url = arrival.state.login ?? '';
  if (login.method === 'post') return { kind: 'submit', url, fields };
  const query = fields.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('&');
  // What the equipment put into its own address goes back octet for octet.
  const [address = ''] = url.split('#');
  return { kind: 'navigate', url: `${address}${address.includes('?') ? '&' : '?'}${query}` };
}
