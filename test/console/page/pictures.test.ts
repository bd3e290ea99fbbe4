import assert from 'node:assert/strict';
import sharp from 'sharp';
import { DAY } from '../../../src/base/clock.js';
import { onEachDatabase } from '../../support/databases.js';
import { createWebClient, type Page } from '../../support/web-client.js';
import { type Editor, openEditor } from './open-editor.js';

const GREEN = { r: 30, g: 120, b: 80 };

function drawn(width: number, height: number, background = GREEN) {
  return sharp({ create: { width, height, channels: 3, background } });
}

async function upload(
  { browser, console, path, open }: Editor,
  content: Buffer,
  name = 'terrace.jpg',
): Promise<Page> {
  const body = new FormData();
  body.set('form-token', (await open('/pictures')).value('form-token') ?? '');
  body.set('file', new Blob([new Uint8Array(content)]), name);
  const answer = await browser.once(`${console.url}${path}/pictures`, { method: 'POST', body });
  return answer.location === undefined ? answer : browser.get(answer.location);
}

function pictureOn(page: Page): string {
  return /pictures\/([\w-]{22})\/small/.exec(page.html)?.[1] ?? assert.fail(page.text);
}

onEachDatabase(
  'T42: a picture is written anew, in two sizes, without what is not to be seen',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    const jpeg = await drawn(2400, 1200)
      .withExif({ IFD0: { Copyright: 'CANARY-EXIF', ImageDescription: 'CANARY-PLACE' } })
      .jpeg()
      .toBuffer();
    assert.ok(jpeg.includes('CANARY-EXIF'));
    const polyglot = Buffer.concat([jpeg, Buffer.from('<script>CANARY-TAIL</script>')]);
    const listed = await upload(editor, polyglot, '../../etc/<b>terrace.jpg');
    assert.match(listed.text, /The picture is here/);
    assert.match(listed.text, /<b>terrace\.jpg 1600 × 800/, 'its last name alone, as text');
    const id = pictureOn(listed);

    const { publicUrl } = editor.console.app.foundation.config;
    for (const [below, width] of [
      ['', 1600],
      ['/small', 720],
    ] as const) {
      const answer = await fetch(`${publicUrl}/p/linden/pictures/${id}${below}`);
      const content = Buffer.from(await answer.arrayBuffer());
      assert.equal(answer.headers.get('content-type'), 'image/webp');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.match(String(answer.headers.get('content-security-policy')), /sandbox/);
      assert.equal(answer.headers.get('set-cookie'), null);
      const { format, width: drawnWidth, exif } = await sharp(content).metadata();
      assert.deepEqual([format, drawnWidth, exif], ['webp', width, undefined]);
      assert.doesNotMatch(content.toString('latin1'), /CANARY/);
    }
    assert.equal((await fetch(`${publicUrl}/p/linden/pictures/AAAAAAAAAAAAAAAAAAAAAA`)).status, 404);
    await editor.console.addVenue('elsewhere');
    assert.equal((await fetch(`${publicUrl}/p/elsewhere/pictures/${id}`)).status, 404, 'T43');
  },
);

onEachDatabase('T42: what is no picture is refused with a sentence', async (databases, t) => {
  const editor = await openEditor(t, databases);
  const svg = '<?xml version="1.0"?><!-- --><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
  const png = await drawn(40, 40).png().toBuffer();
  for (const [content, sentence] of [
    [Buffer.from(svg), /SVG drawings can carry programs/],
    [Buffer.from('%PDF-1.7 …'), /This is no picture we can take/],
    [Buffer.from('<html><body onload=alert(1)>'), /This is no picture we can take/],
    [png.subarray(0, 60), /damaged/],
    [await drawn(7000, 6000).png().toBuffer(), /too many points/],
    [Buffer.concat([png, Buffer.alloc(9 * 1024 * 1024)]), /more than 8 MB/],
    [Buffer.alloc(0), /Choose a picture first/],
  ] as const) {
    const refused = await upload(editor, content);
    assert.equal(refused.status, 422, String(sentence));
    assert.match(refused.text, sentence);
  }
  assert.match((await editor.open('/pictures')).text, /No picture yet/);
});

onEachDatabase(
  'PNG, WebP and GIF are pictures as well, and the same one is kept once',
  async (databases, t) => {
    const editor = await openEditor(t, databases);
    const see_through = { r: 0, g: 0, b: 0, alpha: 0 };
    const logo = sharp({ create: { width: 300, height: 90, channels: 4, background: see_through } });
    const png = await logo.clone().png().toBuffer();
    const id = pictureOn(await upload(editor, png, 'logo.png'));
    assert.match((await upload(editor, png, 'again.png')).text, /again\.png 300 × 90/);
    for (const content of [await drawn(30, 30).webp().toBuffer(), await drawn(50, 20).gif().toBuffer()]) {
      assert.match((await upload(editor, content)).text, /The picture is here/);
    }
    const saved = await editor.post('/blocks/welcome/logo', { picture: id });
    assert.match(saved.text, /Saved in the draft/);
    const page = await editor.open('/guest/auto/en');
    assert.match(
      page.html,
      new RegExp(`<img class="logo" src="[^"]*/pictures/${id}" width="300" height="90" alt="Café linden">`),
    );
    const { browser, console, path } = editor;
    const shown = await browser.once(`${console.url}${path}/guest/auto/en/pictures/${id}`);
    assert.equal(shown.status, 200);
    assert.equal(shown.headers.get('content-type'), 'image/webp');
    const stranger = await createWebClient().once(`${console.url}${path}/guest/auto/en/pictures/${id}`);
    assert.equal(stranger.status, 303);
  },
);

onEachDatabase('a picture goes when nothing needs it any more, and not before', async (databases, t) => {
  const editor = await openEditor(t, databases);
  const used = pictureOn(await upload(editor, await drawn(200, 100).png().toBuffer()));
  await editor.post('/blocks/welcome/logo', { picture: used });
  await editor.publish();
  await editor.post('/blocks/welcome/logo', { picture: 'none' });
  await editor.publish();
  const held = await editor.post('/pictures', { remove: used });
  assert.equal(held.status, 400, 'an earlier version shows it');
  const unused = pictureOn(await upload(editor, await drawn(210, 100).png().toBuffer()));
  editor.console.app.clock.advance(DAY + 1);
  const browser = await editor.console.signedIn('anna@linden.example');
  const later = {
    ...editor,
    browser,
    open: (below = '') => browser.get(`${editor.console.url}${editor.path}${below}`),
  };
  const listed = await upload(later, await drawn(220, 100).png().toBuffer());
  assert.ok(listed.html.includes(used));
  assert.ok(!listed.html.includes(unused));
});
