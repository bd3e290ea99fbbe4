import type { Request } from 'express';

/** Where a page is shown that is no browser: what providers refuse, and what closes the moment it has done its work. */
export type MiniBrowser = 'captive-window' | 'app';

/** Every browser on Apple's systems calls itself Safari as well; the captive window and apps' web views do not. */
const APPLE = /\((?:iPhone|iPad|iPod|Macintosh)\b.*AppleWebKit\//;
const SAFARI = /\bSafari\//;

/** Android's captive window is a web view like those of apps: `wv` since Android 5, `Version/4.0` beside Chrome before. */
const ANDROID_VIEW = /\bAndroid\b.*(?:; wv\)|\bVersion\/\d+\.\d+ Chrome\/)/;

/** The package that shows Android's captive window: the system's own, Google's build of it, makers' variants. */
const CAPTIVE_PACKAGE = /\bcaptiveportallogin$/i;

/** Apps that show pages in a window of their own and say so. */
const APP =
  /\b(?:FBAN|FBAV|FB_IAB|Instagram|MicroMessenger|LinkedInApp|Snapchat|Pinterest|BytedanceWebview|musical_ly|TikTok|KAKAOTALK|Line\/\d|Twitter for)/;

const CONSOLE = /\bWifiWebAuthApplet\b/;

/**
 * Whether a request comes from such a window, as far as it tells: a hint, never a proof, and nothing but advice may
 * depend on it. Windows and ChromeOS open their real browser, GNOME's window looks like one.
 */
export function miniBrowserOf(req: Pick<Request, 'get'>): MiniBrowser | undefined {
  const agent = req.get('user-agent') ?? '';
  if (CAPTIVE_PACKAGE.test(req.get('x-requested-with') ?? '') || CONSOLE.test(agent)) return 'captive-window';
  if (APP.test(agent)) return 'app';
  // Apps' web views that do not name themselves cannot be told from the captive window.
  if (APPLE.test(agent) && !SAFARI.test(agent)) return 'captive-window';
  return ANDROID_VIEW.test(agent) ? 'captive-window' : undefined;
}
