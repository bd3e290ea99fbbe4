import { fileURLToPath } from 'node:url';
import { createRenderer } from '../../../src/http/render.js';
import type { Frame } from '../../../src/portal/frame.js';
import type { PortalPage } from '../../../src/portal/page-models.js';

const render = createRenderer(fileURLToPath(new URL('../../../views', import.meta.url)));

/** A page as the routes render it. */
export function renderSample(frame: Frame, page: PortalPage): string {
  return render(`portal/${page.view}`, { frame, page });
}
