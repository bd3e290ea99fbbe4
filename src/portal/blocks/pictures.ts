import type { Picture } from '../../venues/picture.js';
import type { Scope } from '../scope.js';
import type { PictureView } from './block-view.js';

/** Narrower than this, the small size is as good. */
const SMALL_WIDTH = 720;

/** Where a picture of the venue is served: an address that changes with what it shows. */
export function pictureAddress({ path }: Pick<Scope, 'path'>, { id }: Picture): string {
  return `${path}/pictures/${id}`;
}

export function pictureView(scope: Pick<Scope, 'path'>, picture: Picture, alt: string): PictureView {
  const src = pictureAddress(scope, picture);
  const { width, height } = picture;
  return { src, small: width > SMALL_WIDTH ? `${src}/small` : src, width, height, alt };
}
