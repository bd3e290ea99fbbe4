import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Attribute,
  integer,
  readBytes,
  readInteger,
  readText,
  readVendorInteger,
  vendorInteger,
} from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { AcctStatusType, AcctTerminateCause, Attr } from '../../src/radius/dictionary.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import type { Packet } from '../../src/radius/packet.js';
import type { SimulatorOptions } from '../../src/simulator/settings.js';
import { accept, type RadiusDouble } from './radius-double.js';
import { chapLogon, redirectOf, type Rig, SECRET, startRig } from './rig.js';

async function nextReport(radius: RadiusDouble, status: number): Promise<Packet> {
  const report = await radius.take(Code.AccountingRequest);
  assert.equal(readInteger(report, Attr.AcctStatusType), status);
  return report;
}

/** A rig whose first terminal is online with these limits, Accounting-On and Start taken. */
async function online(
  t: TestContext,
  limits: Attribute[],
  options: Partial<SimulatorOptions> = {},
): Promise<Rig> {
  const rig = await startRig(t, options);
  rig.radius.decide = () => accept(...limits);
  const terminal = rig.simulator.terminal(1);
  await terminal.logon(chapLogon('alice', 'wonderland', redirectOf(await terminal.join())));
  await nextReport(rig.radius, AcctStatusType.AccountingOn);
  await nextReport(rig.radius, AcctStatusType.Start);
  return rig;
}

test('Session-Timeout ends the session with its cause', async (t) => {
  const { simulator, radius, timers } = await online(t, [integer(Attr.SessionTimeout, 120)]);
  timers.advance(119_999);
  assert.equal(simulator.terminal(1).state().stage.kind, 'online');
  timers.advance(1);
  assert.equal(simulator.terminal(1).state().stage.kind, 'captured');
  const stop = await nextReport(radius, AcctStatusType.Stop);
  assert.equal(readInteger(stop, Attr.AcctTerminateCause), AcctTerminateCause.SessionTimeout);
  assert.equal(readInteger(stop, Attr.AcctSessionTime), 120);
});

test('Idle-Timeout ends a session that stands still, counted from its last traffic', async (t) => {
  const traffic = { downPerSecond: 0, upPerSecond: 0 };
  const { simulator, radius, timers } = await online(t, [integer(Attr.IdleTimeout, 60)], { traffic });
  timers.advance(50_000);
  simulator.terminal(1).download(1000);
  timers.advance(59_999);
  assert.equal(simulator.terminal(1).state().stage.kind, 'online');
  timers.advance(1);
  const stop = await nextReport(radius, AcctStatusType.Stop);
  assert.equal(readInteger(stop, Attr.AcctTerminateCause), AcctTerminateCause.IdleTimeout);
});

test('a used-up volume ends the session; seen as Session-Timeout', async (t) => {
  const { simulator, radius, timers } = await online(t, [vendorInteger(14559, 3, 5_000_000)]);
  simulator.terminal(1).download(4_780_000);
  timers.advance(999);
  assert.equal(simulator.terminal(1).state().stage.kind, 'online');
  timers.advance(1); // 220 kB more
  const stop = await nextReport(radius, AcctStatusType.Stop);
  assert.equal(readInteger(stop, Attr.AcctTerminateCause), AcctTerminateCause.SessionTimeout);
});

test('an allowed bandwidth below the traffic slows it down', async (t) => {
  const { simulator, radius, timers } = await online(t, [vendorInteger(14122, 8, 800_000)]);
  timers.advance(10_000);
  simulator.terminal(1).logoff();
  const stop = await nextReport(radius, AcctStatusType.Stop);
  assert.equal(readInteger(stop, Attr.AcctInputOctets), 1_000_000);
});

test('Interim-Updates follow Acct-Interim-Interval, but never below 60 seconds', async (t) => {
  const { radius, timers } = await online(t, [integer(Attr.AcctInterimInterval, 60)]);
  timers.advance(60_000);
  const interim = await nextReport(radius, AcctStatusType.InterimUpdate);
  assert.equal(readInteger(interim, Attr.AcctSessionTime), 60);
  assert.equal(readBytes(interim, Attr.AcctTerminateCause), undefined);
});

test('an interval below 60 seconds is replaced by the own of 300', async (t) => {
  const { radius, timers } = await online(t, [integer(Attr.AcctInterimInterval, 59)]);
  timers.advance(299_999);
  assert.equal(radius.seen(Code.AccountingRequest).length, 0);
  timers.advance(1);
  assert.equal(
    readInteger(await nextReport(radius, AcctStatusType.InterimUpdate), Attr.AcctSessionTime),
    300,
  );
});

test('an Interim-Update can be asked for; settled() waits for its answer', async (t) => {
  const { simulator, radius, timers } = await online(t, [integer(Attr.AcctInterimInterval, 60)]);
  timers.advance(30_000);
  simulator.terminal(1).sendInterim();
  await simulator.settled();
  assert.match(simulator.log()[0]?.sentence ?? '', /^Accounting-Response/);
  assert.equal(readInteger(await nextReport(radius, AcctStatusType.InterimUpdate), Attr.AcctSessionTime), 30);
  timers.advance(59_999);
  assert.equal(radius.seen(Code.AccountingRequest).length, 0, 'the interval starts anew');
});

for (const [viewPoint, down, up, said] of [
  ['client', Attr.AcctInputOctets, Attr.AcctOutputOctets, 2],
  ['nas', Attr.AcctOutputOctets, Attr.AcctInputOctets, 1],
] as const) {
  test(`octets are counted from the ${viewPoint}'s view and the packet says so`, async (t) => {
    const { simulator, radius, timers } = await online(t, [], { viewPoint });
    timers.advance(10_000);
    simulator.terminal(1).download(2 ** 33);
    simulator.terminal(1).logoff();
    const stop = await nextReport(radius, AcctStatusType.Stop);
    assert.equal(readVendorInteger(stop, 14559, 10), said);
    assert.equal(readInteger(stop, down), 2_000_000);
    assert.equal(readInteger(stop, up), 200_000);
    const words = [Attr.AcctInputGigawords, Attr.AcctOutputGigawords].map((type) => readInteger(stop, type));
    assert.deepEqual(words, viewPoint === 'client' ? [2, 0] : [0, 2]);
    assert.equal(readInteger(stop, Attr.AcctTerminateCause), AcctTerminateCause.UserRequest);
  });
}

test('who leaves the network has lost its carrier', async (t) => {
  const { simulator, radius } = await online(t, []);
  simulator.terminal(1).leave();
  const stop = await nextReport(radius, AcctStatusType.Stop);
  assert.equal(readInteger(stop, Attr.AcctTerminateCause), AcctTerminateCause.LostCarrier);
  assert.equal(simulator.terminal(1).state().stage.kind, 'away');
});

test('log off and on within one second: the same Acct-Session-Id starts again', async (t) => {
  const { simulator, radius } = await online(t, []);
  const terminal = simulator.terminal(1);
  terminal.logoff();
  const stop = await nextReport(radius, AcctStatusType.Stop);
  await terminal.logon(chapLogon('alice', 'wonderland', redirectOf(terminal.browse('http://a.test/'))));
  const start = await nextReport(radius, AcctStatusType.Start);
  assert.equal(readText(start, Attr.AcctSessionId), readText(stop, Attr.AcctSessionId));
});

test('MAC authentication asks twice as captured, and two Accepts report two Starts of one session', async (t) => {
  const { simulator, radius } = await startRig(t, { macauth: true });
  radius.decide = () => accept();
  assert.deepEqual(await simulator.terminal(1).join(), { kind: 'online' });
  const requests = [await radius.take(Code.AccessRequest), await radius.take(Code.AccessRequest)];
  for (const request of requests) {
    const password = readBytes(request, Attr.UserPassword) ?? Buffer.alloc(0);
    const clear = decryptUserPassword(password, request.authenticator, Buffer.from(SECRET));
    assert.equal(clear?.toString(), '02-CC-00-00-00-01');
    assert.equal(readText(request, Attr.UserName), '02-CC-00-00-00-01');
    assert.equal(readInteger(request, Attr.ServiceType), 2);
  }
  assert.deepEqual(
    requests.map((request) => readBytes(request, Attr.FramedIpAddress)?.join('.')),
    [undefined, '10.1.0.2'],
  );
  await nextReport(radius, AcctStatusType.AccountingOn);
  const starts = [
    await nextReport(radius, AcctStatusType.Start),
    await nextReport(radius, AcctStatusType.Start),
  ];
  const [one, two] = starts.map((start) => readText(start, Attr.AcctSessionId));
  assert.equal(one, two);
});

test('a terminal RADIUS does not know stays redirectable, its challenge unchanged', async (t) => {
  const { simulator, radius } = await startRig(t, { macauth: true });
  const terminal = simulator.terminal(1);
  const joining = terminal.join();
  const challenge = terminal.state().challenge;
  assert.equal((await joining).kind, 'captured');
  assert.equal(terminal.state().challenge, challenge);
  assert.equal(radius.seen(Code.AccessRequest).length, 2);
});

test('the end of the access point stops every session with NAS-Reboot, then says Accounting-Off', async (t) => {
  const { simulator, radius } = await online(t, []);
  await simulator.stop();
  const stop = await nextReport(radius, AcctStatusType.Stop);
  assert.equal(readInteger(stop, Attr.AcctTerminateCause), AcctTerminateCause.NasReboot);
  const off = await nextReport(radius, AcctStatusType.AccountingOff);
  assert.equal(readInteger(off, Attr.AcctTerminateCause), 0);
  assert.equal(readText(off, Attr.CallingStationId), '00-00-00-00-00-00');
  assert.equal(readBytes(off, Attr.AcctSessionId), undefined);
});
