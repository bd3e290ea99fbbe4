import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, textDirection } from '../../../src/languages/language-choices.js';
import { renderSample } from './render-sample.js';
import { sampleFrame, samplePages } from './sample-pages.js';

const FIRST_PAGE_BYTES = 14 * 1024;

for (const language of LANGUAGES) {
  for (const [name, page] of Object.entries(samplePages(language))) {
    const html = renderSample(sampleFrame(language), page);

    describe(`page ${name} in ${language}`, () => {
      it('names its language and direction, and has one heading of the first level', () => {
        assert.match(html, new RegExp(`<html lang="${language}" dir="${textDirection(language)}">`));
        assert.equal(html.match(/<h1/g)?.length, 1);
      });

      it('shows no value that is missing', () => {
        assert.doesNotMatch(html, /undefined|\[object|NaN|Invalid Date/);
      });

      it('has no inline style and no inline handler, and a nonce on what is inline (T20)', () => {
        assert.doesNotMatch(html, /<[^>]+\s(?:style|on[a-z]+)=/);
        assert.doesNotMatch(html, /<(?:script|style)(?! nonce="c2FtcGxlLW5vbmNl")/);
      });

      it('loads nothing but pictures of its own (P12)', () => {
        assert.doesNotMatch(html, /\ssrc="(?!\/p\/lindenhof\/pictures\/)|url\(|@import/);
        assert.deepEqual(html.match(/<link [^>]+>/g), ['<link rel="icon" href="data:,">']);
      });

      it('uses logical CSS only', () => {
        assert.doesNotMatch(
          html,
          /(?:margin|padding|border)-(?:left|right)|[;{\s](?:left|right):|align:(?:left|right)/,
        );
      });

      it('opens no window: mini-browsers have none', () => {
        assert.doesNotMatch(html, /target=/);
      });

      it('is at most 14 KB compressed', () => {
        assert.ok(gzipSync(html).length <= FIRST_PAGE_BYTES);
      });
    });
  }
}

describe('a page without a venue', () => {
  it('has neither header nor quiet links', () => {
    const frame = {
      ...sampleFrame('en'),
      venueName: undefined,
      noticeUrl: undefined,
      termsUrl: undefined,
      cookiesUrl: undefined,
    };
    for (const name of ['problem-venue-unknown', 'join']) {
      const html = renderSample(frame, samplePages('en')[name] ?? assert.fail(name));
      assert.doesNotMatch(html, /<header|undefined| – |Privacy/);
    }
  });
});

describe('the first page', () => {
  const html = (name: string) =>
    renderSample(sampleFrame('en'), samplePages('en')[name] ?? assert.fail(name));

  it('posts visit, page, both versions and the acceptance with one click', () => {
    const [form = ''] = /<form[^]*?<\/form>/.exec(html('welcome-terms')) ?? [];
    const hidden = Object.fromEntries(
      [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map((match) => match.slice(1)),
    );
    assert.deepEqual(hidden, {
      visit: 'V1S1tV1S1tV1S1tV1S1tV1',
      page: 'Pa6ePa6ePa6ePa6ePa6ePa',
      terms: 'aaaaaaaaaaaaaaaa',
      notice: 'bbbbbbbbbbbbbbbb',
      accept: 'yes',
    });
  });

  it('asks for the acceptance with a tick box that is not ticked', () => {
    assert.match(
      html('welcome-form'),
      /<input type="checkbox" id="accept" name="accept" value="yes" required>/,
    );
  });

  it('keeps what was typed, and says beside each field what is wrong', () => {
    const wrong = html('welcome-errors');
    assert.match(wrong, /<title>Error: Welcome/);
    assert.match(wrong, /name="a.name" type="text" value="Ada Lovelace"/);
    assert.match(wrong, /id="a.email"[^>]+aria-invalid="true" aria-describedby="a.email-help a.email-error"/);
    assert.match(wrong, /value="sauna" id="a.interests" checked/);
  });

  it('links every error of the summary to something that exists', () => {
    const wrong = html('welcome-errors');
    const targets = [...wrong.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1]);
    assert.equal(targets.length, 5);
    for (const target of targets) assert.ok(wrong.includes(`id="${target}"`), target);
  });

  it('offers the languages as posts during a visit, as links otherwise', () => {
    assert.match(html('welcome-terms'), /<button class="plain" name="language" value="de"/);
    const page = samplePages('en')['join'] ?? assert.fail();
    const linked = renderSample({ ...sampleFrame('en'), languageAction: undefined, visit: undefined }, page);
    assert.match(linked, /<a href="\?lang=de"/);
    assert.doesNotMatch(linked, /name="visit"/);
  });
});
