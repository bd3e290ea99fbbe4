import { onEachDatabase } from '../support/databases.js';
import { redirectTo } from '../support/guest-portal.js';
import { makeVouchers, openVoucherPortal, sendVoucher } from '../support/vouchers.js';
import { createWebClient } from '../support/web-client.js';
import { writings } from './raw-bytes.js';
import { assertNowhere, told } from './told.js';
import { written } from './written.js';

onEachDatabase('a voucher’s code stands nowhere in the open, used or not', async (databases, t) => {
  const app = await openVoucherPortal(t, databases);
  const codes = await makeVouchers(app, { count: 3, note: 'kept as it is' });
  const [used = '', named = ''] = codes;
  const guest = createWebClient();
  await sendVoucher(guest, await guest.get(redirectTo(app)), used);
  const other = createWebClient();
  const welcome = await other.get(redirectTo(app, { mac: '02-00-00-00-00-41', voucher: named }));
  const wrong = 'ZZZZZ-ZZZZZ';
  await sendVoucher(other, welcome, wrong);
  const places = new Map([...(await written(app, databases)), ...(await told(app, databases))]);
  for (const code of [...codes, wrong]) {
    assertNowhere(places, 'a code', [...writings(code), ...writings(code.replace('-', ''))]);
  }
});
