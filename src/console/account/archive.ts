import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A ZIP file that is written while it is read. */
export interface Archive {
  /** A file of JSON. */
  add(path: string, content: unknown): void;
  /** The same, of a list whose rows are asked for when the file is come to, as fast as they are taken. */
  addRows(path: string, rows: AsyncIterable<object>): void;
  /** A file as it is, read when it is come to; empty where there is none any more. */
  addContent(path: string, read: () => Promise<Buffer | undefined>): void;
  /** All of it. What fails on the way, or has failed since, breaks it off. */
  end(): Readable;
}

/** `mtime`: when its files say they were changed. */
export function createArchive(mtime: Date): Archive {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  // Files are read as soon as they are added, before anybody reads the archive: without these a fault of then would end the process.
  zip.on('error', (error: Error) => output.destroy(error));
  output.on('error', () => {});
  const later = (path: string, pieces: () => AsyncIterable<string | Buffer>) =>
    zip.addReadStreamLazy(path, { mtime }, (give) => {
      const content = Readable.from(pieces(), { objectMode: false });
      content.on('error', (error) => output.destroy(error));
      // Whoever reads went away.
      output.on('close', () => content.destroy());
      give(null, content);
    });
  return {
    add: (path, content) =>
      zip.addBuffer(Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`), path, { mtime }),
    addRows: (path, rows) => later(path, () => listOf(rows)),
    addContent: (path, read) => later(path, () => contentOf(read)),
    end() {
      zip.end();
      return output;
    },
  };
}

async function* listOf(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '[';
  for await (const row of rows) {
    yield `${before}\n${JSON.stringify(row)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

async function* contentOf(read: () => Promise<Buffer | undefined>): AsyncGenerator<Buffer> {
  const content = await read();
  if (content) yield content;
}
