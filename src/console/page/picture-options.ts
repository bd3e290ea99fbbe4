import type { KeptPicture } from '../../venues/picture-store.js';
import type { Option } from '../forms/field.js';

/** The venue's pictures to choose from, each by sight; the first choice is none. */
export function pictureOptions(
  kept: { readonly pictures: readonly KeptPicture[]; readonly addressOf: (id: string) => string },
  none: string,
): readonly Option[] {
  const pictures = kept.pictures.map(({ id, name }) => ({
    value: id,
    label: name,
    picture: `${kept.addressOf(id)}/small`,
  }));
  return [{ value: 'none', label: none }, ...pictures];
}
