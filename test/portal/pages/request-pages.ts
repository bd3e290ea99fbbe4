import { messagesFor } from '../../../src/languages/messages.js';
import { fieldViews } from '../../../src/portal/field-views.js';
import type { FieldError } from '../../../src/portal/page-parts.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import { requestFields } from '../../../src/portal/request.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { sampleVenue } from './sample-venue.js';
import { later } from './sample-time.js';

/** A request in writing. */
export function requestPages(language: Language): Record<string, PortalPage> {
  const messages = messagesFor(language);
  const { languages, controller } = sampleVenue;
  const fields = requestFields(language);
  const request = (typed: Record<string, string>, errors: readonly FieldError[]) => ({
    view: 'request' as const,
    action: '/p/lindenhof/request',
    form: 'F0rmF0rmF0rmF0rmF0rmF0',
    controller: controller.name,
    fields: fieldViews({ fields, language, languages, values: typed, errors }),
    errors,
    problem: undefined,
  });
  const typed = { kind: 'deletion', contact: 'ada@example.com', text: 'I was here on Friday.' };
  const missing = { field: 'a.contact', message: messages.text('error.required') };
  return {
    request: request({}, []),
    'request-errors': request({ ...typed, contact: '' }, [missing]),
    'request-again': { ...request(typed, []), problem: messages.text('request.again') },
    'request-sent': { view: 'request-sent', reference: 'LIN-7F3K-2QPD', due: later(30 * 86_400) },
  };
}
