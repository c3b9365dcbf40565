/** Twice the size of the drawing: sharp in print and on screens of high density. */
const SCALE = 2;

/** Chromium draws no canvas with a longer side, and one of this area takes 256 MB while it is drawn. */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 64 * 1024 * 1024;

export type PictureSize = { readonly width: number; readonly height: number };

/** Size of an SVG by its own attributes. */
export function sizeOfSvg(svg: string): PictureSize {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const read = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1] ?? 0);
  return { width: read('width'), height: read('height') };
}

/** Size in pixels of the PNG made of a picture: twice its own, or as large as a canvas can be. */
export function pngSize({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(
    SCALE,
    LONGEST_SIDE / Math.max(width, height, 1),
    Math.sqrt(LARGEST_AREA / Math.max(width * height, 1)),
  );
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** Draws an SVG into a PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const { width, height } = pngSize(sizeOfSvg(svg));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas to draw on');
    context.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The bytes as base64, which is how the host takes them. */
export async function base64Of(blob: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}
