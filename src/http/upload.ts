import type { Request, Response } from 'express';
import multer from 'multer';

/** What a form with a file in it brought along; its other fields are in the request's body then. */
export type Upload =
  | { readonly kind: 'file'; readonly name: string; readonly content: Buffer }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large' };

/** Reads a form that may carry one file of at most `mostBytes` in its field `file`, into memory. */
export function receiveUpload(req: Request, res: Response, mostBytes: number): Promise<Upload> {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { files: 1, fileSize: mostBytes, fields: 20, fieldSize: 4096, parts: 24, headerPairs: 20 },
    defParamCharset: 'utf8',
  }).single('file');
  return new Promise((resolve) => {
    void receive(req, res, (error: unknown) => {
      const isTooLarge = error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE';
      if (isTooLarge) return resolve({ kind: 'too-large' });
      // What broke off or is no such form brings nothing.
      const { file } = req;
      const isThere = !error && file !== undefined && file.size > 0;
      resolve(isThere ? { kind: 'file', name: file.originalname, content: file.buffer } : { kind: 'none' });
    });
  });
}
