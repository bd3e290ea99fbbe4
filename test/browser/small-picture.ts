import sharp from 'sharp';

/** The same picture in at most `colours` colours, about a third as large as it would be with all of them. */
export async function smallPicture(picture: Buffer, colours: number): Promise<Buffer> {
  const indexed = await sharp(picture).png({ palette: true, colours, dither: 0 }).toBuffer();
  return sharp(indexed).webp({ lossless: true }).toBuffer();
}
