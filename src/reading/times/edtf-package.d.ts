declare module "edtf" {
  /** Parses EDTF; throws where the text is none. */
  export default function edtf(text: string): unknown;
}
