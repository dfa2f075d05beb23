import { UnreadableError } from "../errors.js";

/** Bytes read as text. A byte order mark is dropped. */
export interface Decoded {
  readonly text: string;
  /** As the WHATWG Encoding Standard names it. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Whether nothing in the bytes says the encoding: they are no UTF-8 and were read as the commonest other one. */
  readonly guessed: boolean;
}

/** First bytes of files that hold text only inside something else, or none; `at` is where they stand. */
const BINARY: readonly { readonly kind: string; readonly magic: string; readonly at?: number }[] = [
  { kind: "a PDF", magic: "%PDF-" },
  { kind: "a ZIP archive (a Word or OpenDocument file is one)", magic: "PK\x03\x04" },
  { kind: "an old Word or Excel file", magic: "\xd0\xcf\x11\xe0" },
  { kind: "an RTF document", magic: "{\\rtf" },
  { kind: "a PNG image", magic: "\x89PNG" },
  { kind: "a JPEG image", magic: "\xff\xd8\xff" },
  { kind: "a GIF image", magic: "GIF8" },
  { kind: "a TIFF image", magic: "II*\0" },
  { kind: "a gzip archive", magic: "\x1f\x8b" },
  { kind: "a 7z archive", magic: "7z\xbc\xaf\x27\x1c" },
  { kind: "an SQLite database", magic: "SQLite format 3\0" },
  { kind: "a program", magic: "\x7fELF" },
  { kind: "a sound or video file", magic: "ID3" },
  { kind: "a sound or video file", magic: "OggS" },
  { kind: "a sound, video or WebP file", magic: "RIFF" },
  { kind: "a video file", magic: "ftyp", at: 4 },
];

/** Bytes looked at to tell text from binary, and UTF-16 from both. */
const LOOKED_AT = 65_536;
/** Share of control characters above which bytes are not text. */
const MOST_CONTROLS = 0.02;

/**
 * The text in `bytes`: UTF-8 or UTF-16 where the bytes say so, else Windows-1252, a guess. A character cut
 * off at the end of UTF-8 becomes U+FFFD. Throws UnreadableError for what is not text.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes);
    refuseControls(text);
    return { text, encoding: utf16, guessed: false };
  }
  refuseBinary(bytes);
  if (isUtf8(bytes)) {
    const text = new TextDecoder("utf-8").decode(bytes);
    refuseControls(text);
    return { text, encoding: "utf-8", guessed: false };
  }
  const text = windows1252(bytes);
  refuseControls(text);
  return { text, encoding: "windows-1252", guessed: true };
}

/** What bytes 0x80 to 0x9f mean in Windows-1252 (WHATWG index); all others are the code points of the same number. */
const FROM_80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Decoded here because some releases of Node read the name "windows-1252" as Latin-1, which has no quotation marks. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replaceAll(/[\x80-\x9f]/g, (c) => FROM_80[c.charCodeAt(0) - 0x80] as string);
}

/** UTF-16 by its byte order mark, or by zeros in every other byte, as all text with Latin letters has them. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  let firstZeros = 0;
  let secondZeros = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) firstZeros++;
    if (bytes[2 * i + 1] === 0) secondZeros++;
  }
  if (secondZeros > 0.6 * pairs && firstZeros < 0.02 * pairs) return "utf-16le";
  if (firstZeros > 0.6 * pairs && secondZeros < 0.02 * pairs) return "utf-16be";
  return null;
}

function refuseBinary(bytes: Uint8Array): void {
  for (const { kind, magic, at = 0 } of BINARY)
    if ([...magic].every((char, i) => bytes[at + i] === char.charCodeAt(0)))
      throw new UnreadableError(`is not text (it begins like ${kind}); give the text of it`);
  const zero = bytes.indexOf(0);
  if (zero >= 0 && zero < LOOKED_AT)
    throw new UnreadableError(`is not text (byte ${zero} is zero); give it as text in UTF-8`);
}

/** Whether the bytes are UTF-8; a character cut off at the end is forgiven, since downloads end anywhere. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function refuseControls(text: string): void {
  const looked = text.slice(0, LOOKED_AT);
  // Tab, line feed, vertical tab, form feed, carriage return and escape occur in texts.
  const controls = looked.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/g)?.length ?? 0;
  if (controls <= MOST_CONTROLS * looked.length) return;
  const percent = Math.round((100 * controls) / looked.length);
  throw new UnreadableError(
    `is not text (${percent} % of it are control characters, limit ${100 * MOST_CONTROLS} %); give it as text in UTF-8`,
  );
}
