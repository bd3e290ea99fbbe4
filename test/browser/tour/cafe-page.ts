import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { ConsoleVenue } from '../../support/console-venue.js';

/** A hill at sunset: what a venue may have as its picture. */
export const HILL_AT_SUNSET = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600">
  <rect width="1200" height="600" fill="#f6c177"/><circle cx="860" cy="300" r="120" fill="#fff3dc"/>
  <path d="M0 420Q300 300 620 400T1200 360V600H0Z" fill="#3f7d5c"/>
  <path d="M0 500Q360 400 700 490T1200 470V600H0Z" fill="#0b6e4f"/></svg>`;

/** The page went through a few versions, and another change waits in the draft. */
export async function designPage(venue: ConsoleVenue): Promise<void> {
  const { submit } = venue;
  await uploadPicture(venue);
  await submit('/page', { to: '/page/publish', fields: { do: 'publish' } });
  await changeHeading(venue, 'Welcome to Café Linden');
  await submit('/page', { to: '/page/publish', fields: { do: 'publish' } });
}

export async function changeHeading({ submit }: ConsoleVenue, heading: string): Promise<void> {
  await submit('/page/blocks/welcome/heading', { fields: { 'text.en': heading, do: 'save' } });
}

async function uploadPicture({ browser, get, at }: ConsoleVenue): Promise<void> {
  const body = new FormData();
  body.set('form-token', (await get('/page/pictures')).value('form-token') ?? '');
  const content = await sharp(Buffer.from(HILL_AT_SUNSET)).png().toBuffer();
  body.set('file', new Blob([new Uint8Array(content)]), 'Hills.png');
  const { status, location, text } = await browser.once(at('/page/pictures'), { method: 'POST', body });
  assert.ok(status === 303 && location, text);
}
