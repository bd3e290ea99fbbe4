const LONGEST = 254;

/** What ends up in a header: neither line ends nor what separates or quotes addresses is among it. */
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/**
 * An e-mail address in the one form accounts are known by (lower case), or nothing where it is none we could write to.
 * Domains with other letters are to be given in their ASCII form.
 */
export function emailAddress(typed: string): string | undefined {
  const address = typed.trim().toLowerCase();
  return address.length <= LONGEST && ADDRESS.test(address) ? address : undefined;
}
