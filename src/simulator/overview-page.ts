import type { ActivityEntry } from './activity-log.js';
import { durationInWords, megabytes } from './plain-words.js';
import { usageAt } from './session.js';
import type { Settings } from './settings.js';
import type { SimulatedTerminal } from './simulated-terminal.js';
import type { Terminal } from './terminal.js';

/** Everything the overview shows, as text. */
interface OverviewPage {
  readonly ssid: string;
  readonly portalUrl: string;
  readonly radiusServer: string;
  /** Seconds between reloads; absent while the page stands still. */
  readonly refresh: number | undefined;
  readonly terminals: readonly TerminalCard[];
  readonly entries: readonly LogLine[];
}

interface TerminalCard {
  readonly number: number;
  /** MAC address and, once it has joined, IP address. */
  readonly addresses: string;
  readonly stage: 'away' | 'captured' | 'online';
  readonly heading: string;
  readonly sentence: string;
  readonly buttons: readonly PhoneButton[];
}

interface PhoneButton {
  readonly action: 'join' | 'browse' | 'download' | 'leave';
  readonly label: string;
  readonly style: 'main' | '';
}

interface LogLine {
  readonly time: string;
  readonly direction: ActivityEntry['direction'];
  readonly arrow: string;
  readonly terminal: string;
  readonly sentence: string;
  readonly details: ActivityEntry['details'];
}

interface OverviewParts {
  readonly settings: Settings;
  readonly terminals: readonly SimulatedTerminal[];
  readonly entries: readonly ActivityEntry[];
  readonly refresh: number | undefined;
}

const SHOWN_ENTRIES = 100;

export function overviewPage({ settings, terminals, entries, refresh }: OverviewParts): OverviewPage {
  const { radius } = settings;
  return {
    ssid: settings.ssid,
    portalUrl: settings.portalUrl,
    radiusServer: `${radius.host}, ports ${radius.authPort} and ${radius.acctPort}`,
    refresh,
    terminals: terminals.map((terminal) => terminalCard(terminal.state(), settings)),
    entries: entries.slice(0, SHOWN_ENTRIES).map(logLine),
  };
}

function terminalCard(terminal: Terminal, settings: Settings): TerminalCard {
  const { number, mac, ip, stage } = terminal;
  const addresses = stage.kind === 'away' ? mac : `${mac} · ${ip}`;
  return {
    number,
    addresses,
    stage: stage.kind,
    ...stageInWords(terminal, settings),
    buttons: BUTTONS[stage.kind],
  };
}

const LEAVE: PhoneButton = { action: 'leave', label: 'Leave', style: '' };

/** What makes sense at each stage, the likeliest first. */
const BUTTONS: Readonly<Record<TerminalCard['stage'], readonly PhoneButton[]>> = {
  away: [{ action: 'join', label: 'Join', style: 'main' }],
  captured: [{ action: 'browse', label: 'Open a web page', style: 'main' }, LEAVE],
  online: [
    { action: 'browse', label: 'Open a web page', style: 'main' },
    { action: 'download', label: 'Download 10 MB', style: '' },
    LEAVE,
  ],
};

function stageInWords({ stage, mac }: Terminal, settings: Settings): { heading: string; sentence: string } {
  if (stage.kind === 'away') return { heading: 'Not joined', sentence: 'This phone is not on the WiFi.' };
  if (stage.kind === 'captured') {
    return { heading: 'Captured', sentence: 'On the WiFi, which shows its sign-in page instead of the web.' };
  }
  const { session } = stage;
  const { seconds, down } = usageAt(session, { now: settings.timers.now(), traffic: settings.traffic });
  const total = session.limits.sessionSeconds;
  const left = total === undefined ? '' : `${durationInWords(total - seconds)} left, `;
  const since = new Date(session.startedAt).toTimeString().slice(0, 5);
  const how = session.userName === mac ? 'Recognised, no page needed. ' : '';
  return { heading: `Online since ${since}`, sentence: `${how}${left}${megabytes(down)} down.` };
}

const ARROWS = { sent: '→', received: '←', note: '·' } as const;

function logLine(entry: ActivityEntry): LogLine {
  return {
    time: new Date(entry.at).toTimeString().slice(0, 8),
    direction: entry.direction,
    arrow: ARROWS[entry.direction],
    terminal: entry.terminal === undefined ? '' : `Phone ${entry.terminal}`,
    sentence: entry.sentence,
    details: entry.details,
  };
}
