import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesFor } from '../../src/languages/messages.js';
import { privacyNotice, termsDocument, versionOf } from '../../src/venues/notice.js';
import { type VenueDocument, venueSchema } from '../../src/venues/venue.js';
import { sampleVenue } from '../portal/pages/sample-venue.js';

const FACTS = { region: 'Frankfurt, Germany', publicUrl: 'https://wifi.example' };

function noticeText(document: VenueDocument, language: 'en' | 'de' = 'en', facts = FACTS): string {
  const { sections } = privacyNotice(document, facts, messagesFor(language));
  return sections.flatMap((one) => [one.heading, ...one.paragraphs, ...one.items]).join('\n');
}

function withoutForm(document: VenueDocument): VenueDocument {
  const { form: _form, ...waysIn } = document.waysIn;
  return { ...document, waysIn };
}

describe('R14, P9: the privacy notice', () => {
  it('names who answers for the data, where it is and who takes complaints', () => {
    const text = noticeText(sampleVenue);
    for (const fact of [
      'Lindenhof Hotel GmbH',
      'Am Lindenhof 1',
      'privacy@lindenhof.example',
      'Frankfurt, Germany',
      'Berliner Beauftragte',
    ]) {
      assert.ok(text.includes(fact), fact);
    }
  });

  it('lists each field by its label, needed or not, in the guest’s language', () => {
    for (const field of sampleVenue.waysIn.form?.fields ?? []) {
      assert.ok(
        noticeText(sampleVenue).includes(`${field.label.en} (${field.required ? 'needed' : 'if you like'})`),
      );
      assert.ok(
        noticeText(sampleVenue, 'de').includes(`${field.label.de} (${field.required ? 'nötig' : 'wenn Sie'}`),
      );
    }
  });

  it('says that nothing is asked where one click is the only way in', () => {
    const text = noticeText(withoutForm(sampleVenue));
    assert.match(text, /Nothing\. One click is enough\./);
    assert.doesNotMatch(text, /E-mail address|Your answers are stored/);
  });

  it('tells each way’s remembering time from its plan', () => {
    assert.match(noticeText(sampleVenue), /Time after one click: none; after registering: 7 days\./);
    const never = {
      ...sampleVenue,
      plans: sampleVenue.plans.map((plan) => ({ ...plan, rememberSeconds: 0 })),
    };
    assert.match(noticeText(never), /Your device is not remembered/);
    assert.match(noticeText(withoutForm(sampleVenue)), /Your device is not remembered/);
    const alike = {
      ...sampleVenue,
      plans: sampleVenue.plans.map((plan) => ({ ...plan, rememberSeconds: 86_400 })),
    };
    assert.match(noticeText(alike), /without this page\. Time: 1 day\./);
  });

  it('tells of accounts where there are some: as what name and password are kept, and where to sign in', () => {
    assert.doesNotMatch(noticeText(sampleVenue), /account/);
    const { terms } = sampleVenue.waysIn;
    const plan = sampleVenue.waysIn.form?.plan ?? '';
    const [field] = sampleVenue.waysIn.form?.fields ?? [];
    assert.ok(field);
    const bare = noticeText({ ...sampleVenue, waysIn: { terms, account: { plan, fields: [] } } });
    assert.match(
      bare,
      /One click is enough\.\n\nIf you create an account: a user name and a password, kept only as codes/,
    );
    assert.doesNotMatch(bare, /Your answers are stored/);
    assert.match(bare, /Your device is not remembered.*\nAfter you signed in with an account.* 7 days\./);
    assert.match(bare, /signing in, too: https:\/\/wifi\.example\/p\/[a-z-]+\/my\n/);
    const asking = noticeText({ ...sampleVenue, waysIn: { account: { plan, fields: [field] } } });
    assert.ok(asking.includes(`you are asked for this:\n${field.label.en} (`));
    assert.match(asking, /Your answers are stored encrypted/);
    assert.doesNotMatch(asking, /One click/);
  });

  it('tells of the visit kept before acceptance (P10), the retention (R24) and that there is no log (P11)', () => {
    const text = noticeText(sampleVenue);
    assert.match(text, /encrypted, for 30 minutes/);
    assert.match(text, /at most 90 days/);
    assert.match(text, /24 hours after/);
    assert.match(text, /no log of connections for authorities/);
  });

  it('promises no place when the deployment names none', () => {
    const { sections } = privacyNotice(sampleVenue, { ...FACTS, region: undefined }, messagesFor('en'));
    assert.doesNotMatch(JSON.stringify(sections), /All data stays/);
  });

  it('sends people without a written contact to the staff', () => {
    const bare = { ...sampleVenue, controller: { name: 'Lindenhof' } };
    assert.match(noticeText(bare), /Please ask the staff/);
    assert.match(noticeText(bare), /a data protection authority/);
  });
});

describe('R7: versions of the documents', () => {
  it('are 16 characters of base64url', () => {
    assert.match(versionOf(termsDocument(sampleVenue, 'en')), /^[\w-]{16}$/);
  });

  it('change with what the guest reads, and with nothing else', () => {
    const versions = (document: VenueDocument) => ({
      terms: versionOf(termsDocument(document, 'de')),
      notice: versionOf(privacyNotice(document, FACTS, messagesFor('de'))),
    });
    const before = versions(sampleVenue);
    assert.deepEqual(
      versions({ ...sampleVenue, theme: { ...sampleVenue.theme, accent: '#123456' } }),
      before,
    );
    const longer = {
      ...sampleVenue,
      plans: sampleVenue.plans.map((plan) => ({ ...plan, rememberSeconds: 60 })),
    };
    assert.equal(versions(longer).terms, before.terms);
    assert.notEqual(versions(longer).notice, before.notice);
    const reworded = { ...sampleVenue, terms: { ...sampleVenue.terms, de: 'Anders.' } };
    assert.notEqual(versions(reworded).terms, before.terms);
    assert.equal(versions(reworded).notice, before.notice);
  });
});

describe('the notice of a venue with providers', () => {
  const venue = (collect: object) =>
    venueSchema.parse({
      ...sampleVenue,
      waysIn: { google: { plan: 'hour' }, x: { plan: 'stay' } },
      collect: { demographics: collect },
    });
  const said = (collect: object) => noticeText(venue(collect));

  it('tells what each learns and gives, and that a code is all that stays', () => {
    const text = said({});
    assert.match(text, /If you continue with Google/);
    assert.match(text, /Google learns that you sign in at https:\/\/wifi\.example, and when/);
    assert.match(text, /If you continue with X/);
    assert.doesNotMatch(text, /Facebook/);
    assert.match(text, /keep the code and its date/);
    assert.match(text, /The account you continued with leads there, too/);
    assert.match(text, /After you continued with X, your device is remembered. Time: 7 days/);
  });

  it('speaks of gender and age where they are counted, and of nobody who tells neither', () => {
    assert.equal(said({}).match(/gender and age/g)?.length, 1);
    assert.doesNotMatch(said({ google: false }), /gender and age/);
  });
});
