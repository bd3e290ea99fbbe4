import type { Field } from '../venues/field.js';
import type { ProviderName } from '../venues/providers.js';

/** `field` is the posted name: `a.<name>` of an answer, or `accept`; the summary links to it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** One question as shown: `value` is what was typed or is held. */
export interface FieldView {
  readonly field: Field;
  readonly label: string;
  readonly help: string | undefined;
  readonly value: string | readonly string[] | boolean | undefined;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The HTML autocomplete token, where the question is one browsers know (WCAG 1.3.5). */
  readonly autocomplete: string | undefined;
}

/** A question for the count alone, with the choices; none chosen is "rather not say". */
export interface StatisticsView {
  /** Posted name and id: `s.<question>`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
}

/** What a form asks to accept: the versions are posted as `terms` and `notice`. */
export interface AcceptedDocuments {
  readonly termsVersion: string;
  readonly noticeVersion: string;
  /** The form was sent with the tick for these very versions, and is shown again (WCAG 3.3.7). */
  readonly accepted?: boolean;
  /** This guest accepted earlier texts: pages that show what changed in which. */
  readonly changed?: readonly { readonly document: 'terms' | 'notice'; readonly url: string }[] | undefined;
  /** From which age nobody needs a parent's permission. */
  readonly ageLimit: number;
  /** A box of its own, posted as `marketing` with the version as `marketing-text`; ticked only where the guest did so. */
  readonly marketing?: MarketingBox | undefined;
}

export interface MarketingBox {
  readonly text: string;
  readonly version: string;
  readonly ticked: boolean;
}

/** A link to a provider, with its mark. */
export interface ProviderButton {
  readonly provider: ProviderName;
  readonly label: string;
  readonly url: string;
}
