/** What may be kept: pictures, PDF, documents of Word and Excel without macros, and plain text. */
export const fileKinds = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'txt'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Why a file is not taken; words at `platform.files.<refusal>`. */
export type FileRefusalCode =
  | 'empty'
  | 'type'
  | 'damaged'
  | 'bomb'
  | 'pixels'
  | 'macros'
  | 'active'
  | 'embedded'
  | 'encrypted'
  | 'old_office'
  | 'author'
  | 'paths'
  | 'malware';

export class FileRefused extends Error {
  constructor(readonly code: FileRefusalCode) {
    super(code);
  }
}

/** A file as it is kept: of a known kind, and without what says who made it, where and on which machine. */
export interface CleanFile {
  readonly kind: FileKind;
  readonly bytes: Buffer;
  /** The words in it, where they can be read; null for pictures and PDF. */
  readonly text: string | null;
}

/** With which ending and under which type each kind leaves the house. */
export const fileTypes: Readonly<Record<FileKind, { readonly ending: string; readonly type: string }>> = {
  pdf: { ending: '.pdf', type: 'application/pdf' },
  png: { ending: '.png', type: 'image/png' },
  jpeg: { ending: '.jpg', type: 'image/jpeg' },
  docx: { ending: '.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  txt: { ending: '.txt', type: 'text/plain; charset=utf-8' },
};
