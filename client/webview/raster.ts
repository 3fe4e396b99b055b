/** The map as a PNG picture, on a white ground of its own. */
import type { PlacedGraph } from '../../core/graph/graph.ts';
import { renderSvg } from '../../core/graph/svg.ts';

/** Pixels for each px of the drawing, fewer where the picture would be larger than browsers can draw. */
const SHARPNESS = 2;
const LONGEST = 12_000;

/** Draws it as it is shown; rejects where the browser cannot. */
export async function rasterOf(placed: PlacedGraph): Promise<Blob> {
  const svg = renderSvg(placed, { theme: 'light' });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPNESS, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture is too large to be made a PNG.');
  return blob;
}

/** Its bytes in base 64. */
export async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In pieces, since a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
