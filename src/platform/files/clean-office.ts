import { type CleanFile, FileRefused } from './clean-file.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { officeText } from './office-text.js';
import { writeZip } from './write-zip.js';
import { type ZipPart, zipEntries } from './zip-entries.js';

const KINDS = [
  { kind: 'docx', main: 'wordprocessingml.document.main+xml' },
  { kind: 'xlsx', main: 'spreadsheetml.sheet.main+xml' },
] as const;
const MACROS = /macroEnabled|vbaProject|vbaData/i;
/** Controls, other documents inside, and links that fetch something when the document is opened. */
const EMBEDDED = /(^|\/)(activeX|embeddings|externalLinks|oleObject|customUI|webExtensions)/i;
const FETCHED = /<Relationship\b(?=[^>]*TargetMode="External")(?![^>]*\/hyperlink")/;
const COMMANDS = /\bDDE(AUTO)?\b\s|<!DOCTYPE|<!ENTITY/;

/** A document of Word or Excel, packed anew from parts that were looked at, without its writers' names and with clean pictures. */
export async function cleanOffice(bytes: Buffer): Promise<CleanFile> {
  const parts = await zipEntries(bytes);
  const types = parts.find(({ name }) => name === '[Content_Types].xml')?.bytes.toString() ?? '';
  if (MACROS.test(types) || parts.some(({ name }) => MACROS.test(name))) throw new FileRefused('macros');
  const kind = KINDS.find(({ main }) => types.includes(main))?.kind;
  if (!kind) throw new FileRefused('type');
  if (parts.some(({ name }) => EMBEDDED.test(name))) throw new FileRefused('embedded');
  const clean = parts.map(cleanPart);
  return { kind, bytes: await writeZip(clean), text: officeText(clean) };
}

function cleanPart({ name, bytes }: ZipPart): ZipPart {
  if (/\.png$/i.test(name)) return { name, bytes: cleanPng(bytes) };
  if (/\.jpe?g$/i.test(name)) return { name, bytes: cleanJpeg(bytes) };
  if (!/\.(xml|rels|vml)$/i.test(name)) return { name, bytes };
  const text = bytes.toString();
  // A part in another encoding than UTF-8 could hide from what is looked for here.
  if (text.includes('\0') || text.includes('\uFFFD')) throw new FileRefused('damaged');
  if (name.endsWith('.rels') && FETCHED.test(text)) throw new FileRefused('embedded');
  if (COMMANDS.test(text)) throw new FileRefused('active');
  const cleaned = withoutNames(name, text);
  return cleaned === text ? { name, bytes } : { name, bytes: Buffer.from(cleaned) };
}

const NO_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';

/** Who wrote, changed or commented, and for whom. */
function withoutNames(name: string, text: string): string {
  if (name === 'docProps/custom.xml') return NO_PROPERTIES;
  if (name.startsWith('docProps/'))
    return text.replace(/<((?:dc|cp):(?:creator|lastModifiedBy)|Company|Manager)>[^<]*</g, '<$1><');
  return text
    .replace(/\b(w|w15):(author|initials|userId)="[^"]*"/g, '$1:$2="-"')
    .replace(/<author>[^<]*<\/author>/g, '<author>-</author>')
    .replace(/\b(displayName|userId)="[^"]*"(?=[^>]*providerId=)/g, '$1="-"');
}
