import type { DocumentSection } from '../../venues/document-text.js';
import type { ConsolePage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';

interface TermsPage extends ConsolePage {
  readonly view: 'terms';
  readonly sections: readonly DocumentSection[];
}

/** `GET /terms`: what owners accept. */
export async function showTerms(scope: Scope): Promise<void> {
  const { title, sections } = scope.deps.terms;
  const page: TermsPage = { view: 'terms', title, sections };
  await sendPage(scope, page);
}
