/** The npm that started us, else the one on the path: the words its command line begins with. */
export function npm() {
  const started = process.env.npm_execpath;
  return started?.endsWith('npm-cli.js') ? [process.execPath, started] : ['npm'];
}
