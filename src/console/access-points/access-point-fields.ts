import { isNetwork } from '../../venues/network.js';
import { networkFault } from '../../venues/bindable-network.js';
import type { FieldSpec } from '../forms/field.js';
import { accessPointTexts as t } from '../texts/access-points.js';

interface Asked {
  readonly label: string;
  readonly help?: string;
}

/** An address or network that an owner may bind an access point at. */
export function networkField(asked: Asked & { readonly insideAllowed: boolean }): FieldSpec<string> {
  const { insideAllowed, ...field } = asked;
  return {
    kind: 'text',
    ...field,
    read: ([typed = '']) => {
      const network = typed.trim();
      if (network === '') return { fault: t.faults.addressMissing };
      if (!isNetwork(network)) return { fault: t.faults.address };
      const fault = networkFault(network, { insideAllowed });
      return fault ? { fault: t.faults.network[fault] } : { value: network };
    },
  };
}

const MOST_ORIGINS = 16;

/** Origins, one a line or with blanks between them. */
export function originsField(asked: Asked): FieldSpec<readonly string[]> {
  return {
    kind: 'long-text',
    rows: 2,
    ...asked,
    read: ([typed = '']) => {
      const origins = typed
        .split(/[\s,]+/)
        .filter((text) => text !== '')
        .map(originOf);
      if (origins.length === 0) return { fault: t.faults.originMissing };
      if (origins.length > MOST_ORIGINS) return { fault: t.faults.tooManyOrigins(MOST_ORIGINS) };
      const known = origins.filter((origin) => origin !== undefined);
      return known.length < origins.length ? { fault: t.faults.origin } : { value: [...new Set(known)] };
    },
  };
}

/** Empty where it was left out. */
export function optionalOriginField(asked: Asked): FieldSpec<string> {
  return optional(asked, (text) => originOf(text), t.faults.origin);
}

/** An http(s) address; empty where it was left out. */
export function optionalAddressField(asked: Asked): FieldSpec<string> {
  return optional(asked, (text) => (webAddress(text) ? text : undefined), t.faults.webAddress);
}

/** A port; undefined where it was left out. */
export function optionalPortField(asked: Asked): FieldSpec<number | undefined> {
  return {
    kind: 'number',
    optional: true,
    ...asked,
    read: ([typed = '']) => {
      const text = typed.trim();
      if (text === '') return { value: undefined };
      const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
      return port >= 1 && port <= 65_535 ? { value: port } : { fault: t.faults.port };
    },
  };
}

function optional(
  asked: Asked,
  read: (text: string) => string | undefined,
  fault: string,
): FieldSpec<string> {
  return {
    kind: 'url',
    optional: true,
    ...asked,
    read: ([typed = '']) => {
      const text = typed.trim();
      const value = text === '' ? '' : read(text);
      return value === undefined ? { fault } : { value };
    },
  };
}

function originOf(text: string): string | undefined {
  const url = webAddress(text);
  return url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    ? url.origin
    : undefined;
}

function webAddress(text: string): URL | undefined {
  if (text.length > 500 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}
