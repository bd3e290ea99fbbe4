import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMiniBrowser } from '../../src/portal/mini-browser.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PIXEL =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240205.004; wv) AppleWebKit/537.36 (KHTML, like Gecko)';

/** What sends it, its User-Agent, and its X-Requested-With if it has one. */
const WINDOWS: readonly (readonly [string, string, string?])[] = [
  ['iOS, captive window', `${IPHONE} Mobile/15E148`],
  [
    'iOS 9, captive window',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 9_3_1 like Mac OS X) AppleWebKit/601.1.46 (KHTML, like Gecko) Mobile/13E238',
  ],
  [
    'iPadOS, captive window',
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  ],
  [
    'macOS, captive window',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  ],
  [
    'Android 14, captive window',
    `${PIXEL} Version/4.0 Chrome/121.0.6167.178 Mobile Safari/537.36`,
    'com.google.android.captiveportallogin',
  ],
  [
    'Android, captive window that hides being one',
    'Mozilla/5.0 (Linux; Android 13; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
    'com.android.captiveportallogin',
  ],
  [
    'Android 4.4, web view',
    'Mozilla/5.0 (Linux; Android 4.4.4; Nexus 5 Build/KTU84P) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/33.0.0.0 Mobile Safari/537.36',
  ],
  [
    'Nintendo Switch',
    'Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474',
  ],
  [
    'Facebook on iOS',
    `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBBV/564431005;FBDV/iPhone14,5]`,
  ],
  [
    'Facebook on Android',
    `${PIXEL} Version/4.0 Chrome/121.0.6167.178 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/450.0.0.0.1;]`,
  ],
  ['Instagram', `${IPHONE} Mobile/15E148 Instagram 318.0.7.22.109 (iPhone14,5; iOS 17_5_1)`],
  ['WeChat', `${PIXEL} Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 MicroMessenger/8.0.32`],
  ['Line', `${IPHONE} Mobile/15E148 Safari Line/13.20.0`],
];

const BROWSERS: Readonly<Record<string, string>> = {
  'Safari on iOS': `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
  'Chrome on iOS': `${IPHONE} CriOS/121.0.6167.171 Mobile/15E148 Safari/604.1`,
  'Firefox on iOS': `${IPHONE} FxiOS/122.1 Mobile/15E148 Safari/605.1.15`,
  'Edge on iOS': `${IPHONE} Version/17.0 EdgiOS/121.0.2277.107 Mobile/15E148 Safari/604.1`,
  'Safari on macOS':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Safari/605.1.15',
  'Chrome on macOS':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Safari/537.36',
  'Firefox on macOS': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:122.0) Gecko/20100101 Firefox/122.0',
  'Chrome on Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Mobile Safari/537.36',
  'Samsung Internet':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
  'Firefox on Android': 'Mozilla/5.0 (Android 14; Mobile; rv:122.0) Gecko/122.0 Firefox/122.0',
  'Android 2.3':
    'Mozilla/5.0 (Linux; U; Android 2.3.6; en-us; GT-S5830) AppleWebKit/533.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/533.1',
  'Edge on Windows, which opens it for captive networks':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Safari/537.36 Edg/121.0.0.0',
  'Chrome on ChromeOS':
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Safari/537.36',
  'GNOME Web, as its captive window':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
  'one that says nothing': '',
};

function seenAs(agent: string, requestedWith?: string) {
  const headers = new Map([
    ['user-agent', agent],
    ...(requestedWith === undefined ? [] : [['x-requested-with', requestedWith] as const]),
  ]);
  const get = (name: string) => headers.get(name.toLowerCase());
  return isMiniBrowser({ get } as Parameters<typeof isMiniBrowser>[0]);
}

for (const [name, agent, requestedWith] of WINDOWS) {
  test(`a mini-browser: ${name}`, () => assert.ok(seenAs(agent, requestedWith)));
}

for (const [name, agent] of Object.entries(BROWSERS)) {
  test(`a browser: ${name}`, () => {
    assert.ok(!seenAs(agent));
    assert.ok(!seenAs(agent, 'XMLHttpRequest'));
  });
}
