/** Files made to do harm: to fill the memory, to take for ever, to run something. */
import { deflateRawSync, gzipSync } from "node:zlib";
import { zip } from "../../src/testing/zip.js";

export interface Harmful {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** Whether it may be read after all, as a page may that is only odd. */
  readonly mayBeRead?: boolean;
}

/** A PDF of the given objects, with a right table of their places. */
function pdf(objects: readonly string[]): Buffer {
  let out = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(out, "latin1");
}

const stream = (content: string, more = "") =>
  `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`;
const warc = (body: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2028-03-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
    Buffer.from("\r\n\r\n"),
  ]);
const MEGABYTE = 1024 * 1024;
const text = "The envoy said that the talks would go on, and that both sides knew it. ";

export const HARMFUL: readonly Harmful[] = [
  {
    name: "ZIP bomb, 400 MB behind a header that says 1 KB",
    file: "a.docx",
    bytes: () => zip("word/document.xml", Buffer.alloc(400 * MEGABYTE, "a"), 1000),
  },
  {
    name: "ZIP with a count of parts that lies",
    file: "a.docx",
    bytes: () => {
      const bytes = zip("word/document.xml", Buffer.from("<x/>"));
      bytes.writeUInt16LE(65_535, bytes.length - 22 + 10);
      return bytes;
    },
  },
  {
    name: "Word document nested 100,000 deep",
    file: "a.docx",
    bytes: () =>
      zip(
        "word/document.xml",
        Buffer.from(`<?xml version="1.0"?>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
      ),
  },
  {
    name: "entities that grow (a billion laughs)",
    file: "a.rss",
    bytes: () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><title>x</title><item><title>&a30;</title></item></channel></rss>`,
      ),
  },
  {
    name: "entity that names a file",
    file: "a.rss",
    bytes: () =>
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>x</title><item><title>&f;</title></item></channel></rss>',
      ),
  },
  {
    name: "feed of 60 MB that never ends",
    file: "a.rss",
    mayBeRead: true,
    bytes: () =>
      Buffer.from(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${`<item><title>Talks</title><description>${text}</description></item>`.repeat(480_000)}`,
      ),
  },
  {
    name: "10,000 nested divs",
    file: "a.html",
    mayBeRead: true,
    bytes: () => Buffer.from(`<!doctype html><body>${"<div>".repeat(10_000)}<p>${text.repeat(20)}</p>`),
  },
  {
    name: "page of a million open tags",
    file: "a.html",
    mayBeRead: true,
    bytes: () => Buffer.from(`<!doctype html><body>${"<b><i><p>".repeat(333_000)}${text}`),
  },
  {
    name: "JSON Feed nested 1,000,000 deep",
    file: "a.json",
    bytes: () =>
      Buffer.from(
        `{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`,
      ),
  },
  {
    name: "PDF whose pages lead back to themselves",
    file: "a.pdf",
    bytes: () =>
      pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"]),
  },
  {
    name: "PDF whose form draws itself",
    file: "a.pdf",
    bytes: () =>
      pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>",
        stream("/F Do"),
        stream(
          "/F Do /F Do",
          "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /F 5 0 R >> >> ",
        ),
      ]),
  },
  {
    name: "PDF with scripts that run on opening",
    file: "a.pdf",
    mayBeRead: true,
    bytes: () =>
      pdf([
        "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(true\\){}) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1/'\\)) >>] >> >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>",
        stream("BT /F 12 Tf 50 700 Td (The envoy said that the talks would go on.) Tj ET"),
      ]),
  },
  {
    name: "PDF stream that unpacks to 400 MB",
    file: "a.pdf",
    bytes: () => {
      const packed = deflated(Buffer.alloc(400 * MEGABYTE, " "));
      return pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        stream(packed, "/Filter /FlateDecode "),
      ]);
    },
  },
  {
    name: "gzip bomb as a web archive, 1 GB",
    file: "a.warc.gz",
    bytes: () =>
      Buffer.concat([
        gzipSync(warc(Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`))),
        ...Array.from({ length: 4 }, () => BOMB()),
      ]),
  },
  {
    name: "web archive whose record says it has 1 TB",
    file: "a.warc",
    bytes: () =>
      Buffer.from(
        String(warc(Buffer.from("x"))).replace("Content-Length: 1", "Content-Length: 1099511627776"),
      ),
  },
  {
    name: "mail of 20,000 parts within parts",
    file: "a.eml",
    bytes: () =>
      Buffer.from(
        `Received: a\r\nMIME-Version: 1.0\r\nSubject: x\r\n${Array.from({ length: 20_000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join("")}`,
      ),
    mayBeRead: true,
  },
];

let bomb: Buffer | null = null;
const BOMB = () => (bomb ??= gzipSync(warc(Buffer.alloc(256 * MEGABYTE, "a"))));

function deflated(content: Buffer): string {
  // zlib's two bytes of header stand before what is deflated raw.
  return Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(content)]).toString("latin1");
}
