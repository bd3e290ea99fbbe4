import { pipeline } from 'node:stream/promises';
import type { VoucherBatch } from '../../guests/voucher-batch-store.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { formatsFor } from '../../languages/formats.js';
import type { Language } from '../../languages/language-choices.js';
import { messagesFor } from '../../languages/messages.js';
import type { VenueScope } from '../scope.js';
import { vouchersTexts as t } from '../texts/vouchers.js';
import { drawVouchers, newDocument, type VoucherWords } from './draw-vouchers.js';
import {
  batchName,
  findBatch,
  isUsable,
  recordCodesGiven,
  voucherAddress,
  vouchersOf,
} from './find-batch.js';
import { nameOnPrints } from './name-on-prints.js';
import { SHEETS, type SheetName } from './sheets.js';

/** `POST /venues/<id>/vouchers/<batch>/print`: those that can still be used, as PDF; `sheet` says on what. */
export async function printBatch(scope: VenueScope): Promise<void> {
  const { venue, req, res } = scope;
  const batch = await findBatch(scope);
  const vouchers = (await vouchersOf(scope, batch)).filter(isUsable);
  if (vouchers.length === 0) return res.redirect(303, `${scope.path}/vouchers/${batch.id}`);
  await recordCodesGiven(scope, batch);
  const name: SheetName = typedInto(formOf(req), 'sheet') === 'labels' ? 'labels' : 'cards';
  res
    .attachment(`${venue.slug}-voucher-${name}.pdf`)
    .type('application/pdf')
    .setHeader('Cache-Control', 'no-store');
  const doc = await newDocument(t.one.title(batchName(scope, batch)));
  const printed = vouchers.map(({ code }) => ({ code, address: voucherAddress(scope, code) }));
  const look = { sheet: SHEETS[name], words: wordsOn(scope, batch) };
  await Promise.all([pipeline(doc, res), drawVouchers(doc, printed, look)]);
}

function wordsOn({ venue, deps }: VenueScope, batch: VoucherBatch): VoucherWords {
  const { document } = venue;
  const language = printLanguage(document.languages);
  const messages = messagesFor(language);
  const formats = formatsFor(language, document.timeZone);
  const plan = venue.plan(batch.plan);
  const terms = `${deps.publicUrl.replace(/^https:\/\//, '')}/p/${venue.slug}/terms`;
  return {
    name: nameOnPrints(document),
    how: messages.text('voucher.print.how'),
    lines: [
      ...(plan ? [messages.text('voucher.print.time', { time: formats.duration(plan.sessionSeconds) })] : []),
      messages.text('voucher.print.until', { date: formats.date(new Date(batch.validUntil - 1)) }),
      ...(batch.uses > 1 ? [messages.text('voucher.print.uses', { count: batch.uses })] : []),
    ],
    // Where access points take the code themselves, this is where its holder reads of the texts.
    terms: document.waysIn.voucher?.overRadius
      ? messages.text('voucher.print.terms', { address: terms })
      : '',
    accent: document.theme.accent,
  };
}

/** The venue's first language that is written in Latin letters: a print has no others. */
function printLanguage(languages: readonly Language[]): Language {
  return languages.find((language) => language !== 'ar') ?? 'en';
}
