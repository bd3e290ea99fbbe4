import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/languages/language-choices.js';
import { messagesFor } from '../../src/languages/messages.js';
import { marketingDocument, privacyNotice, versionOf } from '../../src/venues/notice.js';
import type { VenueDocument } from '../../src/venues/venue.js';
import { sampleVenue } from '../portal/pages/sample-venue.js';

const FACTS = { region: 'Frankfurt, Germany', publicUrl: 'https://wifi.example' };

function noticeOf(changes: Partial<VenueDocument> = {}): string {
  const { sections } = privacyNotice({ ...sampleVenue, ...changes }, FACTS, messagesFor('en'));
  return sections.flatMap((one) => [one.heading, ...one.paragraphs, ...one.items]).join('\n');
}

function versionWith(changes: Partial<VenueDocument>): string {
  return versionOf(privacyNotice({ ...sampleVenue, ...changes }, FACTS, messagesFor('en')));
}

describe('P9 R8: the notice says what is left below the age limit', () => {
  it('which is one click that leaves nothing, where the venue has that', () => {
    const text = noticeOf();
    assert.match(text, /If you are younger than 16\nTo register or to be remembered you are 16 or older/);
    assert.match(text, /go online this once: we ask nothing, set no cookie .* within two hours after/);
  });

  it('or nothing, as the venue chose or because it has no one-click way', () => {
    const { form } = sampleVenue.waysIn;
    for (const changes of [{ age: { limit: 18, below: 'none' } }, { waysIn: { form } }] as const) {
      const text = noticeOf(changes as Partial<VenueDocument>);
      assert.match(text, /keep nothing about it\.\nIf not, please ask the staff\./);
      assert.doesNotMatch(text, /this once/);
    }
  });

  it('in another version where the limit is another', () => {
    assert.notEqual(versionWith({ age: { limit: 18 } }), versionWith({}));
  });
});

describe('P9: the notice on marketing', () => {
  it('names the consent, its ground and the way back, where the venue asks for it', () => {
    const text = noticeOf();
    assert.match(text, /News and offers\nOnly if you tick the box for it may Lindenhof Hotel GmbH use/);
    assert.match(text, /take your yes back at any time under “My data”/);
    assert.match(text, /art\. 6\(1\)\(a\), consent/);
  });

  it('has nothing of it where the venue does not ask', () => {
    const text = noticeOf({ marketing: undefined });
    assert.doesNotMatch(text, /News and offers|6\(1\)\(a\)/);
  });

  it('stays in force when only the words beside the box change, which are a text of their own', () => {
    const marketing = { text: { en: 'Call me.' } };
    assert.equal(versionWith({ marketing }), versionWith({}));
    const version = (document: VenueDocument) => {
      const text = marketingDocument(document, 'en');
      assert.ok(text);
      return versionOf(text);
    };
    assert.notEqual(version({ ...sampleVenue, marketing }), version(sampleVenue));
  });
});

describe('P9: what GDPR art. 13 asks for besides', () => {
  it('is told: whether answers are needed, who runs the servers, other countries, machines, rights', () => {
    const text = noticeOf();
    for (const fact of [
      /You need not tell us any of it: one click brings you online, too\./,
      /Whoever runs the servers does so for Lindenhof Hotel GmbH .*art\. 28/,
      /None of it is passed on to another country\./,
      /No machine decides anything of weight about you \(GDPR art\. 22\)/,
      /take it with you as a file/,
      /take back what you accepted at any time, by deleting your registration/,
      /to marketing at any time and without a reason/,
    ])
      assert.match(text, fact);
  });

  it('is told otherwise where there is no way in without answers', () => {
    const { form } = sampleVenue.waysIn;
    assert.match(
      noticeOf({ waysIn: { form } }),
      /without what is marked as needed we can’t bring you online/,
    );
    const { terms } = sampleVenue.waysIn;
    assert.doesNotMatch(noticeOf({ waysIn: { terms } }), /You need not tell us/);
  });
});

describe('R10: the notice on cookies', () => {
  it('leads to the page that lists them', () => {
    assert.match(
      noticeOf(),
      /for a day\.\nOnly if you ask us to remember .* 90 days\.\n.*\/p\/lindenhof\/cookies/,
    );
  });

  it('tells of no choice where there is none', () => {
    const plans = sampleVenue.plans.map((plan) => ({ ...plan, rememberSeconds: 86_400 }));
    assert.doesNotMatch(noticeOf({ plans }), /ask us to remember/);
  });
});

describe('the notice in each language', () => {
  it('has as many passages as the others', () => {
    const counts = LANGUAGES.map((language) => {
      const { sections } = privacyNotice(sampleVenue, FACTS, messagesFor(language));
      return sections.flatMap(({ paragraphs, items }) => [...paragraphs, ...items]).length;
    });
    assert.equal(new Set(counts).size, 1);
  });
});
