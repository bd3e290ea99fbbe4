import type { Request } from 'express';

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
 * Whether a page is asked for by a window that is no browser, such as phones show WiFi pages in: providers refuse it, and
 * it closes the moment it has done its work. A hint, never a proof, and nothing but advice may depend on it. Windows and
 * ChromeOS open their real browser, GNOME's window looks like one.
 */
export function isMiniBrowser(req: Pick<Request, 'get'>): boolean {
  const agent = req.get('user-agent') ?? '';
  if (CAPTIVE_PACKAGE.test(req.get('x-requested-with') ?? '')) return true;
  if (CONSOLE.test(agent) || APP.test(agent) || ANDROID_VIEW.test(agent)) return true;
  return APPLE.test(agent) && !SAFARI.test(agent);
}
