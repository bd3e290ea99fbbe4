/*
 * Loaded into a server before its program: answers each message of the bench with the processor time used so far
 * (all threads, microseconds), the memory held now, and what is open. The same on every system Node runs on.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  // Where the bench asks for it (--expose-gc), what nobody holds any more is not counted.
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({
    cpuMicroseconds: user + system,
    residentBytes: rss,
    heapBytes: heapUsed,
    handles: process.getActiveResourcesInfo().length,
  });
});
// Watching must not keep a server alive that wants to end.
process.channel?.unref();
// A bench that was killed leaves no server behind.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
