import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import radius from 'radius';
import { address, integer, readAddress, readInteger, readText, text } from '../../src/radius/attributes.js';
import { verifyMessageAuthenticator, verifyRequestAuthenticator } from '../../src/radius/authenticators.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { decryptUserPassword } from '../../src/radius/hidden-values.js';
import { decodePacket, encodeReply, encodeRequest, type Packet } from '../../src/radius/packet.js';

// A codec we did not write, where it is right: Access and Accounting. Its Message-Authenticator in CoA, its comparisons
// and its lengths are not, and RFC vectors stand in for them.

const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 });
const password = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 128 });
const secretText = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 64 });
const unsigned = fc.nat(0xffff_ffff);

function passwordOf(packet: Packet, secret: Buffer): string | undefined {
  const hidden = packet.attributes.find(({ type }) => type === Attr.UserPassword)?.value;
  return hidden && decryptUserPassword(hidden, packet.authenticator, secret)?.toString();
}

test('Access-Requests it writes are read here, passwords and Message-Authenticator included', () => {
  fc.assert(
    fc.property(name, password, secretText, unsigned, fc.ipV4(), (user, word, secret, port, ip) => {
      const raw = radius.encode({
        code: 'Access-Request',
        secret,
        attributes: [
          ['User-Name', user],
          ['User-Password', word],
          ['NAS-Port', port],
          ['NAS-IP-Address', ip],
        ],
        add_message_authenticator: true,
      });
      const packet = decodePacket(raw);
      assert.ok(verifyMessageAuthenticator(packet, Buffer.from(secret)));
      assert.equal(readText(packet, Attr.UserName), user);
      assert.equal(passwordOf(packet, Buffer.from(secret)), word);
      assert.equal(readInteger(packet, Attr.NasPort), port);
      assert.equal(readAddress(packet, Attr.NasIpAddress), ip);
    }),
  );
});

test('Accounting-Requests it writes verify here', () => {
  fc.assert(
    fc.property(name, unsigned, secretText, (session, octets, secret) => {
      const raw = radius.encode({
        code: 'Accounting-Request',
        secret,
        attributes: [
          ['Acct-Status-Type', 'Stop'],
          ['Acct-Session-Id', session],
          ['Acct-Input-Octets', octets],
        ],
      });
      const packet = decodePacket(raw);
      assert.ok(verifyRequestAuthenticator(packet, Buffer.from(secret)));
      assert.equal(readText(packet, Attr.AcctSessionId), session);
      assert.equal(readInteger(packet, Attr.AcctInputOctets), octets);
    }),
  );
});

test('Access- and Accounting-Requests we write are read there', () => {
  fc.assert(
    fc.property(name, password, secretText, unsigned, fc.ipV4(), (user, word, secret, port, ip) => {
      const attributes = [
        text(Attr.UserName, user),
        integer(Attr.NasPort, port),
        address(Attr.NasIpAddress, ip),
      ];
      const expected = { 'User-Name': user, 'NAS-Port': port, 'NAS-IP-Address': ip };
      const key = Buffer.from(secret);
      const withPassword = [...attributes, text(Attr.UserPassword, word)];
      const access = encodeRequest({ code: 1, identifier: 9, secret: key, attributes: withPassword });
      const accounting = encodeRequest({ code: 4, identifier: 9, secret: key, attributes });
      const read = radius.decode({ packet: access, secret }).attributes;
      assert.equal(read['User-Password'], word);
      assert.deepEqual({ ...expected, ...read }, read);
      assert.deepEqual({ ...radius.decode({ packet: accounting, secret }).attributes }, expected);
    }),
  );
});

test('it accepts our replies to its requests, and no others', () => {
  const secret = 'a shared secret';
  const request = radius.encode({
    code: 'Access-Request',
    secret,
    attributes: [['User-Name', 'bob']],
    add_message_authenticator: true,
  });
  const attributes = [text(Attr.ReplyMessage, 'Welcome'), integer(Attr.SessionTimeout, 3600)];
  const replyWith = (key: string) =>
    encodeReply({
      code: Code.AccessAccept,
      request: decodePacket(request),
      secret: Buffer.from(key),
      attributes,
    });
  assert.ok(radius.verify_response({ request, response: replyWith(secret), secret }));
  assert.ok(!radius.verify_response({ request, response: replyWith('another secret'), secret }));
});
