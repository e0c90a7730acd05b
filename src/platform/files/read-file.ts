import { type CleanFile, FileRefused } from './clean-file.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanOffice } from './clean-office.js';
import { cleanPdf } from './clean-pdf.js';
import { cleanPng } from './clean-png.js';
import { cleanText } from './clean-text.js';

const signature = (hex: string): Buffer => Buffer.from(hex, 'hex');
const PNG = signature('89504e470d0a1a0a');
const JPEG = signature('ffd8ff');
const PDF = Buffer.from('%PDF-');
const ZIP = signature('504b0304');
const OLD_OFFICE = signature('d0cf11e0a1b11ae1');

/** What a file is, is told by its first bytes and then by everything in it; its name and what the browser calls it are not asked. */
export async function readFile(bytes: Buffer): Promise<CleanFile> {
  const begins = (with_: Buffer): boolean => bytes.subarray(0, with_.length).equals(with_);
  if (bytes.length === 0) throw new FileRefused('empty');
  if (begins(PNG)) return { kind: 'png', bytes: cleanPng(bytes), text: null };
  if (begins(JPEG)) return { kind: 'jpeg', bytes: cleanJpeg(bytes), text: null };
  if (begins(PDF)) return { kind: 'pdf', bytes: cleanPdf(bytes), text: null };
  if (begins(ZIP)) return cleanOffice(bytes);
  // Word and Excel before 2007, and newer ones behind a password.
  if (begins(OLD_OFFICE)) throw new FileRefused('old_office');
  const text = cleanText(bytes);
  return { kind: 'txt', bytes: Buffer.from(`\uFEFF${text}`), text };
}
