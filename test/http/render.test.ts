import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createRenderer } from '../../src/http/render.js';

const directory = mkdtempSync(join(tmpdir(), 'views-'));
after(() => rmSync(directory, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(directory, path, '..'), { recursive: true });
  writeFileSync(join(directory, path), text);
}

describe('the renderer', () => {
  it('escapes what a template prints', () => {
    write('name.ejs', '<p title="<%= name %>"><%= name %></p>');
    const html = createRenderer(directory)('name', { name: `<i a="b">'&` });
    assert.equal(html, '<p title="&lt;i a=&#34;b&#34;&gt;&#39;&amp;">&lt;i a=&#34;b&#34;&gt;&#39;&amp;</p>');
  });

  it('includes a style sheet without its comments and spare spaces', () => {
    write('sheet.css', '/* Words */\na > b,\n.c {\n  margin: 0 auto;\n  content: "x";\n}\n');
    write('deep/page.ejs', "<%- include('../sheet.css') %>");
    const render = createRenderer(directory);
    assert.equal(render('deep/page', {}), 'a > b,.c{margin: 0 auto;content: "x"}');
    assert.equal(render('deep/page', {}), render('deep/page', {}));
  });

  it('compiles a template once', () => {
    write('once.ejs', 'first');
    const render = createRenderer(directory);
    assert.equal(render('once', {}), 'first');
    write('once.ejs', 'second');
    assert.equal(render('once', {}), 'first');
  });

  it('takes no option of the template engine from the model (CVE-2022-29078)', () => {
    write('safe.ejs', 'safe');
    const model = {
      settings: { 'view options': { outputFunctionName: 'x;process.exit(9);s' } },
      client: true,
    };
    assert.equal(createRenderer(directory)('safe', model), 'safe');
  });

  it('throws when a template is missing', () => {
    assert.throws(() => createRenderer(directory)('nowhere', {}), { code: 'ENOENT' });
  });
});
