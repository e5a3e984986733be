const MB = 1024 * 1024

/** What kind of file a form asks for; a proof may be a PDF, a picture or a Word file. */
export type UploadKind = 'word' | 'excel' | 'picture' | 'proof'

/** Largest accepted file in bytes. The HTTP layer must stop reading a little above it. */
export const UPLOAD_BYTES: Record<UploadKind, number> = {
  word: 20 * MB,
  excel: 5 * MB,
  picture: 15 * MB,
  proof: 20 * MB,
}

/** Bounds for unpacking; a report with 100 phone photos stays well below them. */
export interface UnpackLimits {
  entries: number
  /** Unpacked bytes of one XML part: parsers hold about ten times as much in memory. */
  xmlBytes: number
  totalBytes: number
  /** Unpacked : packed, looked at only for parts over 1 MB, since small XML packs very well. */
  ratio: number
}

export const UNPACK_LIMITS: UnpackLimits = {
  entries: 2000,
  xmlBytes: 16 * MB,
  totalBytes: 120 * MB,
  ratio: 200,
}

/** 50 megapixels: above every phone's ordinary mode, below what a decoder could choke on. */
export const PICTURE_PIXELS = 50_000_000
