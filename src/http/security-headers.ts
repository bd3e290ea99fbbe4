import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** A fresh nonce for the one style and the one script of a page. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * What holds for every answer. The policy of a page itself is set by `allowPage`. Referrer `same-origin`, not
 * `no-referrer`: with that one browsers send `Origin: null` with our own forms.
 */
export function securityHeaders(secure: boolean): (req: Request, res: Response, next: NextFunction) => void {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * The policy of one page: its own style and script by nonce, nothing from elsewhere. `formTargets` are origins a form
 * may end at, which browsers check along redirects too.
 */
export function allowPage(res: Response, nonce: string, formTargets: readonly string[]): void {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  res.setHeader('Content-Security-Policy', policy.join('; '));
  res.setHeader('Cache-Control', 'no-store');
}

/**
 * The policy of a guest's page that is shown within one of the console's: no script runs, nothing is sent elsewhere, and
 * no other origin can frame it. `weight` in bytes is what the page around it finds of the answer.
 */
export function allowPreview(res: Response, nonce: string, weight: number): void {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin allow-forms',
  ];
  res.setHeader('Content-Security-Policy', policy.join('; '));
  res.setHeader('X-Frame-Options', 'SAMEORIGIN');
  res.setHeader('Server-Timing', `weight;dur=${weight}`);
  res.setHeader('Cache-Control', 'no-store');
}

/**
 * The policy of a page whose style and script have addresses of their own (`createAssets`): those of our origin and
 * nothing else. `data:` pictures are drawings made for the one page; `frames` are pages of
 * ours within it, which its script may ask for.
 */
export function allowOwnPage(res: Response, { frames = false }: { readonly frames?: boolean } = {}): void {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    // What a page shows is looked at again while it is open.
    "connect-src 'self'",
    "img-src 'self' data:",
    ...(frames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  res.setHeader('Content-Security-Policy', policy.join('; '));
  res.setHeader('Cache-Control', 'no-store');
}
