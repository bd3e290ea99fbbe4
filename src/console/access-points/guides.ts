import type { Guide } from './guide.js';
import { coovachilliGuide } from './guides/coovachilli.js';
import { genericGuide } from './guides/generic.js';
import { mikrotikGuide } from './guides/mikrotik.js';

/** In the order they are offered. */
export const GUIDES: readonly Guide[] = [mikrotikGuide, coovachilliGuide, genericGuide];

export function guideOf(family: string): Guide | undefined {
  return GUIDES.find((guide) => guide.family === family);
}
