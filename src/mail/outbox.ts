import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { randomText } from '../base/secrets.js';
import { moveFile, writeNewFile } from '../base/write-file.js';

/** A folder of mails for want of a mail server: one `.eml` file each, which any mail program opens. */
export interface Outbox {
  readonly folder: string;
  /** Writes a whole mail or none (0600). The file's name tells when, and nothing about anybody. */
  put(mail: Buffer): Promise<void>;
  /** What is there, the oldest first. */
  entries(): Promise<readonly OutboxEntry[]>;
  /** Removes what was written before; returns how many mails. */
  removeOld(before: number): Promise<number>;
}

export interface OutboxEntry {
  readonly name: string;
  readonly writtenAt: number;
  readonly subject: string;
}

/** `20261126T200105Z-k3x9m2qp.eml`; with `.part` while it is being written. */
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[a-z0-9]{8}\.(eml|part)$/;

/** The folder is made with the first mail. */
export function createOutbox(folder: string, now: () => number): Outbox {
  async function names(ending: string): Promise<readonly string[]> {
    const all = await readdir(folder).catch(nothingWhereAbsent);
    return all.filter((name) => NAME.test(name) && name.endsWith(ending)).sort();
  }

  return {
    folder,
    async put(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${stampOf(now())}-${randomText(8)}`);
      await writeNewFile(`${path}.part`, mail);
      await moveFile(`${path}.part`, `${path}.eml`);
    },
    async entries() {
      return Promise.all(
        (await names('.eml')).map(async (name) => entryOf(name, await readFile(join(folder, name), 'utf8'))),
      );
    },
    async removeOld(before) {
      const old = (await names('')).filter((name) => timeOf(name) < before);
      for (const name of old) await unlink(join(folder, name));
      return old.length;
    },
  };
}

function nothingWhereAbsent(error: unknown): readonly string[] {
  if ((error as { code?: string }).code === 'ENOENT') return [];
  throw error;
}

function stampOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function timeOf(name: string): number {
  const [year = 0, month = 0, ...rest] = (NAME.exec(name)?.slice(1, 7) ?? []).map(Number);
  return Date.UTC(year, month - 1, ...(rest as [number, number, number, number]));
}

function entryOf(name: string, mail: string): OutboxEntry {
  const subject = /^Subject: (.*(?:\r?\n[ \t].*)*)$/m.exec(mail)?.[1] ?? '';
  return { name, writtenAt: timeOf(name), subject: unencoded(subject) };
}

/** A header's text as people read it (RFC 2047): unfolded, its encoded words in UTF-8 put together and decoded. */
function unencoded(header: string): string {
  return header
    .replace(/\r?\n(?=[ \t])/g, '')
    .replace(/(?<=\?=)\s+(?==\?)/g, '')
    .replace(/(?:=\?utf-8\?[qb]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat([...words.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(octetsOf)).toString('utf8'),
    );
}

function octetsOf([, encoding = '', text = '']: RegExpMatchArray): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(text, 'base64');
  const octets = text
    .replace(/_/g, ' ')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1');
}
