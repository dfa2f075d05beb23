/** A picture of a page made small: its 256 commonest colours, packed as well as zlib can. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/** `png` as a browser writes it: 8 bits a channel, RGB or RGBA, not interlaced. What is see-through is taken as it is. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const p of pixels) counts.set(p, (counts.get(p) ?? 0) + 1);
  // Colours that differ in their lowest bits alone, the shades of a letter's edge, are one: the commonest of them.
  const shown = new Map<number, number>();
  for (const [p] of [...counts].sort((x, y) => y[1] - x[1]))
    if (!shown.has(p & 0xf8f8f8)) shown.set(p & 0xf8f8f8, p);
  const own = pixels.map((p) => shown.get(p & 0xf8f8f8) as number);
  const palette = [...shown.values()].slice(0, COLOURS);
  const places = new Map(palette.map((p, i) => [p, i]));
  const nearest = (p: number) => {
    let at = places.get(p);
    if (at === undefined) {
      const far = palette.map((q) => distance(p, q));
      at = far.indexOf(Math.min(...far));
      places.set(p, at);
    }
    return at;
  };
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(own[y * width + x] as number);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const shades = Buffer.from(palette.flatMap((p) => [...channels(p)]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    HEAD,
    chunk("IHDR", head),
    chunk("PLTE", shades),
    chunk("IDAT", data),
    chunk("IEND"),
  ]);
}

const channels = (p: number) => [p >> 16, (p >> 8) & 255, p & 255] as const;

function distance(a: number, b: number): number {
  const [x, y] = [channels(a), channels(b)];
  return x.reduce((sum, c, i) => sum + (c - (y[i] as number)) ** 2, 0);
}

function chunk(name: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  const step = kind === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = HEAD.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const line = width * step;
  const bytes = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)] as number;
    for (let x = 0; x < line; x++) {
      const left = x < step ? 0 : (bytes[y * line + x - step] as number);
      const up = y === 0 ? 0 : (bytes[(y - 1) * line + x] as number);
      const corner = x < step || y === 0 ? 0 : (bytes[(y - 1) * line + x - step] as number);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] as number;
      bytes[y * line + x] = (raw[y * (line + 1) + 1 + x] as number) + guess;
    }
  }
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * step, 3);
  return { width, height, pixels };
}

function paeth(a: number, b: number, c: number): number {
  const [x, y, z] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return x <= y && x <= z ? a : y <= z ? b : c;
}
