/*
 * Loaded into a server before its program: answers each message of the bench with the processor time used so far
 * (all threads, microseconds) and the memory held now. The same on every system Node runs on.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicroseconds: user + system, residentBytes: process.memoryUsage.rss() });
});
// Watching must not keep a server alive that wants to end.
process.channel?.unref();
// A bench that was killed leaves no server behind.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
