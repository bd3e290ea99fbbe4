import { aboutSettings } from './about.js';
import { SECRET_SETTINGS, type SettingName, settings } from './settings.js';

const INTRODUCTION = `# Settings

Settings come from the environment, or from a JSON file named by \`PORTICO_CONFIG\` whose keys are the same names;
the environment goes first. An empty variable counts as not set. A name or value that is not understood stops the
start, and all such faults are told at once.

Secrets can be given as a file: add \`_FILE\` to the name of a setting marked *secret*
(\`PORTICO_MASTER_KEY_FILE=/run/secrets/master-key\`). They have no defaults.

| setting | accepts | default | |
|---|---|---|---|
`;

/** The page `docs/settings.md`, made from the settings themselves. */
export function settingsReference(): string {
  const names = Object.keys(settings.shape) as SettingName[];
  return `${INTRODUCTION}${names.map(row).join('\n')}\n`;
}

function row(name: SettingName): string {
  const schema = settings.shape[name];
  const about = aboutSettings.get(schema);
  const secret = SECRET_SETTINGS.some((one) => one === name) ? ' *secret*' : '';
  const standard = about?.standard ?? `\`${String(schema.parse(undefined))}\``;
  return `| \`${name}\`${secret} | ${about?.accepts} | ${standard} | ${about?.help} |`;
}
