/** "5.2 KB"; from ten on without a fraction, from a thousand on in megabytes. */
export function inKilobytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes >= 1000) return `${(kilobytes / 1024).toFixed(1)} MB`;
  return `${kilobytes < 10 ? kilobytes.toFixed(1) : Math.round(kilobytes)} KB`;
}
