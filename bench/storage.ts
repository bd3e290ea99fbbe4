/** PORTICO_* settings by name. */
export type Settings = Readonly<Record<string, string>>;

/** Of every state: the privacy notice names the address, and guests have accepted that notice. */
export const COMMON: Settings = { PORTICO_PUBLIC_URL: 'http://localhost', PORTICO_DEMO: 'off' };

/** Where runs keep their data: states by name, each complete, so that every run begins from the same one. */
export interface Storage {
  readonly name: string;
  /** An empty state; the settings that make the program use it. */
  create(state: string): Promise<Settings>;
  /** What a database would have found out about new data by tomorrow; to be called after seeding. */
  settle(state: string): Promise<void>;
  copy(from: string, to: string): Promise<Settings>;
  remove(state: string): Promise<void>;
  /** Removes every state. */
  close(): Promise<void>;
}
