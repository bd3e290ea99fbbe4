import { textField } from '../forms/fields.js';
import { requestTexts } from '../texts/requests.js';

const t = requestTexts.close;

/** What is asked for when a request is closed. */
export const CLOSING = { note: textField({ label: t.note, help: t.noteHelp, most: 300 }) };
